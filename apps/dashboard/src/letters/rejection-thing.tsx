import { Button, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { announce, announceProblem } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { Thing } from '../screen/three-part-screen';
import { useIsOneOf } from '../session/roles';
import { PersonName } from '../words/person-name';
import { reasonsToWait } from './reasons-to-wait';
import { rejectionQuery, useApprove, useUndo } from './queries';

/** One rejection: its letter, why it does not leave yet, and what can be done. */
export function RejectionThing({ id }: { readonly id: string }) {
  const { data, error } = useQuery(rejectionQuery(id));
  const mayAct = useIsOneOf('admin', 'recruiter');
  const approve = useApprove(id);
  const undo = useUndo(id);
  const approveNow = (): void => {
    if (!mayAct || data?.rejection.status !== 'drafted') return;
    approve.mutate(data.letter.version, {
      onSuccess: () => announce('Approved.', () => undo.mutate(undefined, { onError: announceProblem })),
      onError: announceProblem,
    });
  };
  const takeBack = (): void => {
    if (!mayAct || data?.rejection.status !== 'approved') return;
    undo.mutate(undefined, {
      onSuccess: () => announce('Taken back: it is a draft again.'),
      onError: announceProblem,
    });
  };
  useHotkeys([
    ['a', approveNow],
    ['u', takeBack],
  ]);
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return null;
  const { rejection, letter } = data;
  return (
    <Thing
      heading={
        <Title order={2} size="h3" mb="md">
          <PersonName name={rejection.candidateName} /> · {rejection.role}
        </Title>
      }
      facts={
        <Stack>
          {mayAct && rejection.status === 'drafted' && (
            <Button onClick={approveNow} loading={approve.isPending}>
              Approve
            </Button>
          )}
          {mayAct && rejection.status === 'approved' && (
            <Button variant="default" onClick={takeBack} loading={undo.isPending}>
              Take the approval back
            </Button>
          )}
          {reasonsToWait(data).map((reason) => (
            <Text key={reason} size="sm">
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
