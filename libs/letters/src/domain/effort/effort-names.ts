import type { LetterLocale } from '../locale.js';
import type { EffortKind } from './effort-kinds.js';

/** How a letter names a kind of effort behind its word of thanks ("Thank you for …"): one, and many behind a number. */
export interface EffortName {
  readonly one: string;
  readonly many: string;
}

type Names = Readonly<Record<EffortKind, EffortName>>;

const en: Names = {
  interview: { one: 'the interview', many: 'interviews' },
  design_task: { one: 'the design task', many: 'design tasks' },
  writing_task: { one: 'the writing task', many: 'writing tasks' },
  coding_task: { one: 'the programming task', many: 'programming tasks' },
  case_study: { one: 'the case study', many: 'case studies' },
  presentation: { one: 'the presentation', many: 'presentations' },
  trial_day: { one: 'the trial day', many: 'trial days' },
  portfolio: { one: 'the portfolio', many: 'portfolios' },
  references: { one: 'the references', many: 'references' },
  journey: { one: 'the journey', many: 'journeys' },
  test: { one: 'the test', many: 'tests' },
  task: { one: 'the task', many: 'tasks' },
};

// In the accusative, behind "Vielen Dank für".
const de: Names = {
  interview: { one: 'das Gespräch', many: 'Gespräche' },
  design_task: { one: 'die Designaufgabe', many: 'Designaufgaben' },
  writing_task: { one: 'die Schreibaufgabe', many: 'Schreibaufgaben' },
  coding_task: { one: 'die Programmieraufgabe', many: 'Programmieraufgaben' },
  case_study: { one: 'die Fallstudie', many: 'Fallstudien' },
  presentation: { one: 'die Präsentation', many: 'Präsentationen' },
  trial_day: { one: 'den Probetag', many: 'Probetage' },
  portfolio: { one: 'das Portfolio', many: 'Portfolios' },
  references: { one: 'Ihre Referenzen', many: 'Referenzen' },
  journey: { one: 'Ihre Anreise', many: 'Anreisen' },
  test: { one: 'den Test', many: 'Tests' },
  task: { one: 'die Aufgabe', many: 'Aufgaben' },
};

const fr: Names = {
  interview: { one: 'l’entretien', many: 'entretiens' },
  design_task: { one: 'l’exercice de design', many: 'exercices de design' },
  writing_task: { one: 'l’exercice de rédaction', many: 'exercices de rédaction' },
  coding_task: { one: 'l’exercice de programmation', many: 'exercices de programmation' },
  case_study: { one: 'l’étude de cas', many: 'études de cas' },
  presentation: { one: 'la présentation', many: 'présentations' },
  trial_day: { one: 'la journée d’essai', many: 'journées d’essai' },
  portfolio: { one: 'le portfolio', many: 'portfolios' },
  references: { one: 'vos références', many: 'références' },
  journey: { one: 'votre déplacement', many: 'déplacements' },
  test: { one: 'le test', many: 'tests' },
  task: { one: 'l’exercice', many: 'exercices' },
};

const es: Names = {
  interview: { one: 'la entrevista', many: 'entrevistas' },
  design_task: { one: 'la prueba de diseño', many: 'pruebas de diseño' },
  writing_task: { one: 'la prueba de redacción', many: 'pruebas de redacción' },
  coding_task: { one: 'la prueba de programación', many: 'pruebas de programación' },
  case_study: { one: 'el caso práctico', many: 'casos prácticos' },
  presentation: { one: 'la presentación', many: 'presentaciones' },
  trial_day: { one: 'la jornada de prueba', many: 'jornadas de prueba' },
  portfolio: { one: 'el portafolio', many: 'portafolios' },
  references: { one: 'sus referencias', many: 'referencias' },
  journey: { one: 'su desplazamiento', many: 'desplazamientos' },
  test: { one: 'el test', many: 'tests' },
  task: { one: 'la prueba', many: 'pruebas' },
};

export const effortNames: Readonly<Record<LetterLocale, Names>> = { en, de, fr, es };
