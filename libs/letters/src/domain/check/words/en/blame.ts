import type { Phrase } from '../../phrase.js';
import { harshVerdicts } from './blame/harsh.js';
import { hintsOfFault } from './blame/hints.js';
import { seenByUs } from './blame/us.js';
import { workAtFault } from './blame/work.js';
import { readerAtFault } from './blame/you.js';

export const blame: readonly Phrase[] = [
  ...readerAtFault,
  ...workAtFault,
  ...seenByUs,
  ...hintsOfFault,
  ...harshVerdicts,
];
