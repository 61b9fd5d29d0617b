import { askingPhrases } from './promise-feedback/asking.js';
import { givingPhrases } from './promise-feedback/giving.js';
import type { Phrase } from '../../phrase.js';

export const promiseFeedback: readonly Phrase[] = [...givingPhrases, ...askingPhrases];
