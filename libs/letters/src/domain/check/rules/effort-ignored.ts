import type { LetterContext } from '../../letter.js';
import { isAboutApplication } from '../decision.js';
import { fold, foldedWords } from '../fold.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';
import { effortKinds, thankedFor } from '../words/efforts.js';
import { anyEffort } from '../words/en/efforts.js';

/** Words of an effort phrase that name nothing by themselves. Folded. */
const EMPTY_WORDS = new Set(
  'with from that this their your home take full first second round time days hours company client clients customer customers board panel team staff office'.split(
    ' ',
  ),
);

function namesEffort(text: string, context: LetterContext): boolean {
  const recorded = context.effort.map(fold);
  if (context.interviews > 0) recorded.push('interview');
  const kinds = effortKinds.filter((kind) => recorded.some((effort) => kind.recorded.test(effort)));
  if (kinds.some(({ named }) => named.some((way) => way.test(text)))) return true;
  const words = foldedWords(text);
  const things = foldedWords(`${context.role} ${context.company}`);
  const telling = context.effort
    .flatMap(foldedWords)
    .filter(
      (word) => word.length > 3 && !EMPTY_WORDS.has(word) && !things.some((thing) => sameStart(thing, word)),
    );
  return telling.some((word) => words.some((said) => sameStart(said, word)));
}

/** Whether a word begins as another does, but for its ending: "designer" and "design". */
function sameStart(said: string, word: string): boolean {
  return said.startsWith(word.slice(0, Math.max(5, word.length - 2)));
}

/** Fires when the candidate did something beyond applying and the letter names none of it. */
export const effortIgnored: Rule = {
  id: 'effort-ignored',
  check: (checked) => {
    const { context, parts } = checked;
    const gave = context.interviews > 0 || context.effort.some((effort) => effort.trim() !== '');
    if (!gave || !isAboutApplication(checked)) return [];
    const sentences = [...parts.sentences, ...parts.closingSentences];
    const said = sentences.map(({ text }) => text.replaceAll(context.role, ' ')).join('\n'); // "project" of "Project Manager" is no effort
    const masked = sentences.map(({ plain }) => plain).join('\n');
    if ([...anyEffort, ...thankedFor].some((way) => way.test(masked)) || namesEffort(fold(said), context))
      return [];
    return [
      findingMissing(
        'effort-ignored',
        'Name what the candidate did for this: the interviews, the task, the journey.',
      ),
    ];
  },
};
