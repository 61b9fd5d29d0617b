import { lazy, Suspense } from 'react';
import { useMatch } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ThreePartScreen } from '../screen/three-part-screen';
import { useFirstSign } from '../screen/use-first-sign';
import { TodayList } from './today-list';
import { waitingId, waitingPath } from './waiting-item';
import { WaitingThing } from './waiting-thing';

const readLetter = () => import('../letters/rejection-thing');
const readLetterAndEditor = () => Promise.all([readLetter(), import('../letters/letter/letter-field')]);
const RejectionThing = lazy(async () => ({ default: (await readLetter()).RejectionThing }));

/** What needs me now: drafts to approve and replies to answer, with what leaves next below. */
export function Component() {
  const id = useMatch('/today/letters/:id')?.params.id;
  const isWaiting = useMatch(waitingPath) !== null;
  // The editor is as large as all the rest: it comes after the list, and before somebody wants it.
  useFirstSign(readLetterAndEditor);
  return (
    <ThreePartScreen
      title="Today"
      listPath="/today"
      chosen={id !== undefined || isWaiting}
      list={<TodayList chosenId={isWaiting ? waitingId : id} />}
      nothingChosen={
        <EmptyState title="What needs you now">
          Choose somebody on the left. <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>?</kbd> shows
          every key.
        </EmptyState>
      }
    >
      <Suspense>
        {id !== undefined && <RejectionThing key={id} id={id} />}
        {isWaiting && <WaitingThing />}
      </Suspense>
    </ThreePartScreen>
  );
}
