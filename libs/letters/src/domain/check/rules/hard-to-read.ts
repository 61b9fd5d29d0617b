import type { Sentence } from '../letter-parts.js';
import type { Finding } from '../../finding.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

const MOST_WORDS_IN_SENTENCE = 40;
const HIGHEST_GRADE = 12;
/** Below this the grade says more about one name than about the letter. */
const FEWEST_WORDS_FOR_GRADE = 40;

// A word: letters with apostrophes and hyphens inside; an address is one word. Example: "take-home"
const WORD = /https?:\/\/\S+|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Syllables of an English word, by its groups of vowels without a silent end. */
function syllables(word: string): number {
  if (word.includes('://')) return 1;
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/u, ''); // the silent "e" of "made", "likes", "liked"
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 1); // groups of vowels: two in "reading"
}

/** Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words per sentence + 11.8 syllables per word − 15.59. */
function readingGrade(sentences: readonly Sentence[]): number {
  const words = sentences.flatMap((sentence) => wordsIn(sentence.text));
  if (words.length < FEWEST_WORDS_FOR_GRADE) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

/** Fires on a sentence over 40 words in any language, and on a reading grade above 12 in English. */
export const hardToRead: Rule = {
  id: 'hard-to-read',
  check: ({ parts }): Finding[] => {
    const long = parts.sentences.filter((sentence) => wordsIn(sentence.text).length > MOST_WORDS_IN_SENTENCE);
    const findings = long.map((sentence) =>
      findingAt('hard-to-read', 'body', sentence, 'Split this sentence: it has over 40 words.'),
    );
    if (findings.length === 0 && parts.language === 'en' && readingGrade(parts.sentences) > HIGHEST_GRADE) {
      const span = { start: parts.contentStart, end: parts.closingStart };
      return [findingAt('hard-to-read', 'body', span, 'Use shorter sentences and plainer words.')];
    }
    return findings;
  },
};
