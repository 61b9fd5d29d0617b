import type { OpeningToFill, PoolCandidate } from './matching-types.js';
import { canonicalSkill, impliedBy } from './skill-names.js';
import { fold, wordsOf } from './words.js';

/** A row of the postings table, without organization and candidate. */
export interface WeightedTerm {
  readonly term: string;
  /** Above 0; how much the profile is about the term. */
  readonly weight: number;
}

/** No term is longer in the table; what is longer is no term. */
const LONGEST_TERM = 60;

/**
 * The skill that a phrase names, as one term: "User research" and "UX research" are both "user research".
 */
export function skillTerm(skill: string): string {
  return canonicalSkill(fold(skill)).slice(0, LONGEST_TERM);
}

/** Text with its weight: the words of a headline say more than those of a résumé. */
interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

function collect(skills: readonly string[], texts: readonly WeightedText[]): WeightedTerm[] {
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (term !== '' && term.length <= LONGEST_TERM) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  for (const skill of new Set(skills.map(skillTerm))) {
    add(skill, 3);
    for (const implied of impliedBy(skill)) add(implied, 1);
    const words = wordsOf(skill);
    if (words.length > 1) for (const word of words) add(word, 1);
  }
  for (const { text, weight } of texts) {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    // A word repeated ten times says little more than one said twice.
    for (const [word, count] of counts) add(word, weight * (1 + Math.log(count)));
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight: Math.round(weight * 1000) / 1000 }))
    .sort((left, right) => right.weight - left.weight || (left.term < right.term ? -1 : 1));
}

/**
 * The terms under which a candidate is found: skills as phrases, words normalised and stemmed. The panel's concerns are
 * left out: "no Kubernetes" must not make anyone found for Kubernetes. Heaviest first.
 */
export function termsOfCandidate(candidate: Omit<PoolCandidate, 'id'>): WeightedTerm[] {
  return collect(candidate.skills, [
    { text: candidate.headline, weight: 2 },
    { text: candidate.rejectedFor.title, weight: 2 },
    { text: candidate.rejectedFor.department, weight: 1 },
    { text: candidate.interests, weight: 1 },
    { text: candidate.strengths, weight: 1 },
    { text: candidate.resumeExcerpt, weight: 0.5 },
  ]);
}

/** The terms to look candidates up by, for an opening. Heaviest first. */
export function termsOfOpening(opening: Omit<OpeningToFill, 'id'>): WeightedTerm[] {
  return collect(
    [...opening.mustHave, ...opening.niceToHave],
    [
      { text: opening.title, weight: 3 },
      { text: opening.mustHave.join('. '), weight: 2 },
      { text: opening.niceToHave.join('. '), weight: 1 },
      { text: opening.department, weight: 1 },
      { text: opening.description, weight: 0.5 },
    ],
  );
}

/** How many words of a search are looked up. */
const SEARCHED_WORDS = 5;

/**
 * The terms that somebody may look for who types `search`, as alternatives: the skill that it names as a whole, or all of its words.
 * "UX research" is the skill "user research", or the words "user experience" and "research".
 */
export function searchedTerms(search: string): string[][] {
  const phrase = skillTerm(search);
  const words = [...new Set(wordsOf(search))].slice(0, SEARCHED_WORDS);
  const alternatives = words.length === 0 ? [] : [words];
  if (phrase !== '' && !(words.length === 1 && words[0] === phrase)) alternatives.unshift([phrase]);
  return alternatives;
}
