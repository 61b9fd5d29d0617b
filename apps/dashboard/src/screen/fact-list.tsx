import type { ReactNode } from 'react';
import classes from './fact-list.module.css';

/** Facts beside a thing: a name and what is known, line by line. Facts that are not known are left out by the caller. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes['facts']}>{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
