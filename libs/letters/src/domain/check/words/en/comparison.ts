import type { Phrase } from '../../phrase.js';
import { contest } from './comparison/contest.js';
import { betterFit } from './comparison/fit.js';
import { ranking } from './comparison/ranking.js';
import { youAndOthers } from './comparison/you-and-others.js';

/** What measures the reader against others: a better fit, a place in an order, a contest, a contrast. */
export const comparison: readonly Phrase[] = [...betterFit, ...ranking, ...contest, ...youAndOthers];
