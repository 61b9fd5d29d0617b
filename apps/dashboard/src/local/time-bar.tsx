import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FastForward } from 'lucide-react';
import { announce } from '../screen/announce';
import { useIdentity } from '../session/session';
import { useNow } from '../words/now';
import { dateTime } from '../words/when';
import { clockQuery, type LocalClock, useLetTimePass } from './queries';
import classes from './time-bar.module.css';

const day = 86_400_000;

/** On one's own computer, where nobody wants to wait for tomorrow: what happens next, and how to get there. */
export function TimeBar() {
  return useIdentity().timeCanBeMoved ? <Bar /> : null;
}

function Bar() {
  const { data: clock } = useQuery(clockQuery);
  const now = useNow();
  const pass = useLetTimePass();
  // Nothing has happened yet: there is nothing to wait for.
  if (!clock || (clock.next === null && clock.aheadMs === 0)) return null;
  const letPass = (instant: string): void =>
    pass.mutate(instant, { onSuccess: (moved) => announce(`It is ${dateTime(moved.now)} now.`) });
  const { next } = clock;
  return (
    <section className={classes['bar']} aria-label="Time on this computer">
      <Text size="sm" component="p" className={classes['words'] ?? ''}>
        <span className={classes['now']}>It is {dateTime(new Date(now).toISOString())}. </span>
        {sentenceOf(next)}
      </Text>
      {next && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<FastForward size={14} aria-hidden />}
          disabled={pass.isPending}
          onClick={() => letPass(next.at)}
        >
          Skip to it
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={pass.isPending}
        onClick={() => letPass(new Date(Date.parse(clock.now) + day).toISOString())}
      >
        One day on
      </Button>
    </section>
  );
}

const happens = {
  letter: 'Nothing leaves until',
  promise: 'The next promise is due',
  consent: 'The next consent ends',
} as const;

function sentenceOf(next: LocalClock['next']): string {
  return next === null ? 'Nothing is due by itself.' : `${happens[next.what]} ${dateTime(next.at)}.`;
}
