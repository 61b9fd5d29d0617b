import type { ReactNode } from 'react';
import { MemberName } from '../members/member-name';
import { Step, StepList } from '../screen/step-list';
import { dateTime } from '../words/when';
import { lettersInWords } from './batch-words';
import type { Batch } from './queries';

/** Who did what to a batch, and when. */
export function BatchHistory({ batch }: { readonly batch: Batch }) {
  const { approvals, pausedAt, continued, stopped, endedAt, status } = batch;
  return (
    <StepList label="What happened to it">
      <Step isDone>
        Put together {dateTime(batch.createdAt)}
        <By id={batch.createdBy} />
      </Step>
      {approvals.map(({ by, at }) => (
        <Step key={by} isDone>
          Approved {dateTime(at)}
          <By id={by} />
        </Step>
      ))}
      {pausedAt !== null && <Step isDone>Paused {dateTime(pausedAt)}, after the first few</Step>}
      {continued && (
        <Step isDone>
          The rest let go {dateTime(continued.at)}
          <By id={continued.by} />
        </Step>
      )}
      {stopped && (
        <Step isDone why={stopped.reason}>
          Stopped {dateTime(stopped.at)}
          <By id={stopped.by} />
        </Step>
      )}
      {endedAt !== null && (
        <Step isDone>
          {ends[status] ?? 'Ended'} {dateTime(endedAt)}
        </Step>
      )}
      {batch.leftOut > 0 && <Step>{lettersInWords(batch.leftOut)} left out</Step>}
    </StepList>
  );
}

const ends: Readonly<Partial<Record<Batch['status'], string>>> = {
  finished: 'The last one left',
  withdrawn: 'Made drafts again',
  discarded: 'Discarded',
};

function By({ id }: { readonly id: string | null }): ReactNode {
  return (
    <>
      {' by '}
      {id === null ? 'other software' : <MemberName id={id} />}
    </>
  );
}
