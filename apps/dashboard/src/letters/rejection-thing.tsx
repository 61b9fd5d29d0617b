import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../screen/problem-notice';
import { useSlowly } from '../screen/use-slowly';
import { OneRejection, type RejectionThingProps } from './one-rejection';
import { applicationQuery, rejectionQuery } from './queries';

/** One rejection: its letter, why it does not leave yet, and what can be done. Owns the keys a, e, h and u while it is shown. */
export function RejectionThing(props: RejectionThingProps) {
  const { data, error } = useQuery(rejectionQuery(props.id));
  const facts = useQuery(
    data ? applicationQuery(data.rejection.applicationId) : { ...applicationQuery(''), enabled: false },
  );
  // Both or nothing: what the facts ask for would push the letter down while it is read.
  const isReady = data !== undefined && (facts.data !== undefined || facts.error !== null);
  const isSlow = useSlowly(!isReady && !error);
  if (isReady) return <OneRejection key={props.id} {...props} view={data} facts={facts.data} />;
  if (error)
    return (
      <div style={{ padding: '1.5rem 2rem' }}>
        <ProblemNotice problem={error} />
      </div>
    );
  return isSlow ? (
    <div style={{ padding: '1.5rem 2rem' }} aria-busy="true" aria-label="Loading">
      <Skeleton height={28} width="50%" mb="xl" />
      <Skeleton height={320} maw="42rem" />
    </div>
  ) : null;
}
