import { Button, Group, Stack, Text } from '@mantine/core';
import { ApproveButton } from '../letters/approve-button';
import { ProblemNotice } from '../screen/problem-notice';
import { invitationWords } from '../words/invitations';
import { dateTime } from '../words/when';
import type { InvitationRow } from './queries';
import type { InvitationApproval } from './use-invitation-approval';

export type Asked = 'cancel' | 'accepted' | 'declined';

interface InvitationActionsProps {
  readonly invitation: InvitationRow;
  readonly mayAct: boolean;
  readonly approval: InvitationApproval;
  /** How many places of the letter have to be looked at first. */
  readonly open: number;
  readonly onApprove: () => void;
  readonly onAsk: (asked: Asked) => void;
}

/** Where it stands in one sentence, and what can be done now. */
export function InvitationActions(props: InvitationActionsProps) {
  const { invitation, mayAct, approval, open, onApprove, onAsk } = props;
  const { status } = invitation;
  if (!mayAct)
    return (
      <Stack gap={4}>
        <Standing invitation={invitation} />
        <Text size="sm" c="dimmed">
          Recruiters and admins can approve and change it.
        </Text>
      </Stack>
    );
  const canLeave = status === 'drafted' || status === 'failed';
  return (
    <Stack gap="xs">
      {status !== 'drafted' && <Standing invitation={invitation} />}
      {canLeave && (
        <ApproveButton
          outcome="leaves in ten minutes"
          first={firstInWords(open)}
          isBusy={approval.isBusy}
          onClick={onApprove}
        />
      )}
      {approval.refusal && <ProblemNotice problem={approval.refusal} />}
      <Group gap="xs">
        {status === 'approved' && (
          <Button size="xs" variant="default" loading={approval.isBusy} onClick={approval.undo}>
            Take the approval back
          </Button>
        )}
        {(canLeave || status === 'approved') && (
          <Button size="xs" variant="default" onClick={() => onAsk('cancel')}>
            Cancel the invitation …
          </Button>
        )}
        {(status === 'sent' || status === 'declined') && (
          <Button size="xs" variant="default" onClick={() => onAsk('accepted')}>
            {status === 'sent' ? 'They said yes …' : 'It was a yes …'}
          </Button>
        )}
        {(status === 'sent' || status === 'accepted') && (
          <Button size="xs" variant="default" onClick={() => onAsk('declined')}>
            {status === 'sent' ? 'They said no …' : 'It was a no …'}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Standing({ invitation: { status, leavesAt } }: { readonly invitation: InvitationRow }) {
  return (
    <Text component="output" display="block" fw={600}>
      {status === 'approved' && leavesAt !== null ? `Leaves ${dateTime(leavesAt)}` : invitationWords[status]}
    </Text>
  );
}

function firstInWords(open: number): string | null {
  if (open === 0) return null;
  return open === 1 ? 'one place needs a look.' : `${open} places need a look.`;
}
