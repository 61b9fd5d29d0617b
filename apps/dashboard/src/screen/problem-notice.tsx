import { Alert } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface ProblemNoticeProps {
  readonly problem: Error;
  /** What can be done about it, such as a button. */
  readonly children?: ReactNode;
}

/** What went wrong, where it went wrong; read out at once. */
export function ProblemNotice({ problem, children }: ProblemNoticeProps) {
  return (
    <Alert role="alert" color="red" variant="light" icon={<CircleAlert aria-hidden />}>
      {problem.message}
      {children}
    </Alert>
  );
}
