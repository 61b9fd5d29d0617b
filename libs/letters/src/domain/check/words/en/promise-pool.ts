import { comingBack } from './promise-pool/coming-back.js';
import { contactPhrases } from './promise-pool/contact.js';
import { keepingPhrases } from './promise-pool/keeping.js';
import type { Phrase } from '../../phrase.js';

/** That something about the person is kept for a later opening. */
export const promiseToKeep: readonly Phrase[] = keepingPhrases;

/** That the person hears from us again. */
export const promiseToWrite: readonly Phrase[] = [...contactPhrases, ...comingBack];
