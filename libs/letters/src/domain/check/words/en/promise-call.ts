import { callingPhrases } from './promise-call/calling.js';
import { meetingPhrases } from './promise-call/meeting.js';
import type { Phrase } from '../../phrase.js';

export const promiseCall: readonly Phrase[] = [...callingPhrases, ...meetingPhrases];
