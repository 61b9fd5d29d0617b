import type { Stage } from './normalised-event.js';

/**
 * How we read the stage names that companies make up, in English, German, French and Spanish. The first line that
 * matches decides; what matches none is an application that nobody has spoken about yet, which promises least.
 * Each matches inside the folded name (lower case, no accents).
 */
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  // "Application Review", "Resume Screen", "CV screening", "Lebenslauf-Sichtung": paper, no conversation.
  [/\b(?:application|resume|cv)[ -]?(?:review|screen|check)|\blebenslauf|\bsichtung/, 'application'],
  // "Offer", "Final Round", "Reference Check", "Background check", "Angebot", "Entretien final", "Oferta".
  [/\boffer|\bfinal|\breference|\bbackground|\bexecutive|\bangebot|\breferenz|\boffre\b|\boferta/, 'final'],
  // "On-site", "Face to Face", "In person", "Panel", "Superday", "Assessment Center", "Vor-Ort-Termin", "Sur place", "Presencial".
  [
    /\bon[ -]?site|\bface[ -]to[ -]face|\bin[ -]person|\bpanel|\bsuper ?day|\bassessment cent|\bvor[ -]ort|\bsur place|\bpresencial/,
    'onsite',
  ],
  // "Preliminary Phone Screen", "Recruiter call", "Intro chat", "Vorauswahl", "Préqualification", "Preselección".
  [
    /screen|\b(?:recruiter|intro|introductory|phone) (?:call|chat)|\bvorauswahl|\bprequalif|\bpreselec/,
    'screen',
  ],
  // "Phone Interview", "Technical", "Take Home Test", "Assessment", "Case study", "Gespräch", "Entretien", "Entrevista".
  [
    /interview|\btechnical|\btake[ -]?home|\bassessment|\btest\b|\bchallenge|\bcase study|gesprach|\bentretien|\bentrevista|\bprueba/,
    'interview',
  ],
];

/** The stage that a company's name for it stands for. */
export function stageFromName(name: string | null): Stage {
  const folded = fold(name ?? '');
  return STAGES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'application';
}

// Matches a step that the candidate did alone: "Take Home Test", "Coding challenge", "Case study", "Probeaufgabe".
const TASK =
  /\btake[ -]?home|\bchallenge|\bcase study|\bassignment|\bhomework|\bwork sample|\bassessment(?! cent)|\btest\b|aufgabe|\bprueba/;

// Matches a step in which nobody met the candidate: "Application Review", "Resume screen", "Reference Check", "Debrief".
const NOT_MET = /\b(?:application|resume|cv)\b|\breview|\breference|\bbackground|\bdebrief|\bsichtung/;

/** What a step of the process, by its name, asks of the candidate. */
export function stepFromName(name: string | null): 'task' | 'interview' | 'none' {
  const folded = fold(name ?? '');
  if (NOT_MET.test(folded)) return 'none';
  return TASK.test(folded) ? 'task' : 'interview';
}

function fold(text: string): string {
  // Matches the marks that NFD puts after their letters: the two dots of "ä".
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
