import type { LetterContext } from '../letter.js';
import { fold, foldWord, foldedWords } from './fold.js';
import { areNicknames } from './nicknames.js';

/** Forms of address and academic titles, folded; they are right with any name. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr dra prof professor professorin doktor doctor doctora sir madam maam herr frau fraulein herrn ' +
    'madame monsieur mme mlle mademoiselle m senor senora senorita sr sra srta don dona ing dipl ingeniero lic licenciado licenciada ' +
    'maitre me dre docteur docteure professeure soeur frere pere ingeniera arq arquitecto arquitecta abogado abogada maestro maestra mtro mtra profesor profesora srita ' +
    'bey hanim efendi san sama sensei ji sahib saheb bhai didi garu mwalimu mzee ustad sheikh hajj haji alhaji alhaja chief engr barr pharm rev reverend father sister brother ' +
    'canon pastor rabbi imam captain capt sgt cllr judge lady lord dame pan pani signor signora signore signorina senhor senhora fru meneer mevrouw heer ' +
    'shri sri smt shrimati kumari don dona doctora auntie aunty uncle datuk dato encik cik puan tuan bapak ibu pak kuya chef coach nurse matron'
  ).split(' '),
);

/** Words in a greeting that name nobody, folded. */
const GENERIC = new Set(
  (
    'candidate candidates applicant applicants there all everyone everybody team folks friend friends colleague colleagues ' +
    'finalist finalists jobseeker seeker job hiring prospective potential valued future again both you guys sir madam member talent professional ' +
    'whom it may concern to from and the our my dear hello hi or person contact user customer recipient ' +
    'bewerber bewerberin bewerberinnen interessent interessentin damen herren und kandidat kandidatin zusammen alle liebe lieber sehr geehrte geehrter ' +
    'candidat candidate candidats tous toutes a cher chere postulant postulante et ou e es r in innen ' +
    'name here surname firstname lastname insert ' +
    'candidato candidata candidatos aspirante solicitante postulante todos todas o as os y estimado estimada equipo de'
  ).split(' '),
);

/** Of these, the ones next to which a name is meant all the same: "Hello again Petra". Folded. */
const ADVERBS = new Set('again there hello'.split(' '));

/** Given and family names as sets of folded parts, each in the plain and the German (ü = ue) spelling. */
interface KnownName {
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

export type AddresseeVerdict = 'candidate' | 'nobody' | 'somebody-else';

// The German umlauts, which are also written with an e. Example: "ü" in "Müller", also "Mueller".
const UMLAUT = /[äöü]/giu;

function germanSpelling(name: string): string {
  return name
    .normalize('NFC')
    .replace(UMLAUT, (letter) => `${letter === 'ü' || letter === 'Ü' ? 'u' : fold(letter)}e`);
}

function partsOf(name: string | null): Set<string> {
  if (name === null) return new Set();
  const spellings = [name, germanSpelling(name)];
  return new Set(
    spellings.flatMap((spelling) => [...foldedWords(spelling), ...spelling.split(/\s+/u).map(foldWord)]),
  ); // split at white space
}

function knownName({ candidate }: LetterContext): KnownName {
  return { given: partsOf(candidate.firstName), family: partsOf(candidate.lastName) };
}

function isGiven(word: string, name: KnownName): boolean {
  return (
    name.given.has(word) ||
    name.given.has(withoutLenition(word)) ||
    [...name.given].some((part) => areNicknames(part, word) || isShortForm(part, word))
  );
}

/** An Irish name as it is called: "Phadraig" is "Padraig", "Shaoirse" is "Saoirse". */
function withoutLenition(word: string): string {
  return /^[bcdfgmpst]h/u.test(word) ? `${word[0] ?? ''}${word.slice(2)}` : word; // a consonant with the h behind it
}

/**
 * The first three letters of a longer name, alone or with a fond ending ("Sid" for "Siddharth", "Nomi" for "Nombulelo"), or an end that begins with a
 * consonant ("Jide" for "Babajide"). The first four are often a name of their own: "Paul", "Paulina".
 */
function isShortForm(name: string, word: string): boolean {
  if (
    name.length >= 7 &&
    word.length >= 4 &&
    word.length <= name.length - 3 &&
    /^[^aeiou]/u.test(word) &&
    name.endsWith(word)
  )
    return true;
  // "Raghav" for "Raghavendra"; "Maria" is not "Mariana", nor "Martin" "Martina"
  if (word.length >= 4 && name.length >= word.length + 4 && name.startsWith(word)) return true;
  const stem = word.replace(/(?<=^.{3})(?:ie?|u)$/u, ''); // "nomi" is "nom"
  const longer = word.replace(/(?<=^.{4})(?:ie?|y)$/u, ''); // "lauti" is "laut"
  if (longer !== word && longer.length === 4 && name.length >= 6 && name.startsWith(longer)) return true;
  return stem.length === 3 && name.length >= 6 && name.startsWith(stem);
}

/** The script a word is written in, so far as it decides whether two spellings can be compared. */
function scriptOf(word: string): string {
  const scripts = [
    'Latin',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Han',
    'Hangul',
    'Hiragana',
    'Katakana',
    'Devanagari',
    'Thai',
  ];
  return scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(word)) ?? 'other'; // one letter of the script
}

interface NameWord {
  readonly folded: string;
  /** The folded halves of a hyphenated word, or the word itself. */
  readonly parts: readonly string[];
  readonly initial: boolean;
}

/** The words of an addressee that may be a name: capitalised, or of a script without capitals. */
function nameWords(addressee: string): NameWord[] {
  const written = addressee
    .split(/[\s/()]+/u) // words between spaces and slashes
    .filter((word) => /\p{L}/u.test(word) && !/^\p{L}{2,6}\.$/u.test(word)); // with a letter, and no shortened title as "Pharm."
  return written
    .filter((word) => /^["'“„«]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)) // a first letter that is no small one, as in "Sam"
    .map((word) => ({
      folded: foldWord(word),
      parts: foldedWords(word.replace(/['’]/gu, '')),
      initial: /^\p{Lu}\.?$/u.test(word),
    })) // a capital alone, as in "K."
    .filter((word) => !TITLES.has(word.folded) && word.folded !== '');
}

function matchesCandidate(words: readonly NameWord[], name: KnownName): boolean {
  const full = words.filter((word) => !word.initial);
  if (full.length === 0)
    return words.some((word) => [...name.given, ...name.family].some((part) => part.startsWith(word.folded)));
  const given = full.filter((word) => matches(word, (part) => isGiven(part, name)));
  const family = full.filter((word) => matches(word, (part) => name.family.has(part)));
  const joined = full.map((word) => word.folded).join('');
  if (name.given.has(joined) || name.family.has(joined)) return true;
  const strangers = full.filter((word) => !given.includes(word) && !family.includes(word));
  if (strangers.length === 0) return true;
  if (given.length === 0) return family.length > 0 && name.given.size === 0;
  return family.length > 0 || name.family.size === 0;
}

/** A hyphenated word matches as a whole or by any of its halves: "Anne-Marie" for "Anne". */
function matches(word: NameWord, test: (part: string) => boolean): boolean {
  return test(word.folded) || word.parts.some(test);
}

/**
 * Says whom a greeting addresses. Nicknames, titles with the right family name, either order of the names,
 * accents and case are all right; a name in a script that cannot be compared is believed.
 */
export function judgeAddressee(addressee: string, context: LetterContext): AddresseeVerdict {
  const name = knownName(context);
  const allWords = foldedWords(addressee);
  const isCandidates = allWords.some((word) => name.given.has(word) || name.family.has(word));
  const words = nameWords(addressee);
  if (words.length === 0) {
    return allWords.some((word) => isGiven(word, name) || name.family.has(word)) ? 'candidate' : 'nobody';
  }
  if (matchesCandidate(words, name)) return 'candidate';
  const role = new Set(foldedWords(`${context.role} ${context.company}`));
  const strangers = words.filter((word) => !GENERIC.has(word.folded) && !role.has(word.folded));
  const names = allWords.some(
    (word) => GENERIC.has(word) && word.length > 4 && !TITLES.has(word) && !ADVERBS.has(word),
  );
  if (!isCandidates && (strangers.length === 0 || names)) return 'nobody';
  const script = scriptOf(words.map((word) => word.folded).join(''));
  const comparable = [...name.given, ...name.family].filter((part) => scriptOf(part) === script);
  if (comparable.length === 0 && name.given.size + name.family.size > 0) return 'candidate';
  return 'somebody-else';
}

/** Whether these words end with the candidate's given name, behind a greeting of some other language: "Ahoj Oskar". */
export function endsWithGivenName(words: string, context: LetterContext): boolean {
  const name = knownName(context);
  const [last, ...before] = foldedWords(words).toReversed();
  return last !== undefined && before.length === 1 && isGiven(last, name) && !name.family.has(last);
}

/**
 * Whether the candidate is spoken to by name somewhere in a text, as in "Thank you, Priya, for the day".
 * Set off by commas, or after an opener; a family name counts after a title only.
 */
export function isSpokenTo(text: string, context: LetterContext): boolean {
  const name = knownName(context);
  // A capitalised word that a comma sets off from what precedes it. Example: ", Priya," or "thank you Priya."
  const vocatives = text.matchAll(
    /(?:^|[,!?.…;:–—]\s+|\b(?:thanks?|you|danke|merci|gracias|dear|hi|hello),? )([\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*)(?=\s*[,.!?:;–—])/gmu,
  );
  for (const [, word] of vocatives) {
    if (word !== undefined && isGiven(foldWord(word), name)) return true;
  }
  // A title with the name behind it. Example: "Frau Roth"
  const titled = text.matchAll(
    /\b(?:Mr|Mrs|Ms|Mx|Dr|Frau|Herr|Madame|Monsieur|Señora?|Sra?)\.?\s+([\p{Lu}\p{Lo}][\p{L}\p{M}'’-]*)/gu,
  );
  for (const [, word] of titled) {
    if (word !== undefined && name.family.has(foldWord(word))) return true;
  }
  return false;
}
