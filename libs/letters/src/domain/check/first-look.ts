import type { Phrase } from './phrase.js';
import { alternativesOf } from './needed-words.js';

/** An alternative of a phrase, and its place among all. */
interface Part {
  readonly phrase: Phrase;
  readonly order: number;
  readonly source: string;
  expression?: RegExp;
}

/** A word, and the parts that need it or another one. */
interface Need {
  readonly word: string;
  /** Where in the word the letters end under which it is kept. */
  readonly at: number;
  readonly parts: Part[];
}

/** The parts of phrases, to be found by four letters in a row (three of a short word) of a word that each of them needs. */
interface Index {
  readonly places: Uint16Array;
  readonly needs: readonly (readonly Need[])[];
  readonly always: readonly Part[];
}

// How often letters stand in English texts, the rarest first; those not named are rarer still.
const BY_RARITY = "zqxj'kvbpgyfwmculdhrsnioate ";
const BITS = 15;
const THREE_LETTERS = 0xffffff;

/** Four letters as one number: those before, and one more. */
function withLetter(letters: number, code: number): number {
  return (letters << 8) | (code & 0xff);
}

/** The place for letters in an index; others may share it. */
function placeOf(letters: number): number {
  return Math.imul(letters, 0x9e3779b1) >>> (32 - BITS);
}

/** The place of the rarest letters of a word, and where in the word they end. */
function rarestOf(word: string): { place: number; at: number } {
  const length = Math.min(word.length, 4);
  let letters = 0;
  let best = { place: 0, at: 0, rarity: Infinity };
  for (let at = 0; at < word.length; at += 1) {
    letters = withLetter(letters, word.charCodeAt(at));
    if (at < length - 1) continue;
    let rarity = 0;
    for (let own = at - length + 1; own <= at; own += 1) rarity += BY_RARITY.indexOf(word.charAt(own));
    if (rarity < best.rarity) best = { place: placeOf(letters), at, rarity };
  }
  return best;
}

function indexOf(phrases: readonly Phrase[]): Index {
  const places = new Uint16Array(2 ** BITS);
  const needs: Need[][] = [[]];
  const always: Part[] = [];
  const byWord = new Map<string, Need>();
  const needOf = (word: string): Need => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const { place, at } = rarestOf(word);
    const need: Need = { word, at, parts: [] };
    byWord.set(word, need);
    places[place] ||= needs.push([]) - 1;
    needs[places[place] ?? 0]?.push(need);
    return need;
  };
  let order = 0;
  for (const phrase of phrases)
    for (const { source, needed } of alternativesOf(phrase.says)) {
      const part: Part = { phrase, order, source };
      order += 1;
      if (needed === null) always.push(part);
      else for (const word of needed) needOf(word).parts.push(part);
    }
  return { places, needs, always };
}

const indexes = new WeakMap<readonly Phrase[], Index>();

const nothing: ReadonlyMap<Phrase, readonly RegExp[]> = new Map();

/** The phrases that may be said in a text, in their order, each with those of its alternatives that may be. */
export function possiblePhrases(
  phrases: readonly Phrase[],
  text: string,
): ReadonlyMap<Phrase, readonly RegExp[]> {
  let index = indexes.get(phrases);
  if (index === undefined) indexes.set(phrases, (index = indexOf(phrases)));
  const parts = possibleParts(index, text);
  if (parts.length === 0) return nothing;
  const possible = new Map<Phrase, RegExp[]>();
  for (const part of parts) {
    const expression = (part.expression ??= new RegExp(part.source, 'gu'));
    const expressions = possible.get(part.phrase);
    if (expressions === undefined) possible.set(part.phrase, [expression]);
    else expressions.push(expression);
  }
  return possible;
}

/** The parts that may match in a text, in their order. */
function possibleParts({ places, needs, always }: Index, text: string): Part[] {
  const found = [...always];
  let letters = 0;
  for (let end = 0; end < text.length; end += 1) {
    letters = withLetter(letters, text.charCodeAt(end));
    const ofFour = places[placeOf(letters)] ?? 0;
    if (ofFour !== 0) addParts(needs[ofFour] ?? [], text, end, found);
    const ofThree = places[placeOf(letters & THREE_LETTERS)] ?? 0;
    if (ofThree !== 0) addParts(needs[ofThree] ?? [], text, end, found);
  }
  return found.sort((one, other) => one.order - other.order);
}

/** Adds the parts whose word stands where its letters were seen. */
function addParts(needs: readonly Need[], text: string, end: number, found: Part[]): void {
  for (const { word, at, parts } of needs)
    if (text.startsWith(word, end - at))
      for (const part of parts) if (!found.includes(part)) found.push(part);
}
