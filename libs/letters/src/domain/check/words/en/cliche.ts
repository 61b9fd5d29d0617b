import type { Phrase } from '../../phrase.js';
import { courtesies } from './cliche/courtesies.js';
import { excuses } from './cliche/excuses.js';
import { sayings } from './cliche/sayings.js';
import { wishes } from './cliche/wishes.js';

/** Stock phrases that stand where a person should speak. */
export const cliche: readonly Phrase[] = [...wishes, ...excuses, ...courtesies, ...sayings];
