import { certaintyPhrases } from './false-hope/certainty.js';
import { placePhrases } from './false-hope/place.js';
import type { Phrase } from '../../phrase.js';

export const falseHope: readonly Phrase[] = [...placePhrases, ...certaintyPhrases];
