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
    const match = says.exec(text);
    if (match !== null && unless?.test(text) !== true) {
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
