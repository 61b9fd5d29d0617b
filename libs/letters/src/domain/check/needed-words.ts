/**
 * Which words a text must hold for an expression to match at all, derived from the expression itself: "your name" or "the door" for
 * `\byour name\b|\bthe (?:old )?door\b`. Whatever the reader does not know only makes it know less, never something wrong.
 */

/** What is known of a piece of an expression. */
interface Known {
  /** All texts that it can match, when they are few. */
  readonly texts: readonly string[] | null;
  /** One of these stands in whatever it matches; `null` when nothing is known. */
  readonly needed: readonly string[] | null;
}

const MOST_TEXTS = 16;
const MOST_NEEDED = 400;
const anything: Known = { texts: null, needed: null };
const noWidth: Known = { texts: [''], needed: null };

// So common in letters that they tell little.
const COMMON =
  /^ ?(?:you|your|we|the|and|for|that|this|not|are|have|had|was|were|with|has|our|will|would|is|to|it|of) ?$/u;

/** How likely a text holds one of the words, roughly. */
function commonness(words: readonly string[]): number {
  return words.reduce(
    (sum, word) => sum + (word.length < 3 ? 10 : COMMON.test(word) ? 0.5 : 0.35 ** word.length),
    0,
  );
}

function rarer(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return commonness(other) < commonness(one) ? other : one;
}

/** One after the other. */
function inSequence(pieces: readonly Known[]): Known {
  let texts: readonly string[] = [''];
  let needed: readonly string[] | null = null;
  let whole = true;
  for (const piece of pieces) {
    if (piece.texts !== null && texts.length * piece.texts.length <= MOST_TEXTS) {
      const ends = piece.texts;
      texts = texts.flatMap((text) => ends.map((end) => text + end));
      continue;
    }
    whole = false;
    needed = rarer(rarer(needed, texts), piece.needed);
    texts = piece.texts ?? [''];
  }
  return { texts: whole ? texts : null, needed: rarer(needed, texts) };
}

/** Either of them. */
function eitherOf(pieces: readonly Known[]): Known {
  const texts = pieces.flatMap((piece) => piece.texts ?? []);
  const needed = pieces.flatMap((piece) => piece.needed ?? []);
  const allTexts = pieces.every((piece) => piece.texts !== null) && texts.length <= MOST_TEXTS;
  const allNeeded = pieces.every((piece) => piece.needed !== null) && needed.length <= MOST_NEEDED;
  return { texts: allTexts ? texts : null, needed: allNeeded ? needed : null };
}

function oneOf(texts: readonly string[]): Known {
  return { texts, needed: texts };
}

// How often. Example: "?", "*", "+?", "{0,3}"
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/uy;
// How a group begins. Example: "(?:", "(?<!", "(?=", "("
const GROUP = /\((?:\?(?:<?[=!]|:|<\w+>))?/uy;
// A class. Example: "[^.;]"
const CLASS = /\[(?:\\.|[^\]\\])*\]/uy;
// A class of few plain characters. Example: "[sz]", "[- ]"
const FEW_CHARACTERS = /^\[(?:[a-z' ]{1,8}|-[a-z' ]{1,7}|[a-z' ]{1,7}-)\]$/u;
// Escapes of kinds of characters and of characters by number. Example: "\w", "\p{L}", "\u00e9"
const KIND = /\\(?:[wWdDsS]|[pP]\{[^}]*\}|[ux](?:\{[^}]*\}|[\da-f]+)|\d+|k<\w+>)/iuy;

// Plain characters, up to one that is repeated. Example: "your nam" in "your name?"
const PLAIN = /[\p{L}\d '·,-]+(?![?*+{])/uy;

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** The alternatives up to the end, or to the end of the group, each with its source. */
  alternatives(): { readonly source: string; readonly known: Known }[] {
    const found: { source: string; known: Known }[] = [];
    do {
      const start = this.at;
      const known = this.sequence();
      found.push({ source: this.source.slice(start, this.at), known });
    } while (this.take('|'));
    return found;
  }

  private sequence(): Known {
    const pieces: Known[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? ''))
      pieces.push(this.repeated(this.piece()));
    return inSequence(pieces);
  }

  private repeated(piece: Known): Known {
    const quantifier = this.match(QUANTIFIER);
    if (quantifier === null) return piece;
    const { 0: sign, 1: least } = quantifier;
    if (sign.startsWith('?')) return { texts: piece.texts && [...piece.texts, ''], needed: null };
    if (piece.texts?.length === 1 && /^\{\d\}$/u.test(sign))
      return oneOf([(piece.texts[0] ?? '').repeat(Number(least))]);
    if (sign.startsWith('+') || Number(least) > 0) return { texts: null, needed: piece.needed };
    return anything;
  }

  private piece(): Known {
    const plain = this.match(PLAIN);
    if (plain !== null) return oneOf([plain[0]]);
    const group = this.match(GROUP);
    if (group !== null) {
      const inside = this.alternatives();
      this.take(')');
      return /[=!]$/u.test(group[0]) ? noWidth : eitherOf(inside.map(({ known }) => known));
    }
    const set = this.match(CLASS);
    if (set !== null) return FEW_CHARACTERS.test(set[0]) ? oneOf(set[0].slice(1, -1).split('')) : anything;
    if (this.match(KIND) !== null) return anything;
    if (this.take('\\b') || this.take('\\B') || this.take('^') || this.take('$')) return noWidth;
    if (this.take('.')) return anything;
    this.take('\\');
    const character = this.source[this.at] ?? '';
    this.at += 1;
    return oneOf([character]);
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const match = expression.exec(this.source);
    if (match !== null) this.at = expression.lastIndex;
    return match;
  }
}

/** An alternative of an expression, and the words of which a text must hold one for it to match; `null` when none are known. */
export interface Alternative {
  readonly source: string;
  readonly needed: readonly string[] | null;
}

/** The alternatives of an expression, in their order. */
export function alternativesOf({ source }: RegExp): Alternative[] {
  return new Reader(source).alternatives().map(({ source: own, known: { needed } }) => ({
    source: own,
    needed: needed?.every((word) => word.length >= 3) === true ? [...new Set(needed)] : null,
  }));
}
