import { phraseRule } from '../phrases.js';
import { comparison as de } from '../words/de/comparison.js';
import { comparison as en } from '../words/en/comparison.js';
import { comparison as es } from '../words/es/comparison.js';
import { comparison as fr } from '../words/fr/comparison.js';

/** Fires when the candidate is measured against the person chosen or against "better" others. */
export const comparison = phraseRule('comparison', 'Say what the job needed, not how others compare.', {
  de,
  en,
  es,
  fr,
});
