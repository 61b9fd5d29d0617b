import { useState } from 'react';
import { useNavigate } from 'react-router';
import { announce, announceProblem } from '../../screen/announce';
import type { ProposalActs } from '../acts';
import type { Proposal } from '../queries';
import { nameOf } from './proposal-card';

/** What is decided about the people proposed: each says what was done, and takes it back where that is possible. */
export function useDecisions(acts: ProposalActs) {
  const navigate = useNavigate();
  const [busyId, setBusyId] = useState<string>();
  const during = async (id: string, act: () => Promise<void>): Promise<void> => {
    setBusyId(id);
    await act().catch(announceProblem);
    setBusyId(undefined);
  };
  const restore = (proposal: Proposal): void =>
    void during(proposal.id, async () => {
      await acts.restore(proposal.id);
      announce(`${nameOf(proposal)} is proposed again.`);
    });
  return {
    busyId,
    restore,
    dismiss: async (proposal: Proposal, reason: string): Promise<void> => {
      await acts.dismiss(proposal.id, reason);
      announce(`${nameOf(proposal)} is not proposed for this one any more.`, () => restore(proposal));
    },
    /** Nothing leaves by it: it leads to the draft. */
    invite: (proposal: Proposal): void =>
      void during(proposal.id, async () => {
        const id = await acts.invite(proposal.id);
        void navigate(`/invitations/${id}`);
      }),
  };
}
