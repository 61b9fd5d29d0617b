import { Group, Text } from '@mantine/core';
import type { components } from '../api/schema';
import { ItemLink } from '../screen/item-link';

export const waitingPath = '/today/waiting';
/** Stands among the ids of letters and conversations. */
export const waitingId = 'waiting';

interface WaitingItemProps {
  readonly counts: components['schemas']['WaitingCountsView'];
  readonly isChosen: boolean;
}

/** Everybody who was interviewed and has not heard, in one line that leads to them. */
export function WaitingItem({ counts, isChosen }: WaitingItemProps) {
  const { waiting, long, byLaw, longWaitDays } = counts;
  return (
    <li>
      <ItemLink to={waitingPath} isChosen={isChosen}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text fw={550} truncate>
            {long > 0
              ? `${people(long)} waiting over ${longWaitDays} days`
              : `${people(waiting)} waiting to hear`}
          </Text>
        </Group>
        {byLaw > 0 && (
          <Text size="sm" truncate>
            {byLaw === 1 ? '1 has' : `${byLaw} have`} to hear by law within two weeks
          </Text>
        )}
        <Text size="sm" c="dimmed" truncate>
          {long > 0 && waiting > long
            ? `Interviewed and not told; ${waiting - long} more since then`
            : 'Interviewed and not told'}
        </Text>
      </ItemLink>
    </li>
  );
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
