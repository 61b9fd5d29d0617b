import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search, UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client';
import { people as everybody, places } from './places';

/** Opens it, as soon as it is on the page. */
export const openCommandPalette = spotlight.open;

interface CommandPaletteProps {
  /** What is searched for. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Told when keys arrive in it. */
  readonly onReady: () => void;
  readonly onClose: () => void;
}

/** ⌘K: goes anywhere, and finds a person by the beginning of their name, or by a whole address. */
export function CommandPalette({ words, onWords, onReady, onClose }: CommandPaletteProps) {
  const navigate = useNavigate();
  const people = usePeople(words.trim());
  const matches = [...places, everybody].filter(({ name }) =>
    name.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const list = useRef<HTMLDivElement>(null);
  const firstId = people[0]?.id;
  // The palette chooses the first match of what was typed; people arrive after that, and Enter is for the first of them too.
  useEffect(() => {
    if (firstId !== undefined && !list.current?.querySelector('[data-selected]'))
      list.current?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  }, [firstId]);
  const go = (path: string) => () => {
    void navigate(path);
    spotlight.close();
  };
  return (
    <Spotlight.Root
      query={words}
      onQueryChange={onWords}
      onSpotlightClose={onClose}
      shortcut={null}
      returnFocus={false}
      clearQueryOnClose
    >
      <Spotlight.Search
        placeholder="A person, or a page"
        leftSection={<Search size={18} />}
        aria-label="Search"
        onFocus={onReady}
      />
      <Spotlight.ActionsList ref={list}>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label="People">
            {people.map(({ id, fullName, headline }) => (
              <Spotlight.Action
                key={id}
                label={fullName || 'Name not known'}
                description={headline ?? undefined}
                leftSection={<UserRound size={18} />}
                onClick={go(`/candidates/${id}`)}
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
          <Spotlight.Empty>
            Nobody’s name begins with “{words}”, and it is nobody’s whole address.
          </Spotlight.Empty>
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
