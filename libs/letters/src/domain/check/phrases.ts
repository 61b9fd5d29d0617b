import type { Finding, RuleId } from '../finding.js';
import type { Sentence } from './letter-parts.js';
import type { Checked, Rule } from './rule.js';
import { findingAt } from './rule.js';

/** Words that mean something, unless their sentence says otherwise. */
export interface Phrase {
  readonly says: RegExp;
  readonly unless?: RegExp;
}

// Words in quotation marks, which the letter reports and does not say. Example: “you failed”
const QUOTED = /“[^”]*”|"[^"]*"|„[^“”]*[“”]|«[^«»]*»/gu;

// JavaScript's escapes for word boundaries and characters know ASCII only: "équipe" has no boundary before its "é".
// Example: the escape for a boundary in front of "équipe".
const ASCII_ESCAPE = /\\([bw])/gu;
const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
const BOUNDARY = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`;
const unicodeForms = new WeakMap<RegExp, RegExp>();

// A letter that the escapes do not know. Example: "é" in "équipe"
const LETTER_BEYOND_ASCII = /[^\p{ASCII}\P{L}]/u;

/** The same expression with word boundaries and word characters of every script; slower, so only for texts that need it. */
function unicodeForm(expression: RegExp, text: string): RegExp {
  if (!LETTER_BEYOND_ASCII.test(text)) return expression;
  const known = unicodeForms.get(expression);
  if (known !== undefined) return known;
  const source = expression.source.replace(ASCII_ESCAPE, (escape) =>
    escape.endsWith('b') ? BOUNDARY : LETTER,
  );
  const form = new RegExp(source, expression.flags);
  unicodeForms.set(expression, form);
  return form;
}

/** The sentence with quoted words blanked out, of the same length. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
}

/** The first phrase that a sentence says, as a span of the body; `null` when it says none. */
export function findPhrase(
  sentence: Sentence,
  phrases: readonly Phrase[],
): { start: number; end: number } | null {
  const text = withoutQuotations(sentence.text);
  for (const { says, unless } of phrases) {
    const match = unicodeForm(says, text).exec(text);
    if (match !== null && (unless === undefined || !unicodeForm(unless, text).test(text))) {
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return null;
}

/** Everything that is said, a postscript and a footer included. */
export function allSentences({ parts }: Checked): readonly Sentence[] {
  return [...parts.sentences, ...parts.closingSentences];
}

/** A rule that fires once for each sentence which says one of the phrases. */
export function phraseRule(id: RuleId, advice: string, phrases: readonly Phrase[]): Rule {
  return {
    id,
    check: (checked): Finding[] =>
      allSentences(checked)
        .map((sentence) => findPhrase(sentence, phrases))
        .filter((span) => span !== null)
        .map((span) => findingAt(id, 'body', span, advice)),
  };
}
