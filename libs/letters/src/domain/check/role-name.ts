import { fold, foldedWords } from './fold.js';

// Gender markers and other remarks in brackets. Example: "(m/w/d)" in "Projektleiter (m/w/d)", "[web]" in "React [web]".
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;
// Gender markers without brackets. Example: "m/w/d" in "Koch m/w/d", "H/F" in "Chargé de projet H/F".
const GENDER_MARKER = /(?<![\p{L}])[mfwdhx](?:\s?[/|]\s?[mfwdhx]){1,3}(?![\p{L}])/giu;
// Endings that name both sexes. Example: ":in" in "Projektmanager:in", "·euse" in "développeur·euse".
const GENDER_ENDING =
  /(?<=\p{L})(?:[:*_/·](?:-?in(?:nen)?|euse|ice|trice|ne|e|a|r)|\((?:in|e|a|r)\))(?![\p{L}])/giu;

/** Words that tell the grade or time, not the role; a letter may leave them out. Folded. */
const MODIFIERS = new Set(
  (
    'senior sr junior jr staff principal lead entry level mid midlevel i ii iii iv v 1 2 3 4 intern trainee associate experienced ' +
    'remote hybrid onsite fulltime parttime full part time temporary permanent contract fixed term ' +
    'vollzeit teilzeit befristet unbefristet leitender leitende confirme confirmee cdi cdd jornada completa parcial ' +
    'of for the a an and in at to with und fur im in der die das de la le les des du d l et en el los y para e'
  ).split(' '),
);

/** Words next to which one word of a title is enough: "the designer role". Folded. */
const ROLE_CUES = new Set(
  'role position job post opening vacancy opportunity stelle position rolle poste emploi offre puesto plaza vacante cargo posicion rol stage praktikum internship'.split(
    ' ',
  ),
);

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
    const cueAfter = ROLE_CUES.has(words[index + 1] ?? '');
    // "role of Data Engineer" does not name a Data Analyst: the title must end here.
    const after = words[index + 1];
    const ends =
      sameStem(words[index] ?? '', wanted.at(-1) ?? '') || after === undefined || MODIFIERS.has(after);
    const cueBefore =
      ends && free && [words[index - 2], words[index - 3]].some((cue) => ROLE_CUES.has(cue ?? ''));
    return (cueAfter && free) || cueBefore;
  });
}

/** Words that may stand before the one word of a title. Folded. */
const DETERMINERS = new Set(
  'our your this that als as comme como the a an der die das den dem ein eine einen un une le la el una nuestro nuestra notre votre su unsere unserer ihre our'.split(
    ' ',
  ),
);
