export { deriveToken, newToken, sameBytes } from './tokens.js';
export { openSecret, sealSecret } from './sealing.js';
export { keyedHash } from './keyed-hash.js';
