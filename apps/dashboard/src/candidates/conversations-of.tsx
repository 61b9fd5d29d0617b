import { Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LinkTo } from '../screen/link-to';
import { aboutInWords } from '../words/about';
import { LoadedList } from '../screen/loaded-list';
import { Part } from '../screen/part';
import { intentsInWords } from '../words/intents';
import { TimeFromNow } from '../words/time';
import { conversationsOfQuery } from './queries';
import classes from './rows.module.css';

/** Everything written with them, a line for each conversation. */
export function ConversationsOf({ candidateId }: { readonly candidateId: string }) {
  const query = useInfiniteQuery(conversationsOfQuery(candidateId));
  return (
    <Part title="Conversations">
      <LoadedList query={query} empty={<Text c="dimmed">Nothing was written so far.</Text>}>
        {(conversations) => (
          <ul className={classes['rows']}>
            {conversations.map(({ id, openingTitle, lastReply, lastMessageAt }) => (
              <li key={id} className={classes['row']}>
                <Group justify="space-between" gap="xs" wrap="nowrap">
                  <Text fw={550}>
                    <LinkTo to={`/conversations/${id}`}>
                      <bdi>{aboutInWords(openingTitle)}</bdi>
                    </LinkTo>
                  </Text>
                  <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                    <TimeFromNow at={lastMessageAt} />
                  </Text>
                </Group>
                <Text size="sm" c="dimmed">
                  {lastReply === null
                    ? 'They have not written'
                    : `They wrote last: ${intentsInWords(lastReply.intents)}`}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
    </Part>
  );
}
