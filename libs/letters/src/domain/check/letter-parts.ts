import type { LetterContext } from '../letter.js';
import { closingStart } from './closing.js';
import type { Greeting } from './greeting.js';
import { languageOf } from './language.js';
import { findGreeting } from './greeting.js';

/** A sentence of the letter; offsets point into the body. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Line breaks inside are turned into spaces, so the length equals `end - start`. */
  readonly text: string;
}

/** A body taken apart: greeting, what is said, closing. */
export interface LetterParts {
  readonly greeting: Greeting | null;
  /** The sentences between greeting and closing, in order. */
  readonly sentences: readonly Sentence[];
  readonly contentStart: number;
  /** Where the closing starts; the body's length without one. */
  readonly closingStart: number;
  readonly closing: string;
  /** The closing's lines as sentences: a postscript or a footer may say something too. */
  readonly closingSentences: readonly Sentence[];
  /** Primary language subtag, such as "de". */
  readonly language: string;
}

// An abbreviation or initial at the end of a piece, after which a sentence goes on. Example: "Ms. " in "We told Ms. Roth".
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|sr|sra|st|e\.g|i\.e|vs|approx|inc|ltd|bzw|z\.\s?b|d\.\s?h|ca|nr|mme|ud|uds|\p{Lu})\.\s*$/iu;
// Paragraph ends and list items, where a sentence ends even without a full stop. Example: "\n\n" or "\n- ".
const BLOCK_BREAK = /\n[ \t]*\n|\n(?=[ \t]*(?:[-*•]|\d+[.)])\s)/gu;
// A quoted line of an earlier mail. Example: "> We met on Tuesday."
const QUOTED_LINE = /^[ \t]*>.*$/gmu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Takes a body apart. Pure; reads `context` only for the sender's name, by which a bare signature is known. */
export function takeApart(body: string, context: LetterContext): LetterParts {
  const plain = body.replaceAll('\r', ' ').replace(QUOTED_LINE, (line) => ' '.repeat(line.length));
  const greeting = findGreeting(plain);
  const contentStart = greeting?.end ?? 0;
  const end = Math.max(closingStart(plain, contentStart, context), contentStart);
  return {
    greeting,
    contentStart,
    closingStart: end,
    closing: plain.slice(end),
    closingSentences: sentencesOf(plain.slice(end), end),
    language: languageOf(plain, context),
    sentences: sentencesOf(plain.slice(contentStart, end), contentStart),
  };
}

function sentencesOf(content: string, offset: number): Sentence[] {
  const sentences: Sentence[] = [];
  let blockStart = 0;
  for (const stop of [...content.matchAll(BLOCK_BREAK), null]) {
    const blockEnd = stop === null ? content.length : stop.index;
    const block = content.slice(blockStart, blockEnd).replaceAll('\n', ' ');
    sentences.push(...segment(block, offset + blockStart));
    blockStart = stop === null ? blockEnd : stop.index + stop[0].length;
  }
  return sentences;
}

function segment(block: string, offset: number): Sentence[] {
  const found: Sentence[] = [];
  let open = '';
  let start = 0;
  const close = (): void => {
    const lead = open.length - open.trimStart().length;
    const text = open.trim();
    // letters make a sentence; a line of dashes does not
    if (/\p{L}/u.test(text)) {
      found.push({ start: offset + start + lead, end: offset + start + lead + text.length, text });
    }
    start += open.length;
    open = '';
  };
  for (const piece of segmenter.segment(block)) {
    open += piece.segment;
    if (!ABBREVIATION.test(open)) close();
  }
  if (open !== '') close();
  return found;
}
