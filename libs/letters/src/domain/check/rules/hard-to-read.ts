import type { Sentence } from '../letter-parts.js';
import type { Finding } from '../../finding.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

const MOST_WORDS_IN_SENTENCE = 40;
const HIGHEST_GRADE = 12;
/** Below this the grade says more about one name than about the letter. */
const FEWEST_WORDS_FOR_GRADE = 40;

// What stands between words. Example: " – " in "the task – and the talk"
const BETWEEN_WORDS = /[\s–—]+/u;
// Something to read in a word. Example: "a" in "take-home"
const READABLE = /[\p{L}\p{N}]/u;

function wordsIn({ text }: Sentence): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => READABLE.test(word));
}

/** Syllables of an English word, by its groups of vowels without a silent end. */
function syllables(word: string): number {
  if (word.includes('://')) return 1;
  const letters = word.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/gu, ''); // punctuation around "word,"
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/u, ''); // the silent "e" of "made", "likes", "liked"
  return Math.max(1, spoken.match(/[aeiouy]+/gu)?.length ?? 1); // groups of vowels: two in "reading"
}

/** Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words per sentence + 11.8 syllables per word − 15.59. */
function readingGrade(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  if (words.length < FEWEST_WORDS_FOR_GRADE) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

/** Fires on a sentence over 40 words in any language, and on a reading grade above 12 in English. */
export const hardToRead: Rule = {
  id: 'hard-to-read',
  check: ({ parts }): Finding[] => {
    const words = parts.sentences.map(wordsIn);
    const long = parts.sentences.filter((_, index) => (words[index]?.length ?? 0) > MOST_WORDS_IN_SENTENCE);
    const findings = long.map((sentence) =>
      findingAt('hard-to-read', 'body', sentence, 'Split this sentence: it has over 40 words.'),
    );
    if (findings.length === 0 && parts.language === 'en' && readingGrade(words) > HIGHEST_GRADE) {
      const span = { start: parts.contentStart, end: parts.closingStart };
      return [findingAt('hard-to-read', 'body', span, 'Use shorter sentences and plainer words.')];
    }
    return findings;
  },
};
