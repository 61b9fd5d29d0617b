import { phraseRule } from '../phrases.js';
import { falseHope as en } from '../words/en/false-hope.js';

/** Fires when a job is promised that nobody decided on. English only. */
export const falseHope = phraseRule('false-hope', 'Promise no job that nobody has decided on.', { en });
