import { Text } from '@mantine/core';
import { PersonName } from '../words/person-name';
import type { CandidateRow } from './queries';

/** One person in the list: who, what they do, where they are written to. */
export function CandidateItem({ row }: { readonly row: CandidateRow }) {
  const { fullName, headline, location, primaryAddress, erasedAt } = row;
  const what = [headline, location].filter(Boolean).join(' · ');
  return (
    <>
      <Text fw={550} truncate>
        <PersonName name={fullName} />
      </Text>
      {what !== '' && (
        <Text size="sm" truncate>
          <bdi>{what}</bdi>
        </Text>
      )}
      <Text size="sm" c="dimmed" truncate>
        {erasedAt === null ? <bdi>{primaryAddress ?? 'No address'}</bdi> : 'Was erased'}
      </Text>
    </>
  );
}
