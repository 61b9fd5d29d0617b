import { Ask } from '../screen/ask';
import type { BatchActs } from './acts';
import { afterApproval, lettersInWords } from './batch-words';
import type { Batch } from './queries';

export type AskedOfBatch = 'approve' | 'continue' | 'take_back' | 'discard';

interface BatchAskProps {
  readonly asked: AskedOfBatch;
  readonly batch: Batch;
  readonly acts: BatchActs;
  readonly onClose: () => void;
}

/** Asks before something is done to many letters at once. */
export function BatchAsk({ asked, batch, acts, onClose }: BatchAskProps) {
  const { letters, outcomes, secondPerson, approvals } = batch;
  const rest = lettersInWords(outcomes.held + outcomes.waiting + outcomes.sending);
  switch (asked) {
    case 'approve': {
      const waits = secondPerson.reasons.length > 0 && approvals.length === 0;
      const overridden = batch.overridden.reduce((sum, one) => sum + one.letters, 0);
      return (
        <Ask
          title={`Approve ${lettersInWords(letters)}?`}
          action={`Approve ${letters}`}
          onConfirm={() => acts.approve(batch.hash)}
          onClose={onClose}
        >
          {waits
            ? 'Nothing happens until a second person has approved too.'
            : `Once approved, ${afterApproval(batch)}. You can stop it at any time.`}
          {overridden > 0 && ` In ${lettersInWords(overridden)} somebody let a warning stay.`}
        </Ask>
      );
    }
    case 'continue':
      return (
        <Ask
          title={`Let ${rest} leave?`}
          action="Let them leave"
          onConfirm={() => acts.continue()}
          onClose={onClose}
        >
          Each leaves in the working hours of its reader. You can stop it at any time.
        </Ask>
      );
    case 'take_back':
      return (
        <Ask
          title={`Make drafts of ${rest} again?`}
          action="Back to drafts"
          onConfirm={() => acts.takeBack()}
          onClose={onClose}
        >
          Nobody gets them until they are approved again. What has left cannot be taken back.
        </Ask>
      );
    case 'discard':
      break;
  }
  return (
    <Ask
      title={`Discard this batch of ${lettersInWords(letters)}?`}
      action="Discard it"
      onConfirm={() => acts.discard()}
      onClose={onClose}
    >
      The letters stay drafts and go back to the queue, each by itself.
    </Ask>
  );
}
