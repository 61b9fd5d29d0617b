import { useMatch } from 'react-router';
import { RejectionThing } from '../letters/rejection-thing';
import { EmptyState } from '../screen/empty-state';
import { ThreePartScreen } from '../screen/three-part-screen';
import { TodayList } from './today-list';
import { waitingId, waitingPath } from './waiting-item';
import { WaitingThing } from './waiting-thing';

/** What needs me now: drafts to approve and replies to answer, with what leaves next below. */
export function Component() {
  const id = useMatch('/today/letters/:id')?.params.id;
  const isWaiting = useMatch(waitingPath) !== null;
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
      {id !== undefined && <RejectionThing key={id} id={id} />}
      {isWaiting && <WaitingThing />}
    </ThreePartScreen>
  );
}
