import { Button, Group } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useIsOneOf } from '../../session/roles';
import type { ProposalActs } from '../acts';
import type { Opening, Proposal } from '../queries';
import { Compare } from './compare';
import { DismissAsk } from './dismiss-ask';
import { obstacleTo, ProposalActions } from './proposal-actions';
import { nameOf, ProposalCard } from './proposal-card';
import classes from './proposal-card.module.css';
import { useDecisions } from './use-decisions';

interface ProposalListProps {
  readonly opening: Opening;
  readonly items: readonly Proposal[];
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly acts: ProposalActs;
}

/** The people proposed, in rows. Owns j and k while one of them has the focus, and x, e, i, d for that one; c compares two. */
export function ProposalList({ opening, items, query, acts }: ProposalListProps) {
  const list = useRef<HTMLOListElement>(null);
  const mayInvite = useIsOneOf('admin', 'recruiter');
  const [at, setAt] = useState(items[0]?.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [isComparing, setComparing] = useState(false);
  const [asked, setAsked] = useState<Proposal>();
  const decisions = useDecisions(acts);
  const current = items.some(({ id }) => id === at) ? at : items[0]?.id;
  const pair = items.filter(({ id, status }) => chosen.includes(id) && status !== 'dismissed');

  const focusOn = (id: string | undefined): void => {
    const card = list.current?.querySelector<HTMLElement>(`[data-match="${id ?? ''}"]`);
    card?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  };
  // Of three, the two newest choices stand against each other.
  const choose = (id: string): void =>
    setChosen((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-2),
    );
  const show = (id: string): void =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const compare = (): void => {
    if (pair.length === 2) setComparing(true);
  };
  useHotkeys([
    ['p', () => focusOn(current)],
    ['c', compare],
  ]);

  const byKey = (proposal: Proposal): Readonly<Record<string, () => void>> => {
    const index = items.indexOf(proposal);
    const isOpenForDecision = proposal.status === 'proposed' && proposal.invitationId === null;
    return {
      j: () => focusOn(items[index + 1]?.id),
      k: () => focusOn(items[index - 1]?.id),
      x: () => proposal.status !== 'dismissed' && choose(proposal.id),
      e: () => show(proposal.id),
      i: () => {
        if (isOpenForDecision && obstacleTo(opening, proposal, mayInvite) === null)
          decisions.invite(proposal);
      },
      d: () => isOpenForDecision && setAsked(proposal),
      u: () => proposal.status === 'dismissed' && decisions.restore(proposal),
    };
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-match]');
    const proposal = items.find(({ id }) => id === card?.dataset['match']);
    const act = proposal && byKey(proposal)[event.key];
    if (!act) return;
    event.preventDefault();
    // The list of openings walks by the same keys.
    event.stopPropagation();
    act();
  };

  return (
    <>
      <ol ref={list} className={classes['list']} aria-label="People proposed" onKeyDown={press}>
        {items.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            isChosen={chosen.includes(proposal.id)}
            isOpen={open.has(proposal.id)}
            isTabStop={proposal.id === current}
            onChoose={() => choose(proposal.id)}
            onOpen={() => show(proposal.id)}
            onFocus={() => setAt(proposal.id)}
            actions={
              <ProposalActions
                opening={opening}
                proposal={proposal}
                isBusy={decisions.busyId === proposal.id}
                onInvite={() => decisions.invite(proposal)}
                onDismiss={() => setAsked(proposal)}
                onRestore={() => decisions.restore(proposal)}
              />
            }
          />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
      {pair.length > 0 && (
        <div className={classes['chosen']} role="region" aria-label="Chosen to compare">
          <span aria-live="polite">
            {pair.map((proposal, index) => (
              <span key={proposal.id}>
                {index > 0 && ' and '}
                <bdi>{nameOf(proposal)}</bdi>
              </span>
            ))}
            {pair.length === 1 && ' is chosen. Choose one more to compare.'}
          </span>
          <Group gap="xs" wrap="nowrap">
            {pair.length === 2 && (
              <Button size="xs" onClick={compare} rightSection={<kbd>c</kbd>}>
                Compare them
              </Button>
            )}
            <Button variant="subtle" size="xs" onClick={() => setChosen([])}>
              Clear
            </Button>
          </Group>
        </div>
      )}
      {isComparing && pair.length === 2 && (
        <Compare
          opening={opening}
          pair={pair}
          busyId={decisions.busyId}
          onInvite={decisions.invite}
          onDismiss={setAsked}
          onRestore={decisions.restore}
          onClose={() => setComparing(false)}
        />
      )}
      {asked && (
        <DismissAsk
          opening={opening}
          proposal={asked}
          onConfirm={(reason) => decisions.dismiss(asked, reason)}
          onClose={() => {
            setAsked(undefined);
            // What was clicked is gone; the person is still there.
            setTimeout(() => focusOn(asked.id));
          }}
        />
      )}
    </>
  );
}
