import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useIsOneOf } from '../../session/roles';
import type { ProposalActs } from '../acts';
import type { Opening, Proposal } from '../queries';
import { Compare } from './compare';
import { DismissAsk } from './dismiss-ask';
import { obstacleTo, ProposalActions } from './proposal-actions';
import { nameOf, ProposalCard } from './proposal-card';
import classes from './proposal-card.module.css';
import { useDecisions } from './use-decisions';
import { useProposalKeys } from './use-proposal-keys';

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

/** The people proposed, in rows. Of the one that has the focus: x chooses, e shows the evidence, i invites, d dismisses, u takes that back. */
export function ProposalList({ opening, items, query, acts }: ProposalListProps) {
  const mayInvite = useIsOneOf('admin', 'recruiter');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [isComparing, setComparing] = useState(false);
  const [asked, setAsked] = useState<Proposal>();
  const decisions = useDecisions(acts);
  const pair = items.filter(({ id, status }) => chosen.includes(id) && status !== 'dismissed');

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
  const { list, focusOn } = useProposalKeys({
    items,
    byKey: (proposal) => {
      const isDismissed = proposal.status === 'dismissed';
      const isOpenForDecision = proposal.status === 'proposed' && proposal.invitationId === null;
      const mayBeInvited = isOpenForDecision && obstacleTo(opening, proposal, mayInvite) === null;
      return {
        x: isDismissed ? undefined : () => choose(proposal.id),
        e: isDismissed ? undefined : () => show(proposal.id),
        i: mayBeInvited ? () => decisions.invite(proposal) : undefined,
        d: isOpenForDecision ? () => setAsked(proposal) : undefined,
        u: isDismissed ? () => decisions.restore(proposal) : undefined,
      };
    },
    onCompare: compare,
  });

  return (
    <>
      <ol ref={list} className={classes['list']} aria-label="People proposed">
        {items.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            isChosen={chosen.includes(proposal.id)}
            isOpen={open.has(proposal.id)}
            onChoose={() => choose(proposal.id)}
            onOpen={() => show(proposal.id)}
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
        <section className={classes['chosen']} aria-label="Chosen to compare">
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
        </section>
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
