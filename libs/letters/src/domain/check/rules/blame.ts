import { phraseRule } from '../phrases.js';
import { blame as de } from '../words/de/blame.js';
import { blame as en } from '../words/en/blame.js';
import { blame as es } from '../words/es/blame.js';
import { blame as fr } from '../words/fr/blame.js';

/** Fires when the letter tells the candidate what is wrong with them. Speaking of ourselves ("we failed to write") does not. */
export const blame = phraseRule('blame', 'Say what the job needed instead of what the candidate lacks.', {
  de,
  en,
  es,
  fr,
});
