import { canonicalSkill } from './skill-names.js';

/** Matches combining accents after NFD, for example the dots of "ü". */
const ACCENTS = /\p{M}+/gu;

/** Folds text for comparison: lower case, no accents, single spaces. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/\s+/g, ' ') // runs of white space, for example a line break
    .trim();
}

const STOP_WORDS = new Set(
  `a about above after again all also am an and any are as at be because been before being both but by can could did do
  does doing each few for from further had has have having he her here hers him his how i if in into is it its itself
  just me more most my no nor not of off on once only or other our ours out over own same she should so some such than
  that the their them then there these they this those through to too under until up very was we were what when where
  which while who whom why will with within without would you your yours etc eg ie using use used work working works
  years year experience experienced strong good great excellent knowledge skills skill ability able team teams role job
  looking join help new well across plus must nice
  der die das und oder mit fur von im in zu ein eine einer eines den dem des auf bei als auch ist sind wir sie
  le la les un une des et ou de du dans avec pour par sur est sont nous vous en au aux
  el los las una uno y o con para por sobre es son en del al`
    .split(/\s+/) // the words of the list
    .filter(Boolean),
);

/** Words about protected grounds: they are neither stored as terms nor compared. */
const NEVER_COMPARED =
  /^(?:age|aged|young|younger|youthful|old|older|elderly|retired|male|female|man|men|woman|women|gender|sex|pregnan\w*|mother|father|mum|dad|parent\w*|child\w*|kids?|married|single|widow\w*|divorced|disab\w*|ill|illness|health|sick|religio\w*|muslim|christian|jewish|hindu|church|mosque|ethnic\w*|race|black|white|asian|nationalit\w*|native|immigrant|foreign\w*|citizen\w*|gay|lesbian|queer|trans|union)$/; // for example "pregnancy"

/** Matches a word: letters, digits, and the signs inside names such as "node.js", "c++", "c#", ".net". */
const WORD = /\.?[\p{L}\p{N}]+(?:[.'/-][\p{L}\p{N}]+)*[+#]*/gu;

/** English endings, longest first; a stem keeps at least four letters. Enough to bring "designer" to "design". */
const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ers',
  'ors',
  'er',
  'or',
  'ies',
  'es',
  'ed',
  's',
  'y',
  'e',
];

/** The stem of a folded word: "developers", "development", "developing" → "develop". Names with signs stay whole. */
export function stem(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word; // only plain words, for example "teams"
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 4 && !word.endsWith('ss'))
      return word.slice(0, -ending.length);
  }
  return word;
}

/** The words of a text that say something: folded, without stop words and protected grounds, stemmed, in order. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(WORD) ?? [])
    .filter((word) => word.length > 1 || word === 'c' || word === 'r')
    .filter((word) => !STOP_WORDS.has(word) && !NEVER_COMPARED.test(word))
    .flatMap((word) => separateParts(word))
    .map((word) => stem(canonicalSkill(word)));
}

/** "front-end" is also read as "frontend"; "design/research" is two words; "ci/cd" is a name. */
function separateParts(word: string): string[] {
  if (canonicalSkill(word) !== word || word === 'ci/cd') return [word];
  if (word.includes('/')) return word.split('/');
  return [word.replaceAll('-', '').replaceAll("'s", '')];
}
