import { Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { LinkTo } from '../screen/link-to';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { useKeys } from '../screen/use-keys';
import { useIsOneOf } from '../session/roles';
import { ApproveTogether } from './approve-together';
import { applicationQuery, rejectionQuery, type RejectionRow, rejectionsQuery } from './queries';
import { RejectionItem } from './rejection-item';
import { RejectionThing } from './rejection-thing';
import { LetterTabs } from './letter-tabs';
import { tabOf } from './tabs';
import { type Chosen, useChosen } from './use-chosen';

/** The review queue: what is to approve, what waits for its hour, what left, what ended. */
export function Component() {
  const { rejectionId } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { tab, part } = tabOf(search.get('status'));
  const words = search.get('search') ?? '';
  const common = { ...openingOf(search), ...(words === '' ? {} : { search: words }) };
  const isQueue = part.status === 'drafted';
  const filter = { status: part.status, ...(isQueue ? { outsideBatches: 'true' as const } : {}), ...common };
  const query = useInfiniteQuery(rejectionsQuery(filter));
  const [takesFocus, setTakesFocus] = useState(false);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const at = items.findIndex(({ id }) => id === rejectionId);
  const next = at === -1 ? items[0] : (items[at + 1] ?? items[at - 1]);
  const mayApprove = useIsOneOf('admin', 'recruiter');
  const chosen = useChosen(isQueue && mayApprove ? items : []);
  const choose = (far: boolean): void => {
    if (isQueue && mayApprove && at !== -1 && rejectionId !== undefined) chosen.toggle(rejectionId, far);
  };
  useKeys([
    ['x', () => choose(false)],
    ['shift+x', () => choose(true)],
  ]);
  useReadAhead(part.status === 'drafted' ? next : undefined);

  const here = search.size === 0 ? '' : `?${search.toString()}`;
  const show = (status: string, found: string): void =>
    setSearch(
      { ...openingOf(search), status, ...(found === '' ? {} : { search: found }) },
      // Each word that is typed is no page to come back to; another tab is.
      { replace: status === part.status },
    );
  const pathOf = (id: string): string => `/letters/${id}${here}`;
  const goOn = (): void => {
    setTakesFocus(true);
    void navigate(next && next.id !== rejectionId ? pathOf(next.id) : `/letters${here}`, {
      replace: true,
    });
  };
  return (
    <ThreePartScreen
      title="Letters"
      listPath={`/letters${here}`}
      chosen={rejectionId !== undefined}
      tools={
        <>
          <LinkTo to="/letters/templates">What letters are written with</LinkTo>
          <LetterTabs tab={tab} part={part.status} onStatus={(status) => show(status, words)} />
          <SearchField label="Name or address" value={words} onSearch={(found) => show(part.status, found)} />
          {isQueue && mayApprove && (
            <ApproveTogether
              chosen={chosen}
              shown={items.length}
              hasMore={query.hasNextPage}
              filter={common}
            />
          )}
        </>
      }
      list={
        <ItemList
          label="Letters"
          query={query}
          chosenId={rejectionId}
          pathOf={({ id }) => pathOf(id)}
          {...(isQueue && mayApprove ? { before: (row: RejectionRow) => chooseBox(row, chosen) } : {})}
          empty={
            words === '' ? (
              <EmptyState title={part.empty.title}>{part.empty.words}</EmptyState>
            ) : (
              <EmptyState title="Nobody found">
                No letter here is to somebody whose name or address begins with “{words}”.
              </EmptyState>
            )
          }
        >
          {(row) => <RejectionItem row={row} />}
        </ItemList>
      }
      nothingChosen={
        <EmptyState title="Choose a letter">
          <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>/</kbd> searches it, <kbd>a</kbd>{' '}
          approves, <kbd>e</kbd> edits, <kbd>x</kbd> chooses several.
        </EmptyState>
      }
    >
      {rejectionId !== undefined && (
        <RejectionThing
          key={rejectionId}
          id={rejectionId}
          takesFocus={takesFocus}
          onDone={goOn}
          onTakenBack={(id) => {
            setTakesFocus(true);
            void navigate(`/letters/${id}?status=drafted`);
          }}
        />
      )}
    </ThreePartScreen>
  );
}

/** Reads the next letter while this one is read: going on shows it at once. */
function useReadAhead(row: RejectionRow | undefined): void {
  const queries = useQueryClient();
  const { id, applicationId } = row ?? {};
  useEffect(() => {
    if (id === undefined || applicationId === undefined) return;
    void queries.prefetchQuery(rejectionQuery(id));
    void queries.prefetchQuery(applicationQuery(applicationId));
  }, [queries, id, applicationId]);
}

/** With the shift key, everything from the last one that was chosen. */
function chooseBox(row: RejectionRow, chosen: Chosen): ReactNode {
  return (
    <Checkbox
      size="xs"
      aria-label={`Choose the letter to ${row.candidateName || 'somebody without a name'}`}
      checked={chosen.ids.has(row.id)}
      onChange={() => undefined}
      onClick={(event) => chosen.toggle(row.id, event.shiftKey)}
    />
  );
}

function openingOf(search: URLSearchParams): { openingId?: string } {
  const openingId = search.get('openingId');
  return openingId === null ? {} : { openingId };
}
