import type { Phrase } from '../../phrase.js';
import { age } from './protected-ground/age.js';
import { belief } from './protected-ground/belief.js';
import { career } from './protected-ground/career.js';
import { circumstances } from './protected-ground/circumstances.js';
import { family } from './protected-ground/family.js';
import { fit } from './protected-ground/fit.js';
import { health } from './protected-ground/health.js';
import { origin } from './protected-ground/origin.js';
import { hints } from './protected-ground/hints.js';
import { sex } from './protected-ground/sex.js';

/** What a letter must not touch, by theme; the most frequent ones first. */
export const protectedGround: readonly Phrase[] = [
  ...career,
  ...age,
  ...fit,
  ...family,
  ...health,
  ...sex,
  ...origin,
  ...belief,
  ...circumstances,
  ...hints,
];
