import { useRecordTold } from '../outcomes/told';
import { ToldAsk } from '../outcomes/told-ask';
import { Ask } from '../screen/ask';
import { announce } from '../screen/announce';
import type { RejectionActs } from './acts';
import type { Hold, Rejection } from './queries';

/** What is asked right now in a sentence before it is done. */
type AskedInWords =
  { readonly kind: 'hold' | 'cancel' | 'again' | 'told' } | { readonly kind: 'release'; readonly hold: Hold };

/** What is asked right now before it is done. */
export type Asked = AskedInWords | { readonly kind: 'compose' };

interface RejectionAskProps {
  /** All but how it is written, which is asked in `WriteAnotherWay`. */
  readonly asked: AskedInWords;
  readonly view: Rejection;
  readonly acts: RejectionActs;
  readonly onClose: () => void;
  /** After a cancellation: this one is done with. */
  readonly onCancelled: () => void;
}

/** Asks in words that name the person, before what no undo could mend. */
export function RejectionAsk({ asked, view, acts, onClose, onCancelled }: RejectionAskProps) {
  const name = view.rejection.candidateName || 'this person';
  const record = useRecordTold();
  switch (asked.kind) {
    case 'hold':
      return (
        <Ask
          title={`Hold the letter to ${name}?`}
          action="Hold it"
          reason={{ label: 'Why', placeholder: 'Tom calls first' }}
          onConfirm={async (reason) => {
            await acts.hold(reason);
            announce('Held. It leaves when somebody lets it go.');
          }}
          onClose={onClose}
        >
          It stays approved and does not leave until somebody lets it go.
        </Ask>
      );
    case 'release':
      return (
        <Ask
          title={`Let the letter to ${name} go?`}
          action="Let it go"
          reason={{ label: 'Why it may leave now', placeholder: 'We will not ask them for the place' }}
          onConfirm={async (reason) => {
            // Only what was placed is offered to be let go.
            await acts.release(asked.hold.kind as Parameters<RejectionActs['release']>[0], reason);
            announce('Let go. It leaves when nothing else holds it.');
          }}
          onClose={onClose}
        >
          {asked.hold.reason}
        </Ask>
      );
    case 'told':
      return (
        <ToldAsk
          title={`Was ${name} told no another way?`}
          action="They were told"
          onConfirm={async (told) => {
            await record.decision(view.rejection.id, told);
            announce('Recorded. No letter leaves for this decision.');
            onCancelled();
          }}
          onClose={onClose}
        >
          No letter leaves for this decision any more, and what we owe them is done. That they were told, how
          and when, stays on record.
        </ToldAsk>
      );
    case 'cancel':
      return (
        <Ask
          title={`Cancel the letter to ${name}?`}
          action="Cancel the letter"
          isFinal
          reason={{ label: 'Why does no letter leave?', placeholder: 'Rejected by mistake' }}
          onConfirm={async (reason) => {
            await acts.cancel(reason);
            announce('Cancelled. No letter leaves for this decision.');
            onCancelled();
          }}
          onClose={onClose}
        >
          No letter leaves for this decision, and this cannot be taken back. What we owe them counts as done,
          with your reason.
        </Ask>
      );
    default:
      return (
        <Ask
          title={`Deliver the letter to ${name} again?`}
          action="Deliver it again"
          onConfirm={async () => {
            await acts.deliverAgain();
            announce('On its way again.');
          }}
          onClose={onClose}
        >
          The same letter goes to the address that stands on their page now. Correct it there first.
        </Ask>
      );
  }
}
