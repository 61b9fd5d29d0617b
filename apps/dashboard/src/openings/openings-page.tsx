import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { OpeningItem } from './opening-item';
import { OpeningThing } from './opening-thing';
import { type OpeningStatus, openingStates } from './opening-words';
import { OpeningsOrInvitations } from './openings-or-invitations';
import { openingsQuery } from './queries';

const states = Object.entries(openingStates).map(([value, label]) => ({ value, label }));

/** The openings, and whom of the people we remember to invite to them. */
export function Component() {
  const { openingId } = useParams();
  const [search, setSearch] = useSearchParams();
  const words = search.get('search') ?? '';
  const status = statusOf(search.get('status'));
  const query = useInfiniteQuery(
    openingsQuery({ ...(status ? { status } : {}), ...(words === '' ? {} : { search: words }) }),
  );
  const show = (next: { readonly status?: string | undefined; readonly search: string }): void =>
    setSearch(
      {
        ...(next.status ? { status: next.status } : {}),
        ...(next.search === '' ? {} : { search: next.search }),
      },
      { replace: true },
    );
  const here = search.size === 0 ? '' : `?${search.toString()}`;
  return (
    <ThreePartScreen
      title="Openings"
      listPath={`/openings${here}`}
      chosen={openingId !== undefined}
      tools={
        <>
          <OpeningsOrInvitations value="/openings" />
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 8.5rem', gap: '0.5rem' }}>
            <SearchField label="Title" value={words} onSearch={(found) => show({ status, search: found })} />
            <Select
              size="xs"
              aria-label="State"
              placeholder="Any state"
              clearable
              data={states}
              value={status ?? null}
              onChange={(value) => show({ status: value ?? undefined, search: words })}
            />
          </div>
        </>
      }
      list={
        <ItemList
          label="Openings"
          query={query}
          chosenId={openingId}
          pathOf={({ id }) => `/openings/${id}${here}`}
          empty={emptyOf(words, status)}
        >
          {(row) => <OpeningItem row={row} />}
        </ItemList>
      }
      nothingChosen={
        <EmptyState title="Choose an opening">
          <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>p</kbd> goes to the people proposed for
          it.
        </EmptyState>
      }
    >
      {openingId !== undefined && <OpeningThing key={openingId} id={openingId} />}
    </ThreePartScreen>
  );
}

function statusOf(value: string | null): OpeningStatus | undefined {
  return value !== null && Object.hasOwn(openingStates, value) ? (value as OpeningStatus) : undefined;
}

function emptyOf(words: string, status: OpeningStatus | undefined) {
  if (words !== '') return <EmptyState title="No opening found">No title begins with “{words}”.</EmptyState>;
  if (status)
    return (
      <EmptyState title={`No opening is ${openingStates[status].toLowerCase()}`}>
        Openings in other states are in the list without this filter.
      </EmptyState>
    );
  return (
    <EmptyState title="No opening yet">
      When a job opens in your ATS it appears here, with the people you nearly hired before who fit it.
    </EmptyState>
  );
}
