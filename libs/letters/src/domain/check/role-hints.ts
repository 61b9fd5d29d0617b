import { foldedWords } from './fold.js';
import { plain } from './plain.js';
import { COMMON_NOUNS, MODIFIERS, ROLE_CUES } from './role-words.js';
import type { Checked } from './rule.js';

/** Words of titles that stand in any letter and so name no role, in whatever form. Folded. */
const LETTER_WORDS = new Set(
  (
    'application applicant applied apply applying team office support service services people talent community project projects test task content ' +
    'contact care career line account accounts account business company general interview candidate development developing case quality time night day ' +
    'evening shift work working worker public human resource resources group plan plans planning place process present presenting presentation forward ' +
    'forwarding call visit response position hiring recruitment recruiting selection decision letter review search field next level part head home site area ' +
    'region regional local national international customer client member staff experience experienced technical news information data change partner partners ' +
    'training train travel control communication communications operation operations product post person reading writing back full stack key front assembly'
  ).split(' '),
);

/** Places where people work; they name a role in the subject, or next to "job" alone. Folded. */
const PLACES = new Set(
  (
    'kitchen bar school hospital store shop studio church museum ward farm garden hotel restaurant warehouse factory library nursery theatre clinic bank ' +
    'laboratory lab depot yard stage floor house desk college university surgery practice centre center parish club gallery workshop counter'
  ).split(' '),
);

/** What describes a job without saying which. Folded. */
const SAYS_NOTHING = new Set(
  (
    'the this that our your my a an new same right other next open current first advertised vacant available only whole particular final second different suitable similar dream good ' +
    'great better big last permanent temporary remote following above said above-mentioned aforementioned mentioned desired full full-time part part-time time one no any every each ' +
    'another future present relevant perfect ideal actual entire original such some these those of for to in and or his her their its senior junior day hard best worst proper paid real ' +
    'challenging exciting interesting important key leading active it us you me you applied inside old own blog last-minute summer winter autumn spring'
  ).split(' '),
);

// A job told by a word of its own before it, in small letters or in capitals alone. Example: "the sparky job", "the fitter's post", "PA position"
const KIND_OF_JOB =
  /(?<![\p{L}\p{N}'’-])(?<kind>[\p{Ll}-]{3,}|\p{Lu}{2,5})(?:['’]s?)? (?:job|role|post|position|vacancy|apprenticeship|internship|traineeship)s?(?![\p{L}\p{N}])/gu;
// A job told by what follows it. Example: "the post of conductor", "a job as a doctor"
const JOB_OF =
  /(?<![\p{L}\p{N}])(?:job|role|post|position|vacancy) (?:of|as) (?:an? |the |our )?(?<kind>[\p{Ll}-]{4,})/gu;

/**
 * Whether a letter speaks of the role in words of its own: by a telling word of the title in any form ("the mason's bench" for a stonemason),
 * by its initials ("the PA position") or by another word for it next to "job" ("the sparky job"). Weaker than the title, and enough for the reader.
 */
export function hintsAtRole({ letter, context, parts }: Checked): boolean {
  const postscript = parts.closingSentences.filter(({ plain: said }) => /^p\.?\s?-?s\b/u.test(said)); // "P.S. …"
  const sentences = [...parts.sentences, ...postscript];
  const title = titleWords(context.role);
  const subject = foldedWords(plain(letter.subject).replaceAll(plain(context.company), ' '));
  if (shares(subject, title, false)) return true;
  const written = [letter.subject, ...sentences.map(({ text }) => text)].join('\n');
  if (sharesShortForm(written, context.role)) return true;
  if (sentences.some((sentence) => shares(foldedWords(sentence.plain), title, true))) return true;
  return tellsKind(written);
}

/** All words of a title, those in brackets and behind commas too, but for grade, time and gender. */
function titleWords(role: string): string[] {
  const words = foldedWords(role).filter((word) => word.length > 2 && !ROLE_CUES.has(word));
  return words.filter((word) => !MODIFIERS.has(word) || /^(?:intern|trainee)$/u.test(word)); // what an apprentice is called says which role
}

function shares(words: readonly string[], title: readonly string[], strict: boolean): boolean {
  const tells = (word: string): boolean =>
    !LETTER_WORDS.has(word) && !(strict && (PLACES.has(word) || COMMON_NOUNS.has(word)));
  const said = words.flatMap((word, index) => [word, `${word}${words[index + 1] ?? ''}`]); // "front end" and "frontend"
  return title.some((part) => tells(part) && said.some((word) => tells(word) && sameTrade(word, part)));
}

/** Two words of one trade: "nursing" and "nurse", "physio" and "physiotherapist", "mason" and "stonemason". */
function sameTrade(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || one === `${other}s`) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 5 && (long.startsWith(short) || long.endsWith(short))) return true;
  if (short.length < 4 || long.length - short.length > 4) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  return common >= Math.max(4, short.length - 2);
}

/** Initials for words, either way: "PA" for "Personal Assistant to the Chair", "site reliability" for "SRE", "HR" for "HR Assistant". */
function sharesShortForm(written: string, role: string): boolean {
  const capitals = new Set(written.match(/(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu)); // "PA"
  const words = foldedWords(role);
  const initials = words.map((word) => (word[0] ?? '').toUpperCase()).join('');
  for (let from = 0; from < initials.length; from += 1)
    for (let to = from + 2; to <= initials.length; to += 1)
      if (capitals.has(initials.slice(from, to))) return true;
  const shortForms = role.match(/(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu) ?? []; // "SRE" in "SRE, Payments"
  return shortForms.some((form) => capitals.has(form) || (form.length > 2 && spellsOut(written, form)));
}

function spellsOut(written: string, form: string): boolean {
  const said = foldedWords(written)
    .map((word) => word[0] ?? '')
    .join('');
  return said.includes(form.toLowerCase());
}

/** Whether a job is told by another word than its title has. A title in capitals is one that has to be right: "role of Data Engineer". */
function tellsKind(written: string): boolean {
  const kinds = [...written.matchAll(KIND_OF_JOB), ...written.matchAll(JOB_OF)];
  return kinds.some(({ groups }) => {
    const kind = groups?.['kind'] ?? '';
    return (
      kind !== '' && foldedWords(kind).some((word) => !SAYS_NOTHING.has(word) && !LETTER_WORDS.has(word))
    );
  });
}
