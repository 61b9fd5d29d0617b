import { findPhrase } from './phrases.js';
import { isSupported, languagesOfSentence } from './language.js';
import { plain } from './plain.js';
import type { Checked } from './rule.js';
import { decision as de } from './words/de/decision.js';
import { decision as en } from './words/en/decision.js';
import { decision as es } from './words/es/decision.js';
import { decision as fr } from './words/fr/decision.js';

const phrases = { de, en, es, fr };

/** Whether the no can be looked for at all: the phrases of four languages are known. */
export function decisionIsReadable({ parts }: Checked): boolean {
  return isSupported(parts.language);
}

/** The place of the no among the sentences; `null` when no sentence says it. */
export function findDecision({ parts }: Checked): { index: number; start: number; end: number } | null {
  for (const [index, sentence] of parts.sentences.entries()) {
    const span = findPhrase(sentence, phrases);
    if (span !== null) return { index, ...span };
  }
  return null;
}

/** Whether the subject says the no, as in "Your application was unsuccessful". */
export function subjectDecides({ letter: { subject }, parts }: Checked): boolean {
  const said = plain(subject);
  const languages = languagesOfSentence(said, parts.language);
  return findPhrase({ start: 0, plain: said, languages }, phrases) !== null;
}

/** Whether the letter speaks to somebody about how their application stands: it says no, or that nothing is decided yet. */
export function isAboutApplication(checked: Checked): boolean {
  return isRejection(checked) || checked.context.purpose === 'still_deciding';
}

/** Whether the letter is one that says no at all. */
export function isRejection({ context }: Checked): boolean {
  return context.purpose === undefined || context.purpose === 'rejection';
}
