import { Group, Text } from '@mantine/core';
import { TimeFromNow } from '../words/time';
import { counted, isLive, openingStates, placeInWords } from './opening-words';
import type { OpeningRow } from './queries';

/** One opening in the list: what and where, and who waits in it. */
export function OpeningItem({ row }: { readonly row: OpeningRow }) {
  const { title, department, status, openedAt, counts } = row;
  const where = [department, placeInWords(row)].filter((part) => part !== null).join(' · ');
  const waiting = [
    counts.proposals > 0 && counted(counts.proposals, 'person proposed', 'people proposed'),
    counts.drafts > 0 && counted(counts.drafts, 'letter to approve', 'letters to approve'),
    counts.activeApplications > 0 && counted(counts.activeApplications, 'application', 'applications'),
  ].filter((part) => part !== false);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <bdi>{title}</bdi>
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {isLive(status) ? <TimeFromNow at={openedAt} /> : openingStates[status]}
        </Text>
      </Group>
      {where !== '' && (
        <Text size="sm" c="dimmed" truncate>
          {where}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {waiting.length === 0 ? 'Nobody waits' : waiting.join(' · ')}
      </Text>
    </>
  );
}
