import { isSignOff, nameOnSignOffLine } from '../closing.js';
import { foldedWords } from '../fold.js';
import { plain } from '../plain.js';
import type { Checked, Rule } from '../rule.js';
import { findingMissing } from '../rule.js';

/** Words of departments and teams, which sign for nobody. Folded. */
const ORGANIZATION_WORDS = new Set(
  (
    'team hr human resources recruiting recruitment talent acquisition hiring department people operations careers office company group inc ltd gmbh llc sa sl ag ' +
    'manager management the your our committee board staff personnel staffing support no reply noreply ' +
    'personalabteilung personal abteilung recruitingteam bewerbermanagement ihr euer das equipe service ressources humaines la le les direction recrutement ' +
    'equipo el recursos humanos seleccion departamento de del rrhh von des der ' +
    'direccion area personas talento gestion captacion empleo consultora coordinacion talents candidatures personnel'
  ).split(' '),
);

/** First words of a sender that is a department in French or Spanish, so that nothing after them is a person's name. Folded. */
const DEPARTMENTS = new Set('departamento equipo area servicio equipe service departement'.split(' '));

/** One of these is enough: no person is called so. Folded. */
const STRONG_ORGANIZATION_WORDS = new Set(
  'team department services council ltd gmbh llc inc recruiting recruitment hiring onboarding office desk centre center hr board committee'.split(
    ' ',
  ),
);

// A line that may be a person's name: one to four words, each capitalised or of a script without capitals. Example: "Dr. Ines Duarte"
const NAME_LINE =
  /^[\s–—-]*(?:(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|van|von|de|der|den|da|del|la|le|bin|al)\s*){1,5}(?:[,(|].*)?$/u;

function isPerson(line: string, { context }: Checked): boolean {
  // dashes or a bracket before a name, kisses after it: "— Ines", "(Ines Duarte)", "Ines xx"
  const bare = line
    .replace(/^[\s–—*(-]+/u, '')
    .replace(/ x{1,4}\s*$/u, '')
    .trim();
  const words = foldedWords(bare.split(/[,(|]/u, 1)[0] ?? ''); // what stands before a comma, bracket or bar
  if (words.length === 0) return false;
  if (words.length <= 6 && isSender(words, { context })) return true;
  const company = foldedWords(context.company);
  // "F. Altmann" of "Kunststofftechnik Altmann": an initial before the family name
  const own = foldedWords(context.sender.name);
  const [first, family] = [own[0], own.at(-1)];
  if (words.length === 2 && words[0]?.length === 1 && own.length > 1)
    if (first?.startsWith(words[0]) === true && words[1] === family) return true;
  if (words.some((word) => STRONG_ORGANIZATION_WORDS.has(word))) return false;
  // "Poldi Jungwirth" of "Konditorei Jungwirth"
  const [given = '', surname = ''] = words;
  const ownsIt = words.length === 2 && company.includes(surname) && !company.includes(given);
  if (ownsIt && NAME_LINE.test(bare) && !words.some((word) => ORGANIZATION_WORDS.has(word))) return true;
  const title = foldedWords(context.sender.title);
  return (
    NAME_LINE.test(bare) &&
    words.every((word) => !ORGANIZATION_WORDS.has(word) && !company.includes(word) && !title.includes(word))
  );
}

function isSender(words: readonly string[], { context }: Pick<Checked, 'context'>): boolean {
  const company = foldedWords(context.company);
  const senderWords = foldedWords(context.sender.name);
  const inCompanysName = (word: string): boolean => ORGANIZATION_WORDS.has(word) || company.includes(word);
  // "Gio" of "Gio Rinaldi", who owns "Gio's"
  if (
    !senderWords.every(inCompanysName) &&
    words.every((word) => senderWords.includes(word)) &&
    !isDepartment(senderWords)
  )
    return true;
  const sender = (isDepartment(senderWords) ? [] : senderWords).filter((word) => !inCompanysName(word));
  return words.some((word) => sender.includes(word));
}

/** A sender who is no person: "Recruitment Team", "Departamento de Personas y Valores". */
function isDepartment(words: readonly string[]): boolean {
  return DEPARTMENTS.has(words[0] ?? '') || words.some((word) => STRONG_ORGANIZATION_WORDS.has(word));
}

/** Fires when no named person signs: a team, a department or nobody does. */
export const unsigned: Rule = {
  id: 'unsigned',
  check: (checked) => {
    const { letter, parts } = checked;
    const lines = parts.closing.split('\n').filter((line) => line.trim() !== '');
    const last = letter.body.trimEnd().split('\n').at(-1) ?? '';
    const candidates = lines.flatMap((line) => (isSignOff(line) ? [nameOnSignOffLine(line)] : [line]));
    const signed = candidates.slice(0, 4).some((line) => isPerson(line, checked));
    const signedWithoutSignOff =
      lines.length === 0 &&
      last.length < 60 &&
      (parts.sentences.length > 1 || isSender(foldedWords(last), checked)) &&
      isPerson(last, checked);
    // The sender's whole name on a line of its own near the end, whatever follows.
    const sender = foldedWords(checked.context.sender.name);
    const named =
      !isDepartment(sender) &&
      letter.body
        .trimEnd()
        .split('\n')
        .slice(-4)
        .some((line) => plain(line).trim() === plain(checked.context.sender.name).trim());
    if (signed || signedWithoutSignOff || named) return [];
    return [findingMissing('unsigned', 'Sign with the name of a person who reads the answer.')];
  },
};
