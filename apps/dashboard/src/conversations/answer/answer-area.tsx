import { useState } from 'react';
import type { AnswerEntry, Conversation, Message } from '../queries';
import { AnswerBox } from './answer-box';

interface AnswerAreaProps {
  readonly conversation: Conversation;
  readonly onDone?: () => void;
}

/** The answers that have not left, each in a box; one empty box where there is none. */
export function AnswerArea({ conversation, onDone }: AnswerAreaProps) {
  // The draft that was begun in the empty box stays in it, so that nobody loses the cursor when it is first kept.
  const [begun, setBegun] = useState<{ readonly round: number; readonly id?: string }>({ round: 0 });
  const drafts = conversation.timeline
    .filter((entry): entry is AnswerEntry => entry.entry === 'answer')
    .toReversed();
  const others = drafts.filter(({ id }) => id !== begun.id);
  const finished = (): void => setBegun(({ round }) => ({ round: round + 1 }));
  return (
    <>
      {others.map((draft) => (
        <AnswerBox
          key={draft.id}
          conversation={conversation}
          draft={draft}
          onFinished={finished}
          {...(onDone ? { onDone } : {})}
        />
      ))}
      {(others.length === 0 || begun.id !== undefined) && (
        <AnswerBox
          key={begun.round}
          conversation={conversation}
          draft={drafts.find(({ id }) => id === begun.id)}
          answered={newestOf(conversation)}
          onBegun={(id) => setBegun(({ round }) => ({ round, id }))}
          onFinished={finished}
          {...(onDone ? { onDone } : {})}
        />
      )}
    </>
  );
}

/** The newest message of a person: what an answer continues. */
function newestOf({ timeline }: Conversation): Message | undefined {
  return timeline.find(
    (entry): entry is Message & { entry: 'message' } =>
      entry.entry === 'message' && entry.kind === 'human' && entry.duplicateOf === null,
  );
}
