import { Group, Text } from '@mantine/core';
import { intentsInWords } from '../words/intents';
import { aboutInWords } from '../words/about';
import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import { DueDate } from './due-date';
import type { ConversationRow } from './queries';

/** One conversation in the list: who, about what, what they wrote last, and by when we owe something. */
export function ConversationItem({ row }: { readonly row: ConversationRow }) {
  const { candidateName, openingTitle, lastReply, lastMessageAt, dueAt } = row;
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <PersonName name={candidateName} />
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <TimeFromNow at={lastMessageAt} />
        </Text>
      </Group>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" truncate>
          {lastReply === null ? 'Has not written' : capitalized(intentsInWords(lastReply.intents))}
        </Text>
        {dueAt !== null && (
          <Text component="span" size="xs" c="dimmed">
            <DueDate at={dueAt} />
          </Text>
        )}
      </Group>
      <Text size="sm" c="dimmed" truncate>
        {excerptOf(row) ?? aboutInWords(openingTitle)}
      </Text>
    </>
  );
}

/** Words of anger are not read in passing: the list is silent about them. */
function excerptOf({ lastReply, openingTitle }: ConversationRow): string | null {
  if (!lastReply || lastReply.excerpt === '') return null;
  return openingTitle === null ? lastReply.excerpt : `${openingTitle} · ${lastReply.excerpt}`;
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
