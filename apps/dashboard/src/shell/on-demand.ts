import { useState } from 'react';
import { announceProblem } from '../screen/announce';

// Parts of the shell that few visits need, and no first picture.
export const readPalette = () => import('./command-palette');
export const readHelp = () => import('./keyboard-help');
export const readMenu = () => import('./my-menu');

export const readAllOnDemand = () => Promise.all([readPalette(), readHelp(), readMenu()]);

/**
 * A part that is read when it is first wanted. Of one that does not arrive it is said, and the page stays as it is.
 *
 * @returns the part, once it is here; and how to want it, which resolves when it is here or is not coming
 */
export function useOnDemand<T>(
  read: () => Promise<T>,
): readonly [T | undefined, () => Promise<T | undefined>] {
  const [part, setPart] = useState<{ readonly module: T }>();
  const want = (): Promise<T | undefined> =>
    read().then(
      (module) => {
        setPart({ module });
        return module;
      },
      () => {
        announceProblem(
          new Error('A part of this page did not arrive. Check your connection, then load the page again.'),
        );
        return undefined;
      },
    );
  return [part?.module, want];
}
