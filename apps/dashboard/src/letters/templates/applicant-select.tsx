import { Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { applicationsOfQuery } from '../../candidates/queries';

/** Finds somebody by name, and one of their applications: the newest, unless another is chosen. */
export function ApplicantSelect({
  onChoose,
}: {
  readonly onChoose: (applicationId: string | undefined) => void;
}) {
  const [words, setWords] = useState('');
  const [candidateId, setCandidateId] = useState<string | null>(null);
  const [search] = useDebouncedValue(words.trim(), 200);
  const people = useQuery({
    queryKey: ['candidates', 'search', search],
    queryFn: () => answerOf(api.GET('/api/v1/candidates', { params: { query: { search, limit: 8 } } })),
    placeholderData: keepPreviousData,
  });
  const applications = useInfiniteQuery({
    ...applicationsOfQuery(candidateId ?? ''),
    enabled: candidateId !== null,
  });
  const found = candidateId === null ? [] : (applications.data?.pages.flatMap(({ items }) => items) ?? []);
  const [applicationId, setApplicationId] = useState<string>();
  const chosen = found.find(({ id }) => id === applicationId) ?? found[0];
  const chosenId = chosen?.id;
  useEffect(() => onChoose(chosenId), [onChoose, chosenId]);
  return (
    <Stack gap="xs">
      <Select
        size="xs"
        aria-label="Person"
        placeholder="Name or address"
        searchable
        data={(people.data?.items ?? []).map(({ id, fullName }) => ({
          value: id,
          label: fullName === '' ? 'Name not known' : fullName,
        }))}
        filter={({ options }) => options}
        nothingFoundMessage="Nobody found"
        searchValue={words}
        onSearchChange={setWords}
        value={candidateId}
        onChange={setCandidateId}
      />
      {found.length > 1 && (
        <Select
          size="xs"
          aria-label="Application"
          allowDeselect={false}
          data={found.map(({ id, openingTitle }) => ({ value: id, label: openingTitle }))}
          value={chosenId ?? null}
          onChange={(value) => setApplicationId(value ?? undefined)}
        />
      )}
      {candidateId !== null && !applications.isPending && found.length === 0 && (
        <Text size="sm" c="dimmed">
          This person applied for nothing yet.
        </Text>
      )}
    </Stack>
  );
}
