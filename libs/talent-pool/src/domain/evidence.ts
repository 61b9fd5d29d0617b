import type { PoolCandidate } from './matching-types.js';
import {
  asked,
  evidenceFor,
  impliesSubject,
  listsSubject,
  namesSubject,
  prepare,
  shownBy,
} from './requirement.js';
import type { Shown } from './requirement.js';
import { fold } from './words.js';

/** Where a piece of evidence is recorded. */
export const evidenceSources = [
  'skills',
  'years',
  'headline',
  'met_for',
  'panel',
  'panel_doubt',
  'wishes',
  'resume',
] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export interface Evidence {
  readonly source: EvidenceSource;
  /** As recorded: a listed skill, a number of years, or the sentence that names what is asked. */
  readonly words: string;
}

/** One requirement of a job, how far the record shows it, and where. */
export interface RequirementEvidence {
  readonly asked: string;
  readonly shown: Shown;
  readonly evidence: readonly Evidence[];
}

const longestQuote = 240;

/** What the record says to each requirement, in the words that it was judged by: the reasons of a proposal, one step closer. */
export function evidenceOf(requirements: readonly string[], candidate: PoolCandidate): RequirementEvidence[] {
  const person = prepare(candidate);
  return requirements.map((requirement) => ({
    asked: requirement,
    shown: shownBy(evidenceFor(requirement, person)),
    evidence: [...skillsAndYears(requirement, candidate), ...quotes(requirement, candidate)],
  }));
}

function skillsAndYears(requirement: string, { skills, yearsExperience }: PoolCandidate): Evidence[] {
  const { years } = asked(requirement);
  const listed = skills.filter((skill) => listsSubject(requirement, skill));
  const named = listed.length > 0 ? listed : skills.filter((skill) => impliesSubject(requirement, skill));
  return [
    ...named.map((words) => ({ source: 'skills' as const, words })),
    ...(years === null || yearsExperience === null
      ? []
      : [{ source: 'years' as const, words: String(yearsExperience) }]),
  ];
}

/** The first sentence of each text that names what is asked. */
function quotes(requirement: string, candidate: PoolCandidate): Evidence[] {
  const texts: readonly (readonly [EvidenceSource, string])[] = [
    ['headline', candidate.headline],
    ['met_for', candidate.rejectedFor.title],
    ['panel', candidate.strengths],
    ['panel_doubt', candidate.concerns],
    ['wishes', candidate.interests],
    ['resume', candidate.resumeExcerpt],
  ];
  return texts.flatMap(([source, text]) => {
    const found = sentencesOf(text).find((sentence) => namesSubject(requirement, fold(sentence)));
    return found === undefined ? [] : [{ source, words: shortened(found) }];
  });
}

function sentencesOf(text: string): string[] {
  // Ends a sentence: white space after . ! ? or ; and every line break. Example: "Led it alone. Then shared it."
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function shortened(sentence: string): string {
  return sentence.length <= longestQuote ? sentence : `${sentence.slice(0, longestQuote - 1).trimEnd()}…`;
}
