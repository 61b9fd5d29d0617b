import type { IntentRule } from '../rule.js';
import { asking } from './asking.js';
import { claims } from './claims.js';
import { feelings } from './feelings.js';
import { future } from './future.js';
import { leaving } from './leaving.js';
import { outreach } from './outreach.js';
import { unrelated } from './unrelated.js';

/** Every English rule. */
export const ENGLISH: readonly IntentRule[] = [
  ...asking,
  ...claims,
  ...feelings,
  ...future,
  ...leaving,
  ...outreach,
  ...unrelated,
];
