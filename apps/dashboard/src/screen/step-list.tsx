import type { ReactNode } from 'react';
import classes from './step-list.module.css';

interface StepListProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What happened to a thing and what comes next, one under the other. */
export function StepList({ label, children }: StepListProps) {
  return (
    <ol className={classes['steps']} aria-label={label}>
      {children}
    </ol>
  );
}

interface StepProps {
  readonly isDone?: boolean;
  readonly why?: string | undefined;
  readonly children: ReactNode;
}

export function Step({ isDone = false, why, children }: StepProps) {
  return (
    <li className={classes['step']} data-done={isDone || undefined}>
      <p>{children}</p>
      {why && <p className={classes['why']}>{why}</p>}
    </li>
  );
}
