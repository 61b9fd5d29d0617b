import { lazy, Suspense, useEffect } from 'react';
import { useMatch } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ThreePartScreen } from '../screen/three-part-screen';
import { TodayList } from './today-list';
import { waitingId, waitingPath } from './waiting-item';
import { WaitingThing } from './waiting-thing';

const readLetter = () => import('../letters/rejection-thing');
const RejectionThing = lazy(async () => ({ default: (await readLetter()).RejectionThing }));
/** By then the list is there, in milliseconds. */
const afterTheList = 1_500;

/** What needs me now: drafts to approve and replies to answer, with what leaves next below. */
export function Component() {
  const id = useMatch('/today/letters/:id')?.params.id;
  const isWaiting = useMatch(waitingPath) !== null;
  // The editor is as large as all the rest: it comes after the list, and before somebody wants it.
  useEffect(() => {
    const timer = setTimeout(() => void readLetter(), afterTheList);
    return () => clearTimeout(timer);
  }, []);
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
