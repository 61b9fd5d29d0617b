import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client';
import { places } from './places';

/** ⌘K: goes anywhere, and finds a person by the beginning of their name or address. */
export function CommandPalette() {
  const [words, setWords] = useState('');
  const navigate = useNavigate();
  const people = usePeople(words.trim());
  const matches = places.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const go = (path: string) => () => {
    void navigate(path);
    spotlight.close();
  };
  return (
    <Spotlight.Root query={words} onQueryChange={setWords} shortcut="mod + K" clearQueryOnClose>
      <Spotlight.Search
        placeholder="A person, or a page"
        leftSection={<Search size={18} />}
        aria-label="Search"
      />
      <Spotlight.ActionsList>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label="People">
            {people.map(({ id, fullName, headline }) => (
              <Spotlight.Action
                key={id}
                label={fullName}
                description={headline ?? undefined}
                leftSection={<UserRound size={18} />}
                onClick={go(`/conversations?show=all&search=${encodeURIComponent(fullName)}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {matches.length > 0 && (
          <Spotlight.ActionsGroup label="Pages">
            {matches.map(({ path, name, purpose, icon: Icon }) => (
              <Spotlight.Action
                key={path}
                label={name}
                description={purpose}
                leftSection={<Icon size={18} />}
                onClick={go(path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {people.length === 0 && matches.length === 0 && (
          <Spotlight.Empty>Nobody’s name or address begins with “{words}”.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function usePeople(words: string) {
  const [search] = useDebouncedValue(words, 120);
  const { data } = useQuery({
    queryKey: ['candidates', 'search', search],
    queryFn: () => answerOf(api.GET('/api/v1/candidates', { params: { query: { search, limit: 8 } } })),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  return search.length > 1 ? (data?.items ?? []) : [];
}
