import { useEventListener } from '@mantine/hooks';
import { useRef } from 'react';
import type { Proposal } from '../queries';
import { useKeys } from '../../screen/use-keys';

interface ProposalKeys {
  readonly items: readonly Proposal[];
  /** What a key does for the person that has the focus. */
  readonly byKey: (proposal: Proposal) => Readonly<Record<string, (() => void) | undefined>>;
  readonly onCompare: () => void;
}

/** The keys of the people proposed: p comes here, j and k walk while one of them has the focus, c compares. */
export function useProposalKeys({ items, byKey, onCompare }: ProposalKeys) {
  const current = useRef<string>(undefined);
  const idAt = (target: EventTarget | null): string | undefined =>
    target instanceof Element ? target.closest<HTMLElement>('[data-match]')?.dataset['match'] : undefined;
  /** To the first button or link of their card; on a checkbox most keys would count as typing. */
  const focusOn = (id: string | undefined): void => {
    if (id === undefined) return;
    current.current = id;
    const card = document.querySelector<HTMLElement>(`[data-match="${id}"]`);
    card?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  };
  const list = useEventListener<'keydown', HTMLOListElement>('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const index = items.findIndex(({ id }) => id === idAt(event.target));
    const proposal = items[index];
    if (!proposal) return;
    const walk = { j: () => focusOn(items[index + 1]?.id), k: () => focusOn(items[index - 1]?.id) };
    const act = { ...walk, ...byKey(proposal) }[event.key];
    if (!act) return;
    current.current = proposal.id;
    event.preventDefault();
    // The list of openings walks by the same keys.
    event.stopPropagation();
    act();
  });
  useKeys([
    ['p', () => focusOn(items.find(({ id }) => id === current.current)?.id ?? items[0]?.id)],
    ['c', onCompare],
  ]);
  return { list, focusOn };
}
