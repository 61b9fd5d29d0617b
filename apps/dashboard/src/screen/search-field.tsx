import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useKeys } from './use-keys';

interface SearchFieldProps {
  readonly label: string;
  /** What is searched for now, as the address of the page says. */
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Searches as one types; "/" comes here, Esc clears and leaves. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const searchSoon = useDebouncedCallback(onSearch, 200);
  useKeys([['/', () => field.current?.focus()]]);
  const clear = (): void => {
    setWords('');
    onSearch('');
  };
  return (
    <TextInput
      ref={field}
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<Search size={14} aria-hidden />}
      rightSection={
        words === '' ? <kbd aria-hidden>/</kbd> : <CloseButton size="xs" aria-label="Clear" onClick={clear} />
      }
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        searchSoon(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        clear();
        event.currentTarget.blur();
      }}
    />
  );
}
