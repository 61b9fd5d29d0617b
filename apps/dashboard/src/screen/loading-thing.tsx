import { Skeleton } from '@mantine/core';
import classes from './loading-thing.module.css';
import { ProblemNotice } from './problem-notice';
import { useSlowly } from './use-slowly';

/** What stands in the middle while a thing is read, or why it cannot be. */
export function LoadingThing({ error }: { readonly error: Error | null }) {
  const isSlow = useSlowly(!error);
  if (error)
    return (
      <div className={classes['thing']}>
        <ProblemNotice problem={error} />
      </div>
    );
  return isSlow ? (
    <section className={classes['thing']} aria-busy="true" aria-label="Loading">
      <Skeleton height={28} width="50%" mb="xl" />
      <Skeleton height={320} maw="42rem" />
    </section>
  ) : null;
}
