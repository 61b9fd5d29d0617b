import type { MemberCard, OrganizationFacts } from '#access';
import type { ApplicationFacts } from '#hiring';
import { composeRejection, type ComposedLetter, type LetterContext } from '#letters';

export interface DraftFacts {
  readonly facts: ApplicationFacts;
  readonly organization: OrganizationFacts;
  readonly signer: MemberCard;
  readonly personalSentence: string | null;
  readonly candidatePageUrl: string;
}

/** What the respect check needs to know about this letter. */
export function contextOf({ facts, organization, signer }: DraftFacts): LetterContext {
  const { application, candidate, opening } = facts;
  const trusted = candidate.nameProvenance !== 'guessed';
  return {
    candidate: {
      firstName: trusted ? candidate.firstName : null,
      lastName: trusted ? candidate.lastName : null,
    },
    role: opening.title,
    company: organization.name,
    stage: application.stage,
    interviews: application.interviewsHeld,
    effort: application.effort,
    sender: { name: signer.name, title: signer.title ?? '' },
    backing: backingOf(facts),
    purpose: 'rejection',
    locale: 'en',
  };
}

/** Feedback is offered to everybody who was interviewed: same stage, same offer. The pool is offered on the candidate's page. */
function backingOf({ application }: ApplicationFacts): LetterContext['backing'] {
  const met = application.interviewsHeld > 0;
  return { talentPool: application.finalist, feedbackOffered: met, callOffered: false };
}

/** Writes the draft from recorded facts. @throws TemplateVariableMissing when a fact the letter needs is missing */
export function composeDraft(draft: DraftFacts): ComposedLetter {
  const { facts, organization, signer, personalSentence, candidatePageUrl } = draft;
  const { application, candidate, opening } = facts;
  return composeRejection({
    candidate: { firstName: candidate.firstName, provenance: candidate.nameProvenance },
    role: opening.title,
    company: organization.name,
    sender: { name: signer.name, title: signer.title ?? '' },
    stage: application.stage,
    interviews: application.interviewsHeld,
    effort: application.effort,
    backing: backingOf(facts),
    // An ATS's reason is a label for recruiters, not a sentence for the candidate; a person adds one.
    reason: null,
    personalSentence,
    candidatePageUrl,
  });
}
