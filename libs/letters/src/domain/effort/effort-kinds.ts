import type { LetterLocale } from '../locale.js';

/** Kinds of effort that letters can name in every language. */
export type EffortKind =
  | 'interview'
  | 'design_task'
  | 'writing_task'
  | 'coding_task'
  | 'case_study'
  | 'presentation'
  | 'trial_day'
  | 'portfolio'
  | 'references'
  | 'journey'
  | 'test'
  | 'task';

/** How records speak of each kind, on folded text, by language. The telling ones stand first: a design task is a task too. */
const spoken: readonly (readonly [EffortKind, Readonly<Record<LetterLocale, RegExp>>])[] = [
  // "three interviews", "Gespräch"
  ['interview', { en: /\binterviews?\b/u, de: /gesprach/u, fr: /\bentretiens?\b/u, es: /\bentrevistas?\b/u }],
  // "design task"
  [
    'design_task',
    {
      en: /\bdesign (?:task|exercise|challenge|test|assignment)/u,
      de: /(?:design|gestaltungs)-?aufgabe/u,
      fr: /exercice de (?:design|conception)/u,
      es: /(?:prueba|ejercicio) de diseno/u,
    },
  ],
  // "writing task", "written exercise"
  [
    'writing_task',
    {
      en: /\b(?:writing|written) (?:task|exercise|test|sample|assignment)/u,
      de: /(?:schreib|text)-?(?:aufgabe|probe)/u,
      fr: /(?:exercice|epreuve) (?:de redaction|ecrite?)/u,
      es: /(?:prueba|ejercicio) (?:de redaccion|escrit[oa])/u,
    },
  ],
  // "coding challenge", "programming exercise", "technical test"
  [
    'coding_task',
    {
      en: /\b(?:coding|programming|code) (?:task|exercise|challenge|test|assignment)/u,
      de: /(?:programmier|coding)-?(?:aufgabe|test|probe)/u,
      fr: /exercice de (?:programmation|code)/u,
      es: /(?:prueba|ejercicio) de (?:programacion|codigo)/u,
    },
  ],
  // "case study", "Fallstudie"
  [
    'case_study',
    { en: /\bcase\b/u, de: /fallstudie/u, fr: /\b(?:etude de cas|cas pratique)/u, es: /\bcaso/u },
  ],
  // "presentation"
  [
    'presentation',
    { en: /\bpresent(?:ation|ed)/u, de: /prasentation/u, fr: /\bpresentation/u, es: /presentacion/u },
  ],
  // "trial day", "Probetag"
  [
    'trial_day',
    {
      en: /\btrial (?:day|shift|lesson)/u,
      de: /probe(?:tag|arbeiten|schicht|stunde)/u,
      fr: /journee d.essai/u,
      es: /(?:jornada|dia) de prueba/u,
    },
  ],
  // "portfolio"
  [
    'portfolio',
    { en: /\bportfolio/u, de: /\b(?:portfolio|mappe)/u, fr: /\bportfolio/u, es: /\bport[af]?folio/u },
  ],
  // "two references"
  ['references', { en: /\breferences?\b/u, de: /referenz/u, fr: /\breferences?\b/u, es: /referencia/u }],
  // "travelled to Lisbon", "train from Kiel"
  [
    'journey',
    {
      en: /\b(?:travel|trip|journey|flight|flew|train from|drove)/u,
      de: /\b(?:an)?(?:reise|gereist|fahrt)/u,
      fr: /\b(?:deplacement|voyage|trajet)/u,
      es: /\b(?:viaj|desplaz|trayecto)/u,
    },
  ],
  // "skills test"; a test task is a task
  ['test', { en: /\btests?\b(?! task)/u, de: /\w*test\b/u, fr: /\btests?\b/u, es: /\btest\b/u }],
  // "take-home task", "Arbeitsprobe"
  [
    'task',
    {
      en: /\b(?:task|assignment|exercise|challenge|take-?home|homework|project|work sample)/u,
      de: /aufgabe|arbeitsprobe|probearbeit|ubung/u,
      fr: /\b(?:exercice|mise en situation|devoir)/u,
      es: /\b(?:prueba|ejercicio|tarea)/u,
    },
  ],
];

/** What a recorded phrase speaks of, and in which of our languages; `null` when we do not know it. @param folded see `fold` */
export function kindOf(folded: string): { kind: EffortKind; locales: readonly LetterLocale[] } | null {
  for (const [kind, ways] of spoken) {
    const locales = (Object.keys(ways) as LetterLocale[]).filter((locale) => ways[locale].test(folded));
    if (locales.length > 0) return { kind, locales };
  }
  return null;
}
