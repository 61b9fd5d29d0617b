import { Group, Text } from '@mantine/core';
import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import type { RejectionRow } from './queries';

/** One rejection in a list: who, for what, and the date that matters now. */
export function RejectionItem({ row }: { readonly row: RejectionRow }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <PersonName name={row.candidateName} />
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <TimeFromNow at={row.sentAt ?? row.leavesAt ?? row.decidedAt} />
        </Text>
      </Group>
      <Text size="sm" c="dimmed" truncate>
        {row.role}
      </Text>
    </>
  );
}
