import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  /** Colour means something: `good` worked, `warm` wants a look. */
  readonly tone?: 'good' | 'warm' | undefined;
  readonly children: ReactNode;
}

/** Something worth noticing where it matters; read out when it comes. What went wrong is a `ProblemNotice`. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div aria-live="polite" className={classes['notice']} data-tone={tone}>
      {children}
    </div>
  );
}
