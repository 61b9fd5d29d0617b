import type { Stage } from '../../letter.js';
import { isAboutApplication } from '../decision.js';
import { findingAt, findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

/** How many sentences of substance each stage deserves at least. */
const FEWEST_SENTENCES: Readonly<Record<Stage, number>> = {
  application: 2,
  screen: 3,
  interview: 4,
  onsite: 5,
  final: 5,
};
const MOST_WORDS = 250;

/** Fires on fewer sentences, greeting and sign-off left out, than the stage reached deserves. */
export const tooShortForStage: Rule = {
  id: 'too-short-for-stage',
  check: (checked) => {
    const { context, parts } = checked;
    if (!isAboutApplication(checked)) return [];
    const postscript = parts.closingSentences.filter((line) => /^p\.?[\s-]*[sd]\b/u.test(line.plain)); // "PS: …", "P.-S.", "P. D."
    const said = parts.sentences.length + postscript.length;
    if (said >= (FEWEST_SENTENCES[context.stage] ?? FEWEST_SENTENCES.application)) return [];
    return [
      findingMissing(
        'too-short-for-stage',
        'Write more: this person came far enough to deserve a real letter.',
      ),
    ];
  },
};

/** Fires over 250 words, longer than a person reads in a bad minute. English only. */
export const tooLong: Rule = {
  id: 'too-long',
  check: ({ letter, parts }) => {
    if (parts.language !== 'en') return [];
    const words = [...letter.body.matchAll(/\S+/gu)].filter(([word]) => /[\p{L}\p{N}]/u.test(word)); // words, as in "take-home"
    const first = words[MOST_WORDS];
    if (first === undefined) return [];
    return [
      findingAt(
        'too-long',
        'body',
        { start: first.index, end: letter.body.length },
        'Shorten it: it is read in a bad minute.',
      ),
    ];
  },
};
