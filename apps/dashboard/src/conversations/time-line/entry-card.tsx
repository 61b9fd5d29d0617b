import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TimeFromNow } from '../../words/time';
import classes from './time-line.module.css';

interface EntryCardProps {
  /** Whose words they are; what nobody wrote stands between both. */
  readonly side: 'ours' | 'theirs' | 'between';
  readonly at: string;
  readonly who: ReactNode;
  readonly what: ReactNode;
  readonly children?: ReactNode;
}

/** One entry of the time line: who did what and when, then the words themselves. */
export function EntryCard({ side, at, who, what, children }: EntryCardProps) {
  return (
    <li className={classes['entry']} data-side={side}>
      <header className={classes['head']}>
        <Text component="h3" size="sm" fw={600}>
          {who}{' '}
          <Text component="span" size="sm" c="dimmed" fw={400}>
            {what}
          </Text>
        </Text>
        <Text size="xs" c="dimmed" className={classes['at'] ?? ''}>
          <TimeFromNow at={at} />
        </Text>
      </header>
      {children}
    </li>
  );
}
