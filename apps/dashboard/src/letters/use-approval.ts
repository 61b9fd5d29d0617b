import { useState } from 'react';
import { ApiProblem } from '../api/problem';
import { announce, announceProblem } from '../screen/announce';
import type { RejectionActs } from './acts';
import { forgetApproval, rememberApproval, undoLastApproval } from './last-approval';
import type { LetterDraft } from './letter/letter-draft';
import { inTheWay, type Place, placesOf } from './letter/places';
import type { Letter, Rejection } from './queries';

interface ApprovalOf {
  readonly view: Rejection;
  readonly acts: RejectionActs;
  readonly draft: LetterDraft<Letter>;
  /** What happens after it: "leaves Tue 9:40 in Lisbon". */
  readonly outcome: string;
  readonly lacksSentence: boolean;
  readonly onDone: (() => void) | undefined;
  readonly onTakenBack: ((id: string) => void) | undefined;
}

/** Leads to what has to be done first; to the letter as a whole without a place. */
type LeadTo = (obstacle: Place | 'sentence' | undefined) => void;

export interface Approval {
  readonly outcome: string;
  readonly isBusy: boolean;
  readonly approve: (leadTo: LeadTo) => Promise<void>;
  /** Takes back the approval of this one, or the newest one when this is a draft. */
  readonly undo: () => void;
}

/** The approval of one letter, as it stands on the screen; what is in the way is led to and said. */
export function useApproval(of: ApprovalOf): Approval {
  const { view, acts, draft, outcome, lacksSentence, onDone, onTakenBack } = of;
  const { id, status, candidateName } = view.rejection;
  const [isBusy, setBusy] = useState(false);

  const takeBack = async (): Promise<void> => {
    forgetApproval();
    try {
      await acts.undo();
      announce(`Taken back: the letter to ${candidateName || 'them'} is a draft again.`);
      onTakenBack?.(id);
    } catch (error) {
      announceProblem(error as Error);
    }
  };
  const approveNow = async (leadTo: LeadTo): Promise<void> => {
    if (!(await draft.save())) return leadTo(undefined);
    const { kept } = draft.read();
    if (lacksSentence) return leadTo('sentence');
    const [first] = inTheWay(placesOf(kept));
    if (first) return leadTo(first);
    const undo = (): void => void takeBack();
    await acts.approve(kept.version);
    rememberApproval(undo);
    announce(`Approved: ${outcome}.`, undo);
    onDone?.();
  };
  return {
    outcome,
    isBusy,
    approve: async (leadTo) => {
      if (isBusy || status !== 'drafted') return;
      setBusy(true);
      await approveNow(leadTo).catch((error: unknown) => {
        announceProblem(inOurWords(error as Error));
      });
      setBusy(false);
    },
    undo: () => {
      if (status === 'approved') void takeBack();
      else if (!undoLastApproval()) announce('There is nothing to take back.');
    },
  };
}

/** What the api refuses an approval for, when this page did not see it coming. */
const sentences: Readonly<Record<string, string>> = {
  'rejections.letter_changed': 'Somebody changed this letter a moment ago. Read it again, then approve.',
  'rejections.not_possible_now': 'Somebody else decided about this letter a moment ago.',
  'rejections.in_batch': 'A colleague has just put this letter into a batch; it is approved there.',
  'rejections.application_not_rejected': 'The decision was taken back in the ATS, so no letter leaves.',
};

function inOurWords(problem: Error): Error {
  const sentence = problem instanceof ApiProblem ? sentences[problem.code] : undefined;
  return sentence === undefined ? problem : new Error(sentence);
}
