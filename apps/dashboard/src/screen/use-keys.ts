import { useHotkeys } from '@mantine/hooks';
import { isTypedInto } from './is-typed-into';

/** What keys do on this screen, unless somebody types; they work on a tab or a checkbox that has the focus, too. */
export function useKeys(keys: readonly (readonly [key: string, act: () => unknown])[]): void {
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event) => {
        if (isTypedInto(event.target)) return;
        event.preventDefault();
        act();
      },
      { preventDefault: false },
    ]),
    [],
  );
}
