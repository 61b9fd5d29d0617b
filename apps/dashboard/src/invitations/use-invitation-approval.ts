import { useState } from 'react';
import { ApiProblem } from '../api/problem';
import type { LetterDraft } from '../letters/letter/letter-draft';
import { inTheWay, type Place, placesOf } from '../letters/letter/places';
import type { Letter } from '../letters/queries';
import { announce, announceProblem } from '../screen/announce';
import type { InvitationActs } from './acts';
import type { InvitationRow } from './queries';

interface ApprovalOf {
  readonly invitation: InvitationRow;
  readonly acts: InvitationActs;
  readonly draft: LetterDraft<Letter>;
}

/** The approval of one invitation as it stands on the screen; what is in the way is led to and said. */
export function useInvitationApproval({ invitation, acts, draft }: ApprovalOf) {
  const { status, candidateName } = invitation;
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error>();
  const during = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(undefined);
    await act();
    setBusy(false);
  };
  const undo = (): void =>
    void during(async () => {
      try {
        await acts.undo();
        announce(`Taken back: the invitation to ${candidateName || 'them'} is a draft again.`);
      } catch (error) {
        announceProblem(inOurWords(error as Error));
      }
    });
  return {
    isBusy,
    /** Why the api did not take the approval; it stands beside the button until the next try. */
    refusal,
    undo,
    /** @param leadTo leads to a place of the letter, or to the letter as a whole */
    approve: (leadTo: (place: Place | undefined) => void): void => {
      if (status !== 'drafted' && status !== 'failed') return;
      void during(async () => {
        if (!(await draft.save())) return leadTo(undefined);
        const { kept } = draft.read();
        const [first] = inTheWay(placesOf(kept));
        if (first) return leadTo(first);
        try {
          await acts.approve(kept.version);
          announce(`Approved: the invitation to ${candidateName || 'them'} leaves in ten minutes.`, undo);
        } catch (error) {
          setRefusal(inOurWords(error as Error));
        }
      });
    },
  };
}

export type InvitationApproval = ReturnType<typeof useInvitationApproval>;

/** What the api refuses for reasons that this page does not show. */
const sentences: Readonly<Record<string, string>> = {
  'talent_pool.letter_changed': 'Somebody changed this letter a moment ago. Read it again, then approve.',
  'talent_pool.postal_address_missing':
    'Invitations carry your postal address, and none is recorded. An admin adds it in Settings, Organization.',
  'talent_pool.postal_address_not_in_letter':
    'Your postal address must stand in the letter as it is in Settings, Organization. Add it at the end.',
  'talent_pool.opening_not_open': 'The opening is not open any more, so nobody is invited to it.',
  'talent_pool.invitation_not_possible_now':
    'It has left already, or somebody else decided about it a moment ago.',
};

function inOurWords(problem: Error): Error {
  const sentence = problem instanceof ApiProblem ? sentences[problem.code] : undefined;
  return sentence === undefined ? problem : new Error(sentence);
}
