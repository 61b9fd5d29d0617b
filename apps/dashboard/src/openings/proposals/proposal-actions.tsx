import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useIsOneOf } from '../../session/roles';
import { invitationWords, notNowInWords } from '../../words/invitations';
import { isLive } from '../opening-words';
import type { Opening, Proposal } from '../queries';

interface ProposalActionsProps {
  readonly opening: Opening;
  readonly proposal: Proposal;
  readonly isBusy: boolean;
  readonly onInvite: () => void;
  readonly onDismiss: () => void;
  readonly onRestore: () => void;
}

/** What can be done about one proposal now, and if nothing, why not. */
export function ProposalActions(props: ProposalActionsProps) {
  const { opening, proposal, isBusy, onInvite, onDismiss, onRestore } = props;
  const { status, invitationId, invitationStatus, dismissedReason, liveApplication } = proposal;
  const mayInvite = useIsOneOf('admin', 'recruiter');
  if (invitationId !== null && invitationStatus !== null)
    return (
      <Group gap="xs">
        <Button component={Link} to={`/invitations/${invitationId}`} variant="default" size="xs">
          {invitationWords[invitationStatus]}: see the invitation
        </Button>
      </Group>
    );
  if (status === 'dismissed')
    return (
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          Not for this one: <span dir="auto">{dismissedReason}</span>
        </Text>
        <Button variant="default" size="compact-xs" loading={isBusy} onClick={onRestore}>
          Propose them again
        </Button>
      </Group>
    );
  const obstacle = obstacleTo(opening, proposal, mayInvite);
  return (
    <>
      {liveApplication && (
        <Text size="sm" c="var(--warm)">
          {liveApplication.openingId === opening.id
            ? 'They have applied to this opening already.'
            : 'They have an open application for another opening.'}
        </Text>
      )}
      {obstacle !== null && (
        <Text size="sm" c="dimmed">
          {obstacle}
        </Text>
      )}
      <Group gap="xs" mt={4}>
        {obstacle === null && (
          <Button size="xs" loading={isBusy} onClick={onInvite}>
            Draft an invitation
          </Button>
        )}
        <Button variant="default" size="xs" onClick={onDismiss}>
          Not for this one …
        </Button>
      </Group>
    </>
  );
}

/** Why nobody can invite this person now; null when nothing is in the way. */
export function obstacleTo(opening: Opening, { notNow }: Proposal, mayInvite: boolean): string | null {
  if (!isLive(opening.status)) return 'The opening is not open, so nobody is invited to it.';
  if (notNow) return notNowInWords(notNow);
  return mayInvite ? null : 'Recruiters and admins can invite.';
}
