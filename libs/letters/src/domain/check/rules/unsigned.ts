import { isSignOff, nameOnSignOffLine } from '../closing.js';
import { foldedWords } from '../fold.js';
import type { Checked, Rule } from '../rule.js';
import { findingMissing } from '../rule.js';

/** Words of departments and teams, which sign for nobody. Folded. */
const ORGANIZATION_WORDS = new Set(
  (
    'team hr human resources recruiting recruitment talent acquisition hiring department people operations careers office company group inc ltd gmbh llc sa sl ag ' +
    'manager management the your our committee board staff personnel staffing support no reply noreply ' +
    'personalabteilung personal abteilung recruitingteam bewerbermanagement ihr euer das equipe service ressources humaines la le les direction recrutement ' +
    'equipo el recursos humanos seleccion departamento de del rrhh von des der'
  ).split(' '),
);

// A line that may be a person's name: one to four words, each capitalised or of a script without capitals. Example: "Dr. Ines Duarte"
const NAME_LINE =
  /^[\s–—-]*(?:(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|van|von|de|der|den|da|del|la|le|bin|al)\s*){1,5}(?:[,(|].*)?$/u;

function isPerson(line: string, { context }: Checked): boolean {
  const bare = line.replace(/^[\s–—*-]+/u, '').trim(); // dashes before a name, as in "— Ines"
  const words = foldedWords(bare.split(/[,(|]/u, 1)[0] ?? ''); // what stands before a comma, bracket or bar
  if (words.length === 0) return false;
  const company = foldedWords(context.company);
  const sender = foldedWords(context.sender.name).filter(
    (word) => !ORGANIZATION_WORDS.has(word) && !company.includes(word),
  );
  if (words.length <= 6 && words.some((word) => sender.includes(word))) return true;
  const title = foldedWords(context.sender.title);
  return (
    NAME_LINE.test(bare) &&
    words.every((word) => !ORGANIZATION_WORDS.has(word) && !company.includes(word) && !title.includes(word))
  );
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
      lines.length === 0 && last.length < 60 && parts.sentences.length > 1 && isPerson(last, checked);
    if (signed || signedWithoutSignOff) return [];
    return [findingMissing('unsigned', 'Sign with the name of a person who reads the answer.')];
  },
};
