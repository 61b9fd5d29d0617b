export { deriveToken, newToken, sameBytes } from './tokens.js';
export { openSecret, type Place, type Resealing, resealSecrets, sealSecret } from './sealing.js';
export { readRetiredKeys, retireKeys } from './retired-keys.js';
export { keyedHash } from './keyed-hash.js';
