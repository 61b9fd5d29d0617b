import type { RuleId } from '../finding.js';
import type { Sentence } from './letter-parts.js';
import type { Checked, Rule } from './rule.js';
import { findingAt } from './rule.js';
import type { Language } from './language.js';
import { possiblePhrases } from './first-look.js';
import type { Phrase } from './phrase.js';

// Where a clause ends. Example: ", but" in "It is a no, but we'll call you"
const CLAUSE_END = /[,;:()]|\b(?:but|and|yet|though|although|aber|und|sondern|mais|et|pero|y)\b/gu;

export type PhrasesByLanguage = Readonly<Partial<Record<Language, readonly Phrase[]>>>;

/** The first phrase that a sentence says in one of its languages, as a span of the body; `null` when it says none. */
export function findPhrase(
  { plain, start, languages }: Pick<Sentence, 'plain' | 'start' | 'languages'>,
  phrases: PhrasesByLanguage,
): Span | null {
  for (const language of languages)
    for (const [phrase, alternatives] of possiblePhrases(phrases[language] ?? [], plain)) {
      const span = placeOf(phrase, alternatives, plain);
      if (span !== null) return { start: start + span.start, end: start + span.end };
    }
  return null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence that says and denies the same more often than this is no sentence. */
const MOST_DENIALS = 20;

function placeOf(
  { unless, unlessInClause }: Phrase,
  alternatives: readonly RegExp[],
  text: string,
): Span | null {
  let span = firstMatch(alternatives, text, 0);
  if (span === null || unless?.test(text) === true) return null;
  if (unlessInClause === undefined) return span;
  const marks = [...text.matchAll(CLAUSE_END)];
  for (let tries = 0; span !== null && tries < MOST_DENIALS; tries += 1) {
    if (!unlessInClause.test(clauseAround(text, span, marks))) return span;
    span = firstMatch(alternatives, text, span.end);
  }
  return null;
}

/** The leftmost match from a place on, as of one expression with these alternatives; what stands before the place counts for boundaries. */
function firstMatch(alternatives: readonly RegExp[], text: string, from: number): Span | null {
  let first: Span | null = null;
  for (const alternative of alternatives) {
    alternative.lastIndex = from;
    const match = alternative.exec(text);
    if (match !== null && (first === null || match.index < first.start))
      first = { start: match.index, end: match.index + match[0].length };
  }
  return first;
}

function clauseAround(text: string, { start, end }: Span, marks: readonly RegExpExecArray[]): string {
  let from = 0;
  for (const { index, 0: mark } of marks) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) return text.slice(from, index);
  }
  return text.slice(from);
}

/** Everything that is said, a postscript and a footer included. */
export function allSentences({ parts }: Checked): readonly Sentence[] {
  return [...parts.sentences, ...parts.closingSentences];
}

/**
 * A rule that fires once for each sentence which says one of the phrases. Whoever asked for feedback may be told what was seen and given
 * advice: phrases that are about it do not count in an answer to them.
 */
export function phraseRule(id: RuleId, advice: string, phrases: PhrasesByLanguage): Rule {
  const inFeedback = Object.fromEntries(
    Object.entries(phrases).map(([language, all]) => [language, all.filter(({ observed }) => !observed)]),
  );
  return {
    id,
    check: (checked) =>
      allSentences(checked)
        .map((sentence) =>
          findPhrase(sentence, checked.context.purpose === 'feedback_answer' ? inFeedback : phrases),
        )
        .filter((span) => span !== null)
        .map((span) => findingAt(id, 'body', span, advice)),
  };
}
