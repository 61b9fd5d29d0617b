import type { Chapter } from './chapter.js';
import { lastWeeks } from './last-weeks.js';
import { nearlyHired } from './nearly-hired.js';
import { yesterday } from './yesterday.js';

/** The past of Kestrel Studio, in its order. */
export const chapters: readonly Chapter[] = [...nearlyHired, ...lastWeeks, ...yesterday];
