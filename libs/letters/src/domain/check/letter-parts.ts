import type { LetterContext } from '../letter.js';
import { closingStart } from './closing.js';
import type { Greeting } from './greeting.js';
import { type Language, languageOf, languagesOfSentence } from './language.js';
import { findGreeting } from './greeting.js';
import { plain } from './plain.js';
import { placesOfWords } from './whole-words.js';

/** A sentence of the letter; offsets point into the body. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Line breaks inside are turned into spaces, so the length equals `end - start`. */
  readonly text: string;
  /** The text as phrases are looked for in: see `plain`, with names and quoted words blanked out. */
  readonly plain: string;
  /** The languages in whose phrases it may speak. */
  readonly languages: readonly Language[];
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

// An abbreviation or initial at the end of a piece, after which a sentence goes on. Example: "Ms. " in "We told Ms. Roth", "am 3. " in "am 3. Mai".
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|sr|sra|st|e\.g|i\.e|vs|approx|inc|ltd|bzw|z\.\s?b|d\.\s?h|ca|nr|mme|ud|uds|\p{Lu}|(?:am|vom|zum|bis|ab|den|dem|des|der|seit) \d{1,2})\.\s*$/iu;
// A sentence that begins small, as people type. Example: " " in "it's a no. budget is gone."
const BEFORE_SMALL_LETTER = /(?<=[\p{L}\p{N})][.!?] )(?=\p{Ll})/u;
// Paragraph ends and list items, where a sentence ends even without a full stop. Example: "\n\n" or "\n- ".
const BLOCK_BREAK = /\n[ \t]*\n|\n(?=[ \t]*(?:[-*•]|\d+[.)])\s)/gu;
// A quoted line of an earlier mail. Example: "> We met on Tuesday."
const QUOTED_LINE = /^[ \t]*>.*$/gmu;

// Words in quotation marks, which the letter reports and does not say. Example: “you failed”
const QUOTED = /“[^“”]*”|"[^"]*"|„[^„“”]*[“”]|«[^«»]*»/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Takes a body apart. Pure; reads `context` for its names and its locale. */
export function takeApart(body: string, context: LetterContext): LetterParts {
  const own = body.replaceAll('\r', ' ').replace(QUOTED_LINE, blank);
  const greeting = findGreeting(own);
  const contentStart = greeting?.end ?? 0;
  const end = Math.max(closingStart(own, contentStart, context), contentStart);
  const said = withoutThings(plain(withoutPeople(own, context).replace(QUOTED, blank)), context);
  const language = languageOf(own, context);
  const sentencesBetween = (from: number, to: number): Sentence[] =>
    sentencesOf(own.slice(from, to), from).map((place) => {
      const words = said.slice(place.start, place.end).replaceAll('\n', ' ');
      return { ...place, plain: words, languages: languagesOfSentence(words, language) };
    });
  return {
    greeting,
    contentStart,
    closingStart: end,
    closing: own.slice(end),
    closingSentences: sentencesBetween(end, own.length),
    language,
    sentences: sentencesBetween(contentStart, end),
  };
}

const blank = (text: string): string => ' '.repeat(text.length);

/** Names say nothing of a person: a candidate called April, a signer called Young. As whole words: "Every" does not name Eve. */
function withoutPeople(body: string, { candidate, sender }: LetterContext): string {
  const names = [candidate.firstName, candidate.lastName, sender.name].filter((name) => name !== null);
  return names.reduce(
    (text, name) =>
      placesOfWords(name.trim(), text).reduce(
        (masked, { start, end }) => masked.slice(0, start) + hidden(end - start) + masked.slice(end),
        text,
      ),
    body,
  );
}

/**
 * Nor do "Young & Partners" and a "Disability Services Coordinator", in capitals or not, whatever ending the language gives them. Of a title
 * that has parts, each of several words counts, and the first: "Native" of "Developer (Native)" is no name of anything.
 */
function withoutThings(text: string, { role, company }: LetterContext): string {
  // A title's parts: "Staff Nurse", "Care of Older People" and "Band 5" in "Staff Nurse, Care of Older People (Band 5)"
  const parts = role.split(/[,()[\]/–|]/u).map((part) => part.trim());
  const telling = parts.filter((part, index) => index === 0 || part.includes(' '));
  return [role, ...telling, company]
    .map((name) => plain(name.trim()))
    .filter((name) => name.length > 2)
    .reduce((masked, name) => masked.replaceAll(name, hidden(name.length)), text);
}

const hidden = (length: number): string => '·'.repeat(length);

type Place = Pick<Sentence, 'start' | 'end' | 'text'>;

function sentencesOf(content: string, offset: number): Place[] {
  const sentences: Place[] = [];
  let blockStart = 0;
  for (const stop of [...content.matchAll(BLOCK_BREAK), null]) {
    const blockEnd = stop === null ? content.length : stop.index;
    const block = content.slice(blockStart, blockEnd).replaceAll('\n', ' ');
    sentences.push(...segment(block, offset + blockStart));
    blockStart = stop === null ? blockEnd : stop.index + stop[0].length;
  }
  return sentences;
}

function segment(block: string, offset: number): Place[] {
  const found: Place[] = [];
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
  for (const { segment: piece } of segmenter.segment(block))
    for (const part of piece.split(BEFORE_SMALL_LETTER)) {
      open += part;
      if (!ABBREVIATION.test(open)) close();
    }
  if (open !== '') close();
  return found;
}
