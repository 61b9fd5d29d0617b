import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { LinkTo } from '../screen/link-to';
import { LoadingThing } from '../screen/loading-thing';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { BatchLetterItem } from './batch-letter-item';
import { outcomeWords } from './batch-words';
import { OneBatch } from './one-batch';
import { batchLettersQuery, batchQuery, type Outcome } from './queries';

const outcomes = Object.keys(outcomeWords) as Outcome[];

/** One batch: its letters on the left, one of them or what the batch is in the middle, what can be done on the right. */
export function Component() {
  const { batchId = '', rejectionId } = useParams();
  const [search, setSearch] = useSearchParams();
  const words = search.get('search') ?? '';
  const outcome = outcomes.find((one) => one === search.get('outcome'));
  const filter = { ...(words === '' ? {} : { search: words }), ...(outcome ? { outcome } : {}) };
  const batch = useQuery(batchQuery(batchId));
  const letters = useInfiniteQuery(batchLettersQuery(batchId, filter));
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const at = items.findIndex(({ id }) => id === rejectionId);
  const here = search.size === 0 ? '' : `?${search.toString()}`;
  const pathOf = (id: string): string => `/batches/${batchId}/${id}${here}`;
  const show = (next: { search?: string; outcome?: string }): void => {
    const wanted = { search: words, outcome: outcome ?? '', ...next };
    setSearch(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')), {
      replace: true,
    });
  };
  const counted = batch.data?.outcomes;
  return (
    <ThreePartScreen
      title="Letters together"
      listPath="/batches"
      chosen
      tools={
        <>
          <LinkTo to="/batches">All batches</LinkTo>
          <NativeSelect
            size="xs"
            aria-label="What became of them"
            value={outcome ?? ''}
            onChange={(event) => show({ outcome: event.currentTarget.value })}
            data={[
              { value: '', label: 'All letters' },
              ...outcomes
                .filter((one) => one === outcome || (counted && counted[one] > 0))
                .map((one) => ({ value: one, label: `${outcomeWords[one]} (${counted?.[one] ?? 0})` })),
            ]}
          />
          <SearchField label="Name or address" value={words} onSearch={(found) => show({ search: found })} />
        </>
      }
      list={
        <ItemList
          label="Letters of the batch"
          query={letters}
          chosenId={rejectionId}
          pathOf={({ id }) => pathOf(id)}
          empty={<EmptyState title="Nobody found">No letter of this batch is like that.</EmptyState>}
        >
          {(row) => <BatchLetterItem row={row} />}
        </ItemList>
      }
      nothingChosen={null}
    >
      {batch.data ? (
        <OneBatch
          batch={batch.data}
          letter={items[at]}
          letterId={rejectionId}
          previous={pathAt(items[at - 1], pathOf)}
          next={pathAt(at === -1 ? items[0] : items[at + 1], pathOf)}
          here={here}
        />
      ) : (
        <LoadingThing error={batch.error} />
      )}
    </ThreePartScreen>
  );
}

function pathAt(
  row: { readonly id: string } | undefined,
  pathOf: (id: string) => string,
): string | undefined {
  return row && pathOf(row.id);
}
