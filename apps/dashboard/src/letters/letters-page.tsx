import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { ThreePartScreen } from '../screen/three-part-screen';
import { rejectionsQuery, type RejectionStatus } from './queries';
import { RejectionThing } from './rejection-thing';
import { RejectionItem } from './rejection-item';

const tabs = [
  { value: 'drafted', label: 'To approve' },
  { value: 'approved', label: 'Waiting' },
  { value: 'sent', label: 'Sent' },
] satisfies { value: RejectionStatus; label: string }[];

export function Component() {
  const { rejectionId } = useParams();
  const [search, setSearch] = useSearchParams();
  const status = tabs.find(({ value }) => value === search.get('status'))?.value ?? 'drafted';
  const query = useInfiniteQuery(rejectionsQuery({ status }));
  return (
    <ThreePartScreen
      title="Letters"
      listPath={`/letters?status=${status}`}
      chosen={rejectionId !== undefined}
      tools={
        <SegmentedControl
          fullWidth
          size="xs"
          data={tabs}
          value={status}
          onChange={(value) => setSearch({ status: value })}
        />
      }
      list={
        <ItemList
          label="Letters"
          query={query}
          chosenId={rejectionId}
          pathOf={({ id }) => `/letters/${id}?status=${status}`}
          empty={
            <EmptyState title="Nothing to approve">
              When somebody is turned down in your ATS, a draft appears here. Nobody waits for one right now.
            </EmptyState>
          }
        >
          {(row) => <RejectionItem row={row} />}
        </ItemList>
      }
      nothingChosen={<EmptyState title="Choose a letter">j and k walk through the list.</EmptyState>}
    >
      {rejectionId !== undefined && <RejectionThing key={rejectionId} id={rejectionId} />}
    </ThreePartScreen>
  );
}
