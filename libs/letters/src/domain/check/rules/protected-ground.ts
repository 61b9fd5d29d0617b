import { phraseRule } from '../phrases.js';
import { protectedGround as de } from '../words/de/protected-ground.js';
import { protectedGround as en } from '../words/en/protected-ground.js';
import { protectedGround as es } from '../words/es/protected-ground.js';
import { protectedGround as fr } from '../words/fr/protected-ground.js';

/** Fires on age, sex, family, health, origin, belief, orientation, union membership, and known proxies of them. */
export const protectedGround = phraseRule(
  'protected-ground',
  'Take this out: it touches a ground that must not count. Speak of what the job needs.',
  { de, en, es, fr },
);
