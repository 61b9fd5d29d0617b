import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What will appear here, and why it is good that it is empty. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Says what a place is for while nothing is there. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw="26rem">
        {children}
      </Text>
      {action}
    </div>
  );
}
