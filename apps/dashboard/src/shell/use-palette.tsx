import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { readPalette, useOnDemand } from './on-demand';
import classes from './shell.module.css';

interface Palette {
  readonly open: () => void;
  /** Stands anywhere on the page. */
  readonly element: ReactNode;
}

/** ⌘K: brings the command palette when it is first wanted. What is typed before it has come is what it then searches for. */
export function usePalette(): Palette {
  const [part, want] = useOnDemand(readPalette);
  const [isAwaited, setAwaited] = useState(false);
  const [words, setWords] = useState('');
  /** Where the focus was before; while it is open only. */
  const cameFrom = useRef<Element | null>(null);
  const goBack = (): void => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
  };
  const open = async (): Promise<void> => {
    if (cameFrom.current !== null) return;
    cameFrom.current = document.activeElement;
    setAwaited(part === undefined);
    const palette = await want();
    if (palette) return palette.openCommandPalette();
    setAwaited(false);
    goBack();
  };
  // Also while somebody types: no field has a use of its own for it.
  useHotkeys([['mod+K', () => void open()]], [], true);
  return {
    open: () => void open(),
    element: (
      <>
        {isAwaited && (
          <input
            className={classes['waiting']}
            aria-label="Search"
            autoFocus
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        {part && (
          <part.CommandPalette
            words={words}
            onWords={setWords}
            onReady={() => setAwaited(false)}
            onClose={goBack}
          />
        )}
      </>
    ),
  };
}
