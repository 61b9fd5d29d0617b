import type { AtsFormat, AtsFormatId } from './ats-format.js';
import { greenhouse } from './greenhouse.js';
import { standard } from './standard-webhooks.js';

/** Every format that a connection can have; a new one is added here and nowhere else. */
export const atsFormats: Readonly<Record<AtsFormatId, AtsFormat>> = { greenhouse, standard };
