import { feedbackAnswer } from '../templates/feedback-answer.js';
import { cannotShareMore } from '../templates/cannot-share-more.js';
import { invitation } from '../templates/invitation.js';
import { rejectionByStage } from '../templates/rejection.js';
import { TemplateVariableMissing } from './errors.js';
import type { CandidateFacts, FeedbackFacts, InvitationFacts, LetterFacts, RejectionFacts } from './facts.js';
import type { Letter } from './letter.js';
import type { LetterTemplate, TemplateValues } from './template.js';
import { renderTemplate } from './template.js';
import { effortInWords } from './words.js';

/** Where a value in a letter came from: a name's own provenance, a recorded fact, or words made from facts. */
export type ValueSource = CandidateFacts['provenance'] | 'recorded' | 'derived' | 'absent';

/** Which merge value came from where, by the variable's name. */
export type Provenance = Readonly<Record<string, ValueSource>>;

export interface ComposedLetter extends Letter {
  readonly provenance: Provenance;
}

interface Merge {
  readonly values: TemplateValues;
  readonly provenance: Provenance;
}

const DERIVED = new Set(['greeting', 'effortThings', 'effortActions']);

/** A required value; a blank one is an error, not a gap in a letter. */
function required(variable: string, value: string): string {
  if (value.trim() === '') throw new TemplateVariableMissing(variable);
  return value.trim();
}

function optional(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function merge(facts: LetterFacts, own: TemplateValues): Merge {
  const { candidate } = facts;
  const trusted = candidate.provenance === 'guessed' ? null : optional(candidate.firstName);
  const values: TemplateValues = {
    greeting: trusted === null ? 'Hello' : `Dear ${trusted}`,
    role: required('role', facts.role),
    company: required('company', facts.company),
    senderName: required('senderName', facts.sender.name),
    senderTitle: optional(facts.sender.title),
    ...own,
  };
  const sources = Object.entries(values).map(([variable, value]): [string, ValueSource] => {
    if (value === null) return [variable, 'absent'];
    return [variable, DERIVED.has(variable) ? 'derived' : 'recorded'];
  });
  const firstName: ValueSource = optional(candidate.firstName) === null ? 'absent' : candidate.provenance;
  return {
    values: { ...values, firstName: trusted },
    provenance: { ...Object.fromEntries(sources), firstName },
  };
}

function compose(template: LetterTemplate, { values, provenance }: Merge): ComposedLetter {
  return { ...renderTemplate(template, values), provenance };
}

/**
 * Writes the first draft of a rejection from what is recorded. The effort given is named; reason, personal sentence and
 * what happens next stand in it only if they are known and backed.
 * @param template an organization's own template; ours for the stage reached when absent
 * @throws TemplateVariableMissing when a value the template prints is unknown or empty
 */
export function composeRejection(facts: RejectionFacts, template?: LetterTemplate): ComposedLetter {
  const effort = effortInWords(facts.interviews, facts.effort);
  const own: TemplateValues = {
    effortThings: optional(effort.things),
    effortActions: optional(effort.actions),
    reason: optional(facts.reason),
    personalSentence: optional(facts.personalSentence),
    candidatePageUrl: optional(facts.candidatePageUrl),
    talentPool: facts.backing.talentPool,
    feedbackOffered: facts.backing.feedbackOffered,
    callOffered: facts.backing.callOffered,
  };
  return compose(template ?? rejectionByStage[facts.stage], merge(facts, own));
}

/**
 * Writes the answer to a request for feedback: what went well, the difference that decided, what would help next time.
 * @throws TemplateVariableMissing when one of the three is empty
 */
export function composeFeedbackAnswer(
  facts: FeedbackFacts,
  template: LetterTemplate = feedbackAnswer,
): ComposedLetter {
  const own = {
    wentWell: required('wentWell', facts.wentWell),
    decidingDifference: required('decidingDifference', facts.decidingDifference),
    nextTime: required('nextTime', facts.nextTime),
  };
  return compose(template, merge(facts, own));
}

/** Writes the kind answer when there is no more to share: silence is not one. */
export function composeCannotShareMore(
  facts: LetterFacts,
  template: LetterTemplate = cannotShareMore,
): ComposedLetter {
  return compose(template, merge(facts, {}));
}

/**
 * Writes the invitation of a silver medalist to a new opening. `role` is the one they applied for when we met.
 * @throws TemplateVariableMissing when a value is empty
 */
export function composeInvitation(
  facts: InvitationFacts,
  template: LetterTemplate = invitation,
): ComposedLetter {
  const own = {
    whereWeMet: required('whereWeMet', facts.whereWeMet),
    whatWasGood: required('whatWasGood', facts.whatWasGood),
    openingTitle: required('openingTitle', facts.opening.title),
    openingWhy: required('openingWhy', facts.opening.why),
    openingDifferent: required('openingDifferent', facts.opening.different),
    candidatePageUrl: required('candidatePageUrl', facts.candidatePageUrl),
  };
  return compose(template, merge(facts, own));
}
