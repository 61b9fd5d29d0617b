import { Group, Text } from '@mantine/core';
import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import type { InvitationRow } from './queries';

/** One invitation in the list: who, to what, and the date that matters now. */
export function InvitationItem({ row }: { readonly row: InvitationRow }) {
  const { candidateName, role, answeredAt, sentAt, leavesAt, createdAt } = row;
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <PersonName name={candidateName} />
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <TimeFromNow at={answeredAt ?? sentAt ?? leavesAt ?? createdAt} />
        </Text>
      </Group>
      <Text size="sm" c="dimmed" truncate>
        <bdi>{role}</bdi>
      </Text>
    </>
  );
}
