import { Group, Text } from '@mantine/core';
import { PersonName } from '../words/person-name';
import { TimeFromNow } from '../words/time';
import type { MedalistRow } from './queries';

/** One person in the list: who, what they do, what the panel said, and the date that matters. */
export function MedalistItem({ row }: { readonly row: MedalistRow }) {
  const { candidate, strengths, wishes } = row;
  const what = [candidate?.headline, candidate?.location].filter(Boolean).join(' · ');
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={550} truncate>
          <PersonName name={candidate?.fullName ?? ''} />
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <When row={row} />
        </Text>
      </Group>
      {what !== '' && (
        <Text size="sm" truncate>
          <bdi>{what}</bdi>
        </Text>
      )}
      <Text size="sm" c="dimmed" truncate dir="auto">
        {strengths || wishes}
      </Text>
    </>
  );
}

function When({
  row: { status, nominatedBy, nominatedAt, leftAt, expiresAt, consentState },
}: {
  readonly row: MedalistRow;
}) {
  if (status === 'in_pool' && consentState === 'renewal_due' && expiresAt !== null)
    return (
      <>
        ends <TimeFromNow at={expiresAt} />
      </>
    );
  if (status === 'nominated' && nominatedBy === null) return <>waits for us</>;
  if (status === 'left' && leftAt !== null)
    return (
      <>
        left <TimeFromNow at={leftAt} />
      </>
    );
  if (status === 'expired' && expiresAt !== null)
    return (
      <>
        ended <TimeFromNow at={expiresAt} />
      </>
    );
  return <TimeFromNow at={nominatedAt} />;
}
