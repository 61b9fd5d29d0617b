import { Button, Checkbox, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { CandidateName } from '../../words/candidate-name';
import type { Proposal } from '../queries';
import classes from './proposal-card.module.css';
import evidence from './evidence.module.css';
import { PanelWords } from './panel-words';
import { Reasons } from './reasons';
import { Requirements } from './requirement-list';

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly actions: ReactNode;
}

/** One person proposed: who, what speaks for and against, the evidence behind it, and what can be done. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, isChosen, isOpen, onChoose, onOpen, actions } = props;
  const { id, rank, candidate, candidateId, status } = proposal;
  const name = nameOf(proposal);
  const isDismissed = status === 'dismissed';
  return (
    <li
      className={classes['card']}
      data-match={id}
      data-dismissed={isDismissed || undefined}
      aria-labelledby={`name-${id}`}
    >
      <div className={classes['choose']}>
        <span className={classes['rank']} aria-hidden>
          {rank}
        </span>
        {!isDismissed && (
          <Checkbox
            size="xs"
            aria-label={`Choose ${name} to compare`}
            checked={isChosen}
            onChange={onChoose}
          />
        )}
      </div>
      <div className={classes['person']}>
        <Title order={3} size="h5" id={`name-${id}`}>
          <CandidateName id={candidateId} name={candidate?.fullName ?? ''} />
        </Title>
        <Text size="sm" c="dimmed" dir="auto">
          {[candidate?.headline, candidate?.location].filter(Boolean).join(' · ')}
        </Text>
        {!isDismissed && (
          <div className={classes['why']}>
            <Reasons proposal={proposal} isWhole={isOpen} />
            <Button variant="subtle" size="compact-xs" ml={-8} mt={4} aria-expanded={isOpen} onClick={onOpen}>
              {isOpen ? 'Hide the evidence' : 'Where this comes from'}
            </Button>
            {isOpen && (
              <div className={evidence['evidence']}>
                <Requirements matchId={id} which="mustHave" />
                <Requirements matchId={id} which="niceToHave" />
                <PanelWords medalistId={proposal.medalistId} />
              </div>
            )}
          </div>
        )}
        <div className={classes['actions']}>{actions}</div>
      </div>
    </li>
  );
}

/** As a sentence names them. */
export function nameOf({ candidate }: Proposal): string {
  return candidate?.fullName || 'this person';
}
