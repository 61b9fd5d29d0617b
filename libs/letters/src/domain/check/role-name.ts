import { fold, foldedWords } from './fold.js';
import { plain } from './plain.js';
import { COMMON_NOUNS, MODIFIERS, ROLE_CUES } from './role-words.js';

// Gender markers and other remarks in brackets. Example: "(m/w/d)" in "Projektleiter (m/w/d)", "[web]" in "React [web]".
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;
// Gender markers without brackets. Example: "m/w/d" in "Koch m/w/d", "H/F" in "Chargé de projet H/F".
const GENDER_MARKER = /(?<![\p{L}])[mfwdhx](?:\s?[/|]\s?[mfwdhx]){1,3}(?![\p{L}])/giu;
// Endings that name both sexes. Example: ":in" in "Projektmanager:in", "·euse" in "développeur·euse".
const GENDER_ENDING =
  /(?<=\p{L})(?:[:*_/·](?:-?in(?:nen)?|euse|ice|trice|ne|e|a|r)|\((?:in|e|a|r)\))(?![\p{L}])/giu;

/** Of these, the ones after which a title begins with its noun: "puesto de dependienta". Folded. */
const ROMANCE_CUES = new Set('poste emploi offre puesto plaza vacante cargo posicion rol'.split(' '));

/** Words before the noun of a title, which then names the role: "as our baker", "for foreman". Folded. */
const TITLE_CUES = new Set('as for be als comme como'.split(' '));

/** A word so long names a role by itself, as German compounds do: "Schadenregulierung". */
const LONG_WORD = 15;

/** Short forms in titles. Folded. */
const SHORT_FORMS: Record<string, string> = {
  qa: 'quality assurance',
  hr: 'human resources',
  pm: 'product manager',
  ux: 'user experience',
  ui: 'user interface',
  vp: 'vice president',
  swe: 'software engineer',
  dev: 'developer',
  mgr: 'manager',
  eng: 'engineer',
  ops: 'operations',
  admin: 'administrator',
  exec: 'executive',
  rep: 'representative',
  asst: 'assistant',
  ml: 'machine learning',
  ai: 'artificial intelligence',
  bi: 'business intelligence',
  it: 'information technology',
  pr: 'public relations',
  rn: 'registered nurse',
};

/** Two folded words of one stem: "engineer" and "engineering", "berater" and "beraterin". */
function sameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || Math.abs(one.length - other.length) > 4) return false;
  let common = 0;
  while (common < shorter && one[common] === other[common]) common += 1;
  return common >= Math.max(4, shorter - 3) && common >= Math.max(one.length, other.length) - 4;
}

function significant(role: string): string[] {
  const bare = role.replace(GENDER_ENDING, '').replace(BRACKETED, ' ').replace(GENDER_MARKER, ' ');
  const words = foldedWords(bare);
  const kept = words.filter((word) => !MODIFIERS.has(word));
  return kept.length > 0 ? kept : words;
}

function expand(words: readonly string[]): string[] {
  return words.flatMap((word) => (SHORT_FORMS[word] ?? word).split(' '));
}

const squash = (words: readonly string[]): string => words.join('');

/**
 * Whether a text names a role, tolerant of case, accents, punctuation, grade ("Senior"), gender markers ("m/w/d"),
 * inflection ("engineering role") and short forms ("QA").
 */
export function namesRole(text: string, role: string): boolean {
  return namesTitle(text, role) || namesFirstPart(text, role);
}

/** A title's first part, when it is more than one word: "Staff Nurse" of "Staff Nurse, Care of Older People". */
function namesFirstPart(text: string, role: string): boolean {
  const [first = ''] = role.split(/,| [–-] |\(/u, 1); // what stands before a comma, a dash or a bracket
  if (first === role || foldedWords(first).length < 2) return false;
  return significant(first).length >= 2 ? namesTitle(text, first) : plain(text).includes(plain(first).trim());
}

function namesTitle(text: string, role: string): boolean {
  const wanted = significant(role);
  if (wanted.length === 0) return fold(text).includes(fold(role));
  const sentences = text.replace(GENDER_ENDING, '').split(/[.!?]\s|\n\s*\n/u); // sentence ends and empty lines
  return sentences.some((sentence) => inSentence(foldedWords(sentence), wanted, sentence));
}

function inSentence(words: readonly string[], wanted: readonly string[], written: string): boolean {
  if (squash(words).includes(squash(wanted)) && squash(wanted).length > 4) return true;
  if (containsAll(words, wanted) || containsAll(expand(words), expand(wanted))) return true;
  if (wanted.length > 3 && containsAll(words, wanted.slice(0, 3))) return true;
  const initials = wanted
    .map((word) => word[0])
    .join('')
    .toUpperCase();
  if (initials.length >= 2 && new RegExp(`(?<!\\p{L})${initials}(?!\\p{L})`, 'u').test(written)) return true; // "SRE" for Site Reliability Engineer
  if (
    words.some(
      (word) =>
        word.length >= LONG_WORD && wanted.some((part) => part.length >= LONG_WORD && sameStem(word, part)),
    )
  )
    return true;
  return partlyNamed(words, wanted);
}

function containsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((part) => words.some((word) => sameStem(word, part)));
}

/** Two neighbouring words of a longer title, or one next to "role", name it: "the product designer", "the designer role". */
function partlyNamed(words: readonly string[], wanted: readonly string[]): boolean {
  const isWanted = (word: string | undefined): boolean =>
    word !== undefined && wanted.some((part) => sameStem(word, part));
  return words.some((word, index) => {
    if (!isWanted(word)) return false;
    if (wanted.length > 2 && isWanted(words[index + 1])) return true;
    const before = words[index - 1];
    const free = before === undefined || MODIFIERS.has(before) || DETERMINERS.has(before);
    const next = MODIFIERS.has(words[index + 1] ?? '') ? words[index + 2] : words[index + 1]; // "the Activities Lead post"
    const cueAfter = ROLE_CUES.has(next ?? '');
    // "role of Data Engineer" does not name a Data Analyst: the title must end here.
    const after = words[index + 1];
    const ends =
      sameStem(words[index] ?? '', wanted.at(-1) ?? '') || after === undefined || MODIFIERS.has(after);
    const cueBefore =
      ends && free && [words[index - 2], words[index - 3]].some((cue) => ROLE_CUES.has(cue ?? ''));
    const beginsTitle = sameStem(word, wanted[0] ?? '') && ROMANCE_CUES.has(words[index - 2] ?? '');
    const asTitle =
      sameStem(word, wanted.at(-1) ?? '') &&
      !COMMON_NOUNS.has(word) &&
      [before, DETERMINERS.has(before ?? '') ? words[index - 2] : undefined].some((cue) =>
        TITLE_CUES.has(cue ?? ''),
      );
    return (cueAfter && free) || cueBefore || beginsTitle || asTitle;
  });
}

/** Words that may stand before the one word of a title. Folded. */
const DETERMINERS = new Set(
  'our your this that als as comme como the a an der die das den dem ein eine einen un une le la el una nuestro nuestra notre votre su unsere unserer ihre our'.split(
    ' ',
  ),
);
