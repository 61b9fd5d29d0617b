import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { announce, announceProblem } from '../../screen/announce';
import { EmptyState } from '../../screen/empty-state';
import { ItemList } from '../../screen/item-list';
import { useIsOneOf } from '../../session/roles';
import { TimeFromNow } from '../../words/time';
import { useConversationActs } from '../acts';
import { type Message, unmatchedQuery, unreadableQuery } from '../queries';
import { sizeInWords } from '../time-line/message-words';
import classes from './unmatched.module.css';

/** Mail that no rule could place: nothing is dropped, a person looks through it. */
export function UnmatchedList({ chosenId }: { readonly chosenId: string | undefined }) {
  const query = useInfiniteQuery(unmatchedQuery);
  const canReplay = useIsOneOf('admin', 'recruiter');
  return (
    <>
      {canReplay && <Unreadable />}
      <ItemList
        label="Unmatched mail"
        query={query}
        chosenId={chosenId}
        pathOf={({ id }) => `/conversations/unmatched/${id}`}
        empty={
          <EmptyState title="Every mail found its conversation">
            Mail from an address that nobody knows, about a letter that nobody sent, would wait here for a
            person.
          </EmptyState>
        }
      >
        {(message) => <UnmatchedItem message={message} />}
      </ItemList>
    </>
  );
}

function UnmatchedItem({ message }: { readonly message: Message }) {
  const { from, subject, replyText, shielded, at } = message;
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <bdi>{from.name ?? from.address ?? 'Unknown sender'}</bdi>
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <TimeFromNow at={at} />
        </Text>
      </Group>
      <Text size="sm" truncate>
        <bdi>{subject ?? 'Without a subject'}</bdi>
      </Text>
      <Text size="sm" c="dimmed" truncate>
        {shielded ? 'Its words are rough' : replyText}
      </Text>
    </>
  );
}

/** Mail that was stored and could not be read: rare, and never lost. */
function Unreadable() {
  const { data } = useInfiniteQuery(unreadableQuery);
  const acts = useConversationActs();
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(({ status }) => status === 'failed');
  if (items.length === 0) return null;
  const readAgain = (id: string): void =>
    void acts.readMailAgain(id).then(() => announce('It is being read again.'), announceProblem);
  return (
    <section className={classes['unreadable']} aria-label="Mail that could not be read">
      <Text size="sm" fw={550}>
        {items.length === 1 ? 'One mail could not be read' : `${items.length} mails could not be read`}
      </Text>
      <Text size="xs" c="dimmed">
        They are kept as they came.
      </Text>
      <ul className={classes['mails']}>
        {items.map(({ id, receivedAt, size }) => (
          <li key={id}>
            <Text size="sm">
              <TimeFromNow at={receivedAt} />, {sizeInWords(size)}
            </Text>
            <Button variant="default" size="compact-xs" onClick={() => readAgain(id)}>
              Read it again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
