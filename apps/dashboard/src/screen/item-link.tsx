import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './item-list.module.css';

interface ItemLinkProps {
  readonly to: string;
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

/** One item of a list on the left: opens it beside the list. */
export function ItemLink({ to, isChosen, children }: ItemLinkProps) {
  return (
    <Link to={to} className={classes['item']} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </Link>
  );
}
