import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMatch, useNavigate, useSearchParams } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ItemList } from '../screen/item-list';
import { SearchField } from '../screen/search-field';
import { ThreePartScreen } from '../screen/three-part-screen';
import { ConversationItem } from './conversation-item';
import { ConversationThing } from './conversation-thing';
import { conversationsQuery } from './queries';
import { UnmatchedList } from './unmatched/unmatched-list';
import { UnmatchedThing } from './unmatched/unmatched-thing';

const tabs = [
  { value: 'owed', label: 'Needs an answer' },
  { value: 'all', label: 'All' },
  { value: 'unmatched', label: 'Unmatched' },
] as const;

type Tab = (typeof tabs)[number]['value'];

/** Every conversation, and the mail that has found none yet. */
export function Component() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const messageId = useMatch('/conversations/unmatched/:id')?.params.id;
  const isUnmatched = useMatch('/conversations/unmatched/*') !== null;
  const conversationId = useMatch('/conversations/:id')?.params.id;
  const tab: Tab = isUnmatched ? 'unmatched' : search.get('show') === 'all' ? 'all' : 'owed';
  const words = search.get('search') ?? '';
  const chosenId = isUnmatched ? messageId : conversationId;
  const show = (next: Tab, nextWords: string): void =>
    void navigate(pathOf(next, undefined, nextWords), { replace: next === tab });
  return (
    <ThreePartScreen
      title="Conversations"
      listPath={pathOf(tab, undefined, words)}
      chosen={chosenId !== undefined}
      tools={
        <>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Which conversations"
            data={[...tabs]}
            value={tab}
            onChange={(value) => show(value, value === 'unmatched' ? '' : words)}
          />
          {tab !== 'unmatched' && (
            <SearchField label="Name or address" value={words} onSearch={(found) => show(tab, found)} />
          )}
        </>
      }
      list={
        isUnmatched ? (
          <UnmatchedList chosenId={messageId} />
        ) : (
          <Conversations key={tab} tab={tab} words={words} chosenId={conversationId} />
        )
      }
      nothingChosen={
        <EmptyState title={isUnmatched ? 'Choose a mail' : 'Choose a conversation'}>
          <kbd>j</kbd> and <kbd>k</kbd> walk through the list, <kbd>/</kbd> searches it, <kbd>e</kbd> begins
          an answer.
        </EmptyState>
      }
    >
      {isUnmatched
        ? messageId !== undefined && <UnmatchedThing key={messageId} id={messageId} />
        : conversationId !== undefined && <ConversationThing key={conversationId} id={conversationId} />}
    </ThreePartScreen>
  );
}

interface ConversationsProps {
  readonly tab: Tab;
  readonly words: string;
  readonly chosenId: string | undefined;
}

function Conversations({ tab, words, chosenId }: ConversationsProps) {
  const query = useInfiniteQuery(
    conversationsQuery({
      ...(tab === 'owed' ? { needsAnswer: true } : {}),
      ...(words === '' ? {} : { search: words }),
    }),
  );
  return (
    <ItemList
      label="Conversations"
      query={query}
      chosenId={chosenId}
      pathOf={({ id }) => pathOf(tab, id, words)}
      empty={emptyOf(tab, words)}
    >
      {(row) => <ConversationItem row={row} />}
    </ItemList>
  );
}

function emptyOf(tab: Tab, words: string) {
  if (words !== '')
    return (
      <EmptyState title="Nobody found">
        No conversation is with somebody whose name or address begins with “{words}”.
      </EmptyState>
    );
  return tab === 'owed' ? (
    <EmptyState title="Nobody waits for an answer">
      When somebody writes back, their words appear here until they are answered.
    </EmptyState>
  ) : (
    <EmptyState title="No conversation yet">
      Each person we write to has one: our letters, their replies, and what we owe them.
    </EmptyState>
  );
}

function pathOf(tab: Tab, id: string | undefined, words: string): string {
  const path = ['/conversations', ...(tab === 'unmatched' ? ['unmatched'] : []), ...(id ? [id] : [])].join(
    '/',
  );
  const query = new URLSearchParams({
    ...(tab === 'all' ? { show: 'all' } : {}),
    ...(words === '' ? {} : { search: words }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}
