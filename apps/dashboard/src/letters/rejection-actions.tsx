import { Button, Group, Stack, Text } from '@mantine/core';
import { LinkTo } from '../screen/link-to';
import { ApproveButton } from './approve-button';
import { deliveryInWords } from './delivery-words';
import { endedInWords, timeThere, whyOf } from './departure-words';
import type { Rejection } from './queries';
import type { Asked } from './rejection-asks';
import type { Approval } from './use-approval';

interface RejectionActionsProps {
  readonly view: Rejection;
  readonly mayAct: boolean;
  readonly approval: Approval;
  /** What has to be done before it can be approved. */
  readonly first: string | null;
  readonly onApprove: () => void;
  readonly onAsk: (asked: Asked) => void;
}

/** Where it stands in one sentence, and what can be done now. */
export function RejectionActions({ view, mayAct, approval, first, onApprove, onAsk }: RejectionActionsProps) {
  const { status } = view.rejection;
  const isBack = deliveryInWords(view)?.todo !== undefined;
  if (!mayAct)
    return (
      <Stack gap={4}>
        <Standing view={view} />
        <Text size="sm" c="dimmed">
          Recruiters and admins can approve and change it.
        </Text>
      </Stack>
    );
  const cancel = (
    <Button variant="default" size="xs" onClick={() => onAsk({ kind: 'cancel' })}>
      Cancel the letter …
    </Button>
  );
  const told = (
    <Button variant="default" size="xs" onClick={() => onAsk({ kind: 'told' })}>
      Told another way …
    </Button>
  );
  if (status === 'drafted' && view.rejection.batchId !== null)
    return (
      <Stack gap={4}>
        <Standing view={view} />
        <Text size="sm">
          It is part of{' '}
          <LinkTo to={`/batches/${view.rejection.batchId}/${view.rejection.id}`}>a batch</LinkTo>. Take it out
          there to change or approve it alone.
        </Text>
      </Stack>
    );
  if (status === 'drafted')
    return (
      <Stack gap="xs">
        <ApproveButton
          outcome={approval.outcome}
          why={whyOf(view)}
          first={first}
          isBusy={approval.isBusy}
          onClick={onApprove}
        />
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => onAsk({ kind: 'compose' })}>
            Write it another way …
          </Button>
          {told}
          {cancel}
        </Group>
      </Stack>
    );
  return (
    <Stack gap="xs">
      <Standing view={view} />
      <Group gap="xs">
        {status === 'approved' && (
          <Button size="xs" variant="default" onClick={approval.undo}>
            Take the approval back
          </Button>
        )}
        {(status === 'approved' || status === 'sending') && (
          <Button size="xs" variant="default" onClick={() => onAsk({ kind: 'hold' })}>
            Hold …
          </Button>
        )}
        {isBack && (
          <Button size="xs" onClick={() => onAsk({ kind: 'again' })}>
            Deliver it again …
          </Button>
        )}
        {(status === 'approved' || status === 'failed' || isBack) && told}
        {(status === 'approved' || status === 'failed') && cancel}
      </Group>
    </Stack>
  );
}

function Standing({ view }: { readonly view: Rejection }) {
  return (
    <Text component="output" display="block" fw={600}>
      {standingOf(view)}
    </Text>
  );
}

function standingOf(view: Rejection): string {
  const { rejection, departure, zone, holds } = view;
  switch (rejection.status) {
    case 'drafted':
      return 'A draft, not approved yet';
    case 'approved':
      if (holds.some(({ releasable }) => releasable)) return 'Approved and held';
      return departure ? `Leaves ${timeThere(departure.at, zone)}` : 'Approved';
    case 'sending':
      return 'On its way';
    case 'sent':
      if (view.delivery?.status === 'bounced') return 'It came back';
      return rejection.sentAt === null ? 'Sent' : `Sent ${timeThere(rejection.sentAt, zone)}`;
    case 'failed':
      return 'It could not be delivered';
    default:
      return endedInWords(rejection.endedReason);
  }
}
