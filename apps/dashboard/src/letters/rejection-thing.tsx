import { Button, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { announce, announceProblem } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { Thing } from '../screen/three-part-screen';
import { PersonName } from '../words/person-name';
import { rejectionQuery, useApprove, useUndo } from './queries';

/** One rejection: its letter, why it does not leave yet, and what can be done. */
export function RejectionThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(rejectionQuery(id));
  const approve = useApprove(id);
  const undo = useUndo(id);
  const approveNow = (): void => {
    if (data?.rejection.status !== 'drafted') return;
    approve.mutate(data.letter.version, {
      onSuccess: () => announce('Approved.', () => undo.mutate(undefined, { onError: announceProblem })),
      onError: announceProblem,
    });
  };
  useHotkeys([['a', approveNow]]);
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return null;
  const { rejection, letter, holds } = data;
  return (
    <Thing
      heading={
        <Title order={2} size="h3" mb="md">
          <PersonName name={rejection.candidateName} /> · {rejection.role}
        </Title>
      }
      facts={
        <Stack>
          <Button onClick={approveNow} loading={approve.isPending} disabled={rejection.status !== 'drafted'}>
            Approve
          </Button>
          {holds.map(({ kind, reason }) => (
            <Text key={kind} size="sm">
              {reason}
            </Text>
          ))}
        </Stack>
      }
    >
      <Text fw={600}>{letter.subject}</Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{letter.body}</Text>
    </Thing>
  );
}
