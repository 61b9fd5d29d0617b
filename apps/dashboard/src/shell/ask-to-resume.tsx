import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import { announce } from '../screen/announce';
import { Ask } from '../screen/ask';
import { type StreamPause, streamPausesQuery } from './stream-pauses-query';
import { streamWords } from './stream-words';

interface AskToResumeProps {
  readonly pause: StreamPause;
  readonly onClose: () => void;
}

/** Asks whether a paused stream shall leave again. */
export function AskToResume({ pause, onClose }: AskToResumeProps) {
  const queries = useQueryClient();
  const { name } = streamWords[pause.stream];
  const resume = async (): Promise<void> => {
    const path = { id: pause.id };
    const left = await answerOf(api.POST('/api/v1/stream-pauses/{id}/resume', { params: { path } }));
    await noteAnswer(queries, streamPausesQuery, left);
    announce(`${name}: resumed.`);
  };
  return (
    <Ask title={`${name}: let them leave again?`} action="Resume" onConfirm={resume} onClose={onClose}>
      {leavesNow(pause.waiting)} Resume once the sending domain is mended: if mail servers still refuse our
      mail, the first letter that is refused again fails, and the others stop as before.
    </Ask>
  );
}

function leavesNow(waiting: number): string {
  if (waiting === 0) return 'Nothing waits yet.';
  if (waiting === 1) return 'The one that waits leaves now.';
  return `The ${waiting} that wait leave now, one after the other.`;
}
