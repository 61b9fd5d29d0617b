import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { applicationQuery, rejectionQuery, type RejectionRow, rejectionsQuery } from './queries';
import { RejectionItem } from './rejection-item';
import { RejectionThing } from './rejection-thing';
import { type Tab, tabOf, tabs } from './tabs';

/** The review queue: what is to approve, what waits for its hour, what left, what ended. */
export function Component() {
  const { rejectionId } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { tab, part } = tabOf(search.get('status'));
  const words = search.get('search') ?? '';
  const filter = { status: part.status, ...openingOf(search), ...(words === '' ? {} : { search: words }) };
  const query = useInfiniteQuery(rejectionsQuery(filter));
  const [takesFocus, setTakesFocus] = useState(false);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const at = items.findIndex(({ id }) => id === rejectionId);
  const next = at === -1 ? items[0] : (items[at + 1] ?? items[at - 1]);
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
        <Tools
          tab={tab}
          status={part.status}
          onStatus={(status) => show(status, words)}
          words={words}
          onSearch={(found) => show(part.status, found)}
        />
      }
      list={
        <ItemList
          label="Letters"
          query={query}
          chosenId={rejectionId}
          pathOf={({ id }) => pathOf(id)}
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
          approves, <kbd>e</kbd> edits.
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

interface ToolsProps {
  readonly tab: Tab;
  readonly status: string;
  readonly onStatus: (status: string) => void;
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

function Tools({ tab, status, onStatus, words, onSearch }: ToolsProps) {
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Which letters"
        data={tabs.map(({ label, parts }) => ({ label, value: parts[0].status }))}
        value={tab.parts[0].status}
        onChange={onStatus}
      />
      {tab.parts.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={tab.label}
          data={tab.parts.map((part) => ({ label: part.label, value: part.status }))}
          value={status}
          onChange={onStatus}
        />
      )}
      <SearchField label="Name or address" value={words} onSearch={onSearch} />
    </>
  );
}

function openingOf(search: URLSearchParams): { openingId?: string } {
  const openingId = search.get('openingId');
  return openingId === null ? {} : { openingId };
}
