import { phraseRule } from '../phrases.js';
import { condescending as en } from '../words/en/condescending.js';

/** Fires when the letter talks down, tells them how to feel, or asks for gratitude. English only. */
export const condescending = phraseRule('condescending', 'Leave feelings and lessons to the reader.', { en });
