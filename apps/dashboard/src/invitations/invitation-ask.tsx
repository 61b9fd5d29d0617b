import { announce } from '../screen/announce';
import { Ask } from '../screen/ask';
import type { InvitationActs } from './acts';
import type { Asked } from './invitation-actions';
import type { InvitationRow } from './queries';

interface InvitationAskProps {
  readonly asked: Asked;
  readonly invitation: InvitationRow;
  readonly acts: InvitationActs;
  readonly onClose: () => void;
}

/** Asks in words that name the person, before what no undo could mend. */
export function InvitationAsk({ asked, invitation, acts, onClose }: InvitationAskProps) {
  const name = invitation.candidateName || 'this person';
  if (asked === 'cancel')
    return (
      <Ask
        title={`Cancel the invitation to ${name}?`}
        action="Cancel the invitation"
        isFinal
        onConfirm={async () => {
          await acts.cancel();
          announce('Cancelled. No invitation to this opening leaves for them.');
        }}
        onClose={onClose}
      >
        They are not invited to {invitation.role}, and this cannot be taken back. They stay in the pool, for
        other openings.
      </Ask>
    );
  const isYes = asked === 'accepted';
  return (
    <Ask
      title={isYes ? `Did ${name} say yes?` : `Did ${name} say no?`}
      action={isYes ? 'They said yes' : 'They said no'}
      onConfirm={async () => {
        await acts.answer(asked);
        announce(isYes ? `Noted: ${name} said yes.` : `Noted: ${name} said no.`);
      }}
      onClose={onClose}
    >
      {isYes
        ? 'For an answer that came by phone, or that was not clear from their mail. Nothing is sent by it: write to them to find a time.'
        : 'For an answer that came by phone, or that was not clear from their mail. Nothing is sent by it; they stay in the pool.'}
    </Ask>
  );
}
