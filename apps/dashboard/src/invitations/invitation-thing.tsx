import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../screen/problem-notice';
import { useSlowly } from '../screen/use-slowly';
import { OneInvitation } from './one-invitation';
import { invitationQuery } from './queries';

/** One invitation: its letter, when it leaves, and what the person answered. Owns the keys a, e and u while it is shown. */
export function InvitationThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(invitationQuery(id));
  const isSlow = useSlowly(data === undefined && !error);
  if (data) return <OneInvitation view={data} />;
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
