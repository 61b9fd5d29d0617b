import type { CheckPolicy } from './check/policy.js';
import { checkLetter } from './check/check-letter.js';
import { composeRejection } from './compose.js';
import { TemplateVariableMissing } from './errors.js';
import type { RejectionFacts } from './facts.js';
import type { Finding } from './finding.js';
import type { Letter, LetterContext, Stage } from './letter.js';
import type { LetterLocale } from './locale.js';
import type { DecisionReason } from './reason.js';
import type { LetterTemplate } from './template.js';

/** People who do not exist, whom every template is tried with: as most are, with a guessed name, with nothing known, with everything. */
export const sampleCases = ['typical', 'guessed_name', 'bare', 'everything'] as const;
export type SampleCase = (typeof sampleCases)[number];

/** Where a template applies. */
export interface TemplateScope {
  readonly locale: LetterLocale;
  readonly stages: readonly Stage[];
  /** `null`: whatever the reason is. */
  readonly reason: DecisionReason | null;
}

export interface SampleOf {
  readonly sample: SampleCase;
  readonly locale: LetterLocale;
  readonly stage: Stage;
  readonly reason: DecisionReason;
  readonly company: string;
}

const interviewsAt: Readonly<Record<Stage, number>> = {
  application: 0,
  screen: 1,
  interview: 2,
  onsite: 3,
  final: 3,
};

const words: Readonly<Record<LetterLocale, { readonly reason: string; readonly personal: string }>> = {
  en: {
    reason: 'The role needs someone who has run research in hospitals.',
    personal: 'Your walk through the booking flow changed how two of us see ours.',
  },
  de: {
    reason: 'Die Stelle braucht jemanden, der schon Forschung in Krankenhäusern geleitet hat.',
    personal: 'Ihr Gang durch die Terminvergabe hat verändert, wie zwei von uns die unsere sehen.',
  },
  fr: {
    reason: 'Le poste demande d’avoir mené des enquêtes dans des hôpitaux.',
    personal: 'Votre lecture du parcours de réservation a changé notre regard sur le nôtre.',
  },
  es: {
    reason: 'El puesto necesita experiencia en investigación en hospitales.',
    personal: 'Su recorrido por las citas cambió la forma en que vemos las nuestras.',
  },
};

/** The facts of somebody who does not exist. */
export function sampleFacts({ sample, locale, stage, reason, company }: SampleOf): RejectionFacts {
  const isBare = sample === 'bare';
  const isAll = sample === 'everything';
  const interviews = isBare ? 0 : interviewsAt[stage];
  const guessed = sample === 'guessed_name';
  return {
    candidate: guessed
      ? { firstName: 'amara.okafor84', lastName: null, provenance: 'guessed' }
      : { firstName: 'Amara', lastName: 'Okafor', provenance: 'typed' },
    role: 'Product Designer',
    company,
    sender: { name: 'Dana Reyes', title: isBare ? '' : 'Head of Talent' },
    locale,
    stage,
    interviews,
    effort:
      isBare || (stage === 'application' && !isAll)
        ? []
        : isAll
          ? ['writing task', 'travelled to Lisbon']
          : ['writing task'],
    backing: { talentPool: isAll, feedbackOffered: interviews > 0, callOffered: isAll },
    reason,
    reasonSentence: isAll || reason === 'requirement' ? words[locale].reason : null,
    personalSentence: isAll || (stage === 'final' && !isBare) ? words[locale].personal : null,
    candidatePageUrl: 'https://regards.example/c/sample',
  };
}

/** What the check is told about a letter of these facts. */
export function contextOfFacts(facts: RejectionFacts): LetterContext {
  const { candidate, role, company, stage, interviews, effort, sender, backing, locale = 'en' } = facts;
  const trusted = candidate.provenance !== 'guessed';
  const { firstName, lastName = null } = candidate;
  const name = trusted ? { firstName, lastName } : { firstName: null, lastName: null };
  const known = { role, company, stage, interviews, effort, sender, backing };
  return { candidate: name, ...known, purpose: 'rejection', locale };
}

/** What became of one sample. */
export interface Tried {
  readonly sample: SampleCase;
  readonly stage: Stage;
  readonly reason: DecisionReason;
  /** Absent when a value was missing. */
  readonly letter: Letter | null;
  readonly findings: readonly Finding[];
  /** The value that the template prints and this person does not have. */
  readonly missing: string | null;
}

/**
 * Writes a letter of a template for every sample at every stage that it applies to, and judges each. Pure.
 *
 * @throws TemplateInvalid when the template is not valid Liquid
 */
export function tryTemplate(
  template: LetterTemplate,
  { locale, stages, reason }: TemplateScope,
  company: string,
  policy: CheckPolicy,
): Tried[] {
  const reasons: readonly DecisionReason[] = reason === null ? ['unspecified', 'requirement'] : [reason];
  const samples = stages.flatMap((stage) =>
    reasons.flatMap((one) => sampleCases.map((sample) => ({ sample, stage, reason: one }))),
  );
  return samples.map(({ sample, stage, reason: one }): Tried => {
    const facts = sampleFacts({ sample, locale, stage, reason: one, company });
    const of = { sample, stage, reason: one };
    try {
      const { subject, body } = composeRejection(facts, template);
      const letter = { subject, body };
      return { ...of, letter, findings: checkLetter(letter, contextOfFacts(facts), policy), missing: null };
    } catch (error) {
      if (!(error instanceof TemplateVariableMissing)) throw error;
      return { ...of, letter: null, findings: [], missing: error.variable };
    }
  });
}

/** What keeps a template from being used: rules that block, and values that may be missing; both empty when nothing does. */
export function whatBlocks(tried: readonly Tried[]): { rules: string[]; missing: string[] } {
  const blocking = tried.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'block'));
  const missing = tried.flatMap((one) => (one.missing === null ? [] : [one.missing]));
  return { rules: [...new Set(blocking.map(({ rule }) => rule))], missing: [...new Set(missing)] };
}
