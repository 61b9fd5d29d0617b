import { cannotShareMore, feedbackAnswers } from '../templates/answers.js';
import { builtInFor } from '../templates/built-in.js';
import { invitation } from '../templates/invitation.js';
import { stillDeciding } from '../templates/still-deciding.js';
import { effortInWords, thanksInWords } from './effort/effort-in-words.js';
import { TemplateVariableMissing } from './errors.js';
import { expectationInWords } from './expectation.js';
import type {
  CandidateFacts,
  FeedbackFacts,
  InvitationFacts,
  LetterFacts,
  RejectionFacts,
  StillDecidingFacts,
} from './facts.js';
import { greetingFor } from './greeting-words.js';
import type { Letter, Stage } from './letter.js';
import { reasonToTell } from './reason.js';
import type { LetterTemplate, TemplateValues } from './template.js';
import { renderTemplate } from './template.js';
import { valuesUsed } from './template-variables.js';

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

const DERIVED = new Set([
  'greeting',
  'thanks',
  'effortThings',
  'effortActions',
  'effortFurther',
  'expectation',
]);

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
  const name = trusted === null ? null : { firstName: trusted, lastName: optional(candidate.lastName) };
  const values: TemplateValues = {
    greeting: greetingFor(name, facts.locale ?? 'en'),
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

/** How a stage is asked for in a template: as conditions, so that its id is never printed. */
const stageConditions: Readonly<Record<Stage, string>> = {
  application: 'afterApplication',
  screen: 'afterScreen',
  interview: 'afterInterview',
  onsite: 'afterOnsite',
  final: 'afterFinal',
};

/**
 * Writes the first draft of a rejection from what is recorded. The effort given is named; reason, personal sentence and
 * what happens next stand in it only if they are known and backed.
 *
 * @param template an organization's own template; ours for the language, the stage reached and the reason when absent
 * @throws TemplateVariableMissing when a value the template prints is unknown or empty
 */
export function composeRejection(facts: RejectionFacts, template?: LetterTemplate): ComposedLetter {
  const { stage, locale = 'en' } = facts;
  const reason = reasonToTell(facts.reason ?? 'unspecified', optional(facts.reasonSentence));
  return compose(template ?? builtInFor({ locale, stage, reason }), mergeRejection(facts));
}

/** A value that a template speaks of, for a person; `null` when they have none. */
export interface MergedValue {
  readonly name: string;
  readonly value: string | null;
  readonly source: ValueSource;
}

/** The values that a template prints or asks for, but for conditions, as they are for these facts. */
export function mergedValues(facts: RejectionFacts, template: LetterTemplate): MergedValue[] {
  const { values, provenance } = mergeRejection(facts);
  return valuesUsed(template).map((name) => {
    const value = values[name];
    return { name, value: typeof value === 'string' ? value : null, source: provenance[name] ?? 'absent' };
  });
}

function mergeRejection(facts: RejectionFacts): Merge {
  const { stage, backing, locale = 'en' } = facts;
  // The one talk of a screen is what its letter begins with; thanked for again, it would sound like a form.
  const isTheTalk = stage === 'screen' && facts.interviews === 1;
  const effort = effortInWords(isTheTalk ? 0 : facts.interviews, facts.effort, locale);
  const own: TemplateValues = {
    thanks: thanksInWords(effort, locale),
    effortThings: optional(effort.things),
    effortActions: optional(effort.actions),
    effortFurther: optional(effort.further),
    reasonSentence: optional(facts.reasonSentence),
    personalSentence: optional(facts.personalSentence),
    candidatePageUrl: optional(facts.candidatePageUrl),
    talentPool: backing.talentPool,
    feedbackOffered: backing.feedbackOffered,
    callOffered: backing.callOffered,
    ...Object.fromEntries(
      Object.entries(stageConditions).map(([reached, condition]) => [condition, reached === stage]),
    ),
  };
  return merge(facts, own);
}

/**
 * Writes the answer to a request for feedback: what went well, the difference that decided, what would help next time.
 * @throws TemplateVariableMissing when one of the three is empty
 */
export function composeFeedbackAnswer(
  facts: FeedbackFacts,
  template: LetterTemplate = feedbackAnswers[facts.locale ?? 'en'],
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
  template: LetterTemplate = cannotShareMore[facts.locale ?? 'en'],
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

/**
 * Writes the note to somebody who waits: that nothing is decided yet, thanks for exactly the effort given, what they can expect next.
 * @throws TemplateVariableMissing when a value is empty
 */
export function composeStillDeciding(
  facts: StillDecidingFacts,
  template: LetterTemplate = stillDeciding[facts.locale ?? 'en'],
): ComposedLetter {
  const { interviews, effort, expectedBy, locale = 'en' } = facts;
  const own = {
    thanks: thanksInWords(effortInWords(interviews, effort, locale), locale),
    expectation: expectationInWords(expectedBy, locale),
  };
  return compose(template, merge(facts, own));
}
