import type { LetterContext } from '../../letter.js';
import { isRejection } from '../decision.js';
import { fold, foldedWords } from '../fold.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

/** Kinds of effort: how records speak of one, and how a letter may name it. Both are matched on folded text, in four languages. */
const KINDS: readonly { readonly recorded: RegExp; readonly named: RegExp }[] = [
  {
    recorded: /interview|screen|call|panel|conversation|meeting|onsite|gesprach|entretien|entrevista/u, // "three interviews"
    // "our conversations", "when we met", "speaking with Tom", "le temps de l'entretien"
    named:
      /interview|conversation|\bspoke|\bspeaking\b|\btalk(?:ed|ing|s)?\b|\bmet\b|\bmeeting|\bmeet (?:us|the|our|with)\b|\b(?:our|the|phone|video) (?:call|chat|discussion|session)|\bpanel\b|\bvisit|\b(?:came|come|coming) (?:in\b|to\b|by\b)|\brounds?\b|\bday with us|onsite|on-site|gesprach|kennengelernt|kennenzulernen|telefonat|getroffen|treffen|besuch|entretien|echange|rencontre|discussion|entrevista|conversacion|charla|reunion|llamada|conocert|conocerl/u,
  },
  {
    recorded:
      /task|assignment|exercise|case|challenge|project|test|take-?home|homework|coding|presentation|portfolio|sample|demo|aufgabe|probe|exercice|etude|prueba|ejercicio/u, // "take-home task"
    // "the design task", "your presentation", "die Aufgabe", "la prueba"
    named:
      /\btasks?\b|assignment|exercise|\bcase\b|challenge|\bprojects?\b|\btest\b|take-?home|homework|presentation|presented|prototype|\bdemo\b|writing sample|work sample|you (?:built|wrote|prepared|made)|aufgabe|probearbeit|prasentation|fallstudie|arbeitsprobe|exercice|etude de cas|\bcas pratique|presentation|prueba|ejercicio|\bcaso\b|tarea|presentacion/u,
  },
  {
    recorded: /travel|trip|flight|train|journey|flew|reise|deplacement|viaj/u,
    named: /travel|\btrip\b|\bflight|\btrain\b|journey|\bflew\b|all the way|reise|deplace|viaj|desplaz/u,
  }, // "travelled to Lisbon"
  { recorded: /reference|referenz|referencia/u, named: /referenc|referee|referenz/u }, // "two references"
];

/** Words of an effort phrase that name nothing by themselves. Folded. */
const EMPTY_WORDS = new Set(
  'with from that this their your home take full first second round time days hours company'.split(' '),
);

function namesEffort(text: string, context: LetterContext): boolean {
  const recorded = context.effort.map(fold);
  if (context.interviews > 0) recorded.push('interview');
  const kinds = KINDS.filter((kind) => recorded.some((effort) => kind.recorded.test(effort)));
  if (kinds.some((kind) => kind.named.test(text))) return true;
  const words = foldedWords(text);
  const telling = context.effort
    .flatMap(foldedWords)
    .filter((word) => word.length > 3 && !EMPTY_WORDS.has(word));
  return telling.some((word) =>
    words.some((said) => said.startsWith(word.slice(0, Math.max(5, word.length - 2)))),
  );
}

/** Fires when the candidate did something beyond applying and the letter names none of it. */
export const effortIgnored: Rule = {
  id: 'effort-ignored',
  check: (checked) => {
    const { context, parts } = checked;
    const gave = context.interviews > 0 || context.effort.some((effort) => effort.trim() !== '');
    if (!gave || !isRejection(checked)) return [];
    const said = [...parts.sentences, ...parts.closingSentences].map((sentence) => sentence.text).join('\n');
    if (namesEffort(fold(said), context)) return [];
    return [
      findingMissing(
        'effort-ignored',
        'Name what the candidate did for this: the interviews, the task, the journey.',
      ),
    ];
  },
};
