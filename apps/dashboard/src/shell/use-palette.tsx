import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { announceProblem } from '../screen/announce';
import { CommandPalette, readPalette } from './on-demand';
import classes from './shell.module.css';

interface Palette {
  readonly open: () => void;
  /** Stands anywhere on the page. */
  readonly element: ReactNode;
}

/** ⌘K: brings the command palette when it is first wanted. What is typed before it has come is what it then searches for. */
export function usePalette(): Palette {
  const [isWanted, want] = useState(false);
  const [isReady, setReady] = useState(false);
  const [words, setWords] = useState('');
  const cameFrom = useRef<Element | null>(null);
  const open = (): void => {
    cameFrom.current = document.activeElement;
    want(true);
    readPalette().then(({ openCommandPalette }) => openCommandPalette(), announceProblem);
  };
  const goBack = (): void => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  // Also while somebody types: no field has a use of its own for it.
  useHotkeys([['mod+K', open]], [], true);
  return {
    open,
    element: isWanted && (
      <>
        {!isReady && (
          <input
            className={classes['waiting']}
            aria-label="Search"
            autoFocus
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        <Suspense>
          <CommandPalette words={words} onWords={setWords} onReady={() => setReady(true)} onClose={goBack} />
        </Suspense>
      </>
    ),
  };
}
