import { Modal, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CandidateName } from '../../words/candidate-name';
import type { Opening, Proposal } from '../queries';
import classes from './compare.module.css';
import { PanelWords } from './panel-words';
import { ProposalActions } from './proposal-actions';
import { Reasons } from './reasons';
import { Requirements } from './requirement-list';

interface CompareProps {
  readonly opening: Opening;
  readonly pair: readonly Proposal[];
  readonly busyId: string | undefined;
  readonly onInvite: (proposal: Proposal) => void;
  readonly onDismiss: (proposal: Proposal) => void;
  readonly onRestore: (proposal: Proposal) => void;
  readonly onClose: () => void;
}

/** Two people for one opening: side by side where there is room, one below the other on a phone. */
export function Compare({ opening, pair, busyId, onInvite, onDismiss, onRestore, onClose }: CompareProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Text span fw={600}>
          Two people for <bdi>{opening.title}</bdi>
        </Text>
      }
      size="64rem"
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': 'Close the comparison' }}
    >
      <div className={classes['pair']}>
        {pair.map((proposal) => (
          <article key={proposal.id} className={classes['one']} aria-labelledby={`compare-${proposal.id}`}>
            <header>
              <Title order={3} size="h4" id={`compare-${proposal.id}`}>
                <CandidateName id={proposal.candidateId} name={proposal.candidate?.fullName ?? ''} />
              </Title>
              <Text size="sm" c="dimmed" dir="auto">
                {[proposal.candidate?.headline, proposal.candidate?.location].filter(Boolean).join(' · ')}
              </Text>
            </header>
            <Reasons proposal={proposal} isWhole />
            <div>
              <Requirements matchId={proposal.id} which="mustHave" />
            </div>
            <div>
              <Requirements matchId={proposal.id} which="niceToHave" />
            </div>
            <PanelWords medalistId={proposal.medalistId} />
            <footer>
              <ProposalActions
                opening={opening}
                proposal={proposal}
                isBusy={busyId === proposal.id}
                onInvite={() => onInvite(proposal)}
                onDismiss={() => onDismiss(proposal)}
                onRestore={() => onRestore(proposal)}
              />
            </footer>
          </article>
        ))}
      </div>
    </Modal>
  );
}
