import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { LetterTabs } from '../letters/letter-tabs';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { ThreePartScreen } from '../screen/three-part-screen';
import { BatchItem } from './batch-item';
import { batchesQuery } from './queries';

/** Letters that are, or were, approved together. */
export function Component() {
  const query = useInfiniteQuery(batchesQuery);
  const navigate = useNavigate();
  return (
    <ThreePartScreen
      title="Letters"
      listPath="/batches"
      chosen={false}
      tools={
        <LetterTabs
          tab={null}
          part="together"
          onStatus={(status) => void navigate(`/letters?status=${status}`)}
        />
      }
      list={
        <ItemList
          label="Batches"
          query={query}
          chosenId={undefined}
          pathOf={({ id }) => `/batches/${id}`}
          empty={
            <EmptyState title="Nothing was approved together">
              Choose several letters in the queue with <kbd>x</kbd>, and approve them in one go.
            </EmptyState>
          }
        >
          {(row) => <BatchItem row={row} />}
        </ItemList>
      }
      nothingChosen={
        <EmptyState title="Choose a batch">
          Each says who got what. <kbd>j</kbd> and <kbd>k</kbd> walk through the list.
        </EmptyState>
      }
    />
  );
}
