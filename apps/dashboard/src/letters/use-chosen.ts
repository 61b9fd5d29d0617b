import { useState } from 'react';

/** Letters that are chosen to be approved together. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Chooses one or takes it back; with `far`, everything from the last that was chosen up to it. */
  readonly toggle: (id: string, far: boolean) => void;
  readonly clear: () => void;
}

/** @param items what the list shows, in its order; what it does not show any more is not chosen */
export function useChosen(items: readonly { readonly id: string }[]): Chosen {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const shown = items.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  const toggle = (id: string, far: boolean): void => {
    const next = new Set(shown);
    if (far) for (const each of between(items, last, id)) next.add(each);
    else if (!next.delete(id)) next.add(id);
    setMarked(next);
    setLast(id);
  };
  return { ids: new Set(shown), toggle, clear: () => setMarked(new Set()) };
}

function between(
  items: readonly { readonly id: string }[],
  from: string | undefined,
  to: string,
): readonly string[] {
  const end = items.findIndex(({ id }) => id === to);
  const start = items.findIndex(({ id }) => id === from);
  const [first, last] = start === -1 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  return items.slice(first, last + 1).map(({ id }) => id);
}
