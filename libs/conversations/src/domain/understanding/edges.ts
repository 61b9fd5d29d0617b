import type { Intent, RepliedTo } from '../intents.js';
import { INTENTS } from '../intents.js';

/** What was recognised in one sentence. */
export interface SentenceReading {
  readonly sentence: string;
  readonly intents: ReadonlySet<Intent>;
}

/** Intents under which a question mark asks for something we already named. */
const ASKING: ReadonlySet<Intent> = new Set<Intent>([
  'feedback_request',
  'status_inquiry',
  'future_interest',
  'referral',
  'dispute',
  'privacy_request',
  'accepts_outreach',
  'declines_outreach',
]);

/**
 * Settles what a message says from what its sentences say, by the edges of the public vocabulary:
 * hostility stands beside neither distress nor sarcastic thanks; `blank` and `other` stand alone; a question that is
 * nothing more special is `question`. Order of the result: that of the vocabulary.
 */
export function settle(readings: readonly SentenceReading[], after: RepliedTo): Intent[] {
  if (readings.length === 0) return ['blank'];
  const found = new Set<Intent>(readings.flatMap((reading) => [...reading.intents]));
  // What a sales pitch or an enclosure asks and offers is not the candidate's question or answer.
  const unrelated = found.delete('other');
  if (unrelated) for (const intent of ['accepts_outreach', 'referral'] as const) found.delete(intent);
  if (found.has('hostility')) {
    found.delete('distress');
    found.delete('gratitude');
  } else if (!unrelated && ![...found].some((intent) => ASKING.has(intent)) && readings.some(isQuestion)) {
    // A question mark beside a request that we already named usually belongs to it ("Is Friday fine?").
    found.add('question');
  }
  // After an invitation of ours, one message answers it once: the plain no outweighs a polite "I would love to, but".
  if (found.has('declines_outreach')) found.delete('accepts_outreach');
  if (after === 'outreach' && found.has('withdrawal')) found.delete('accepts_outreach');
  found.delete('blank');
  if (found.size === 0) return ['other'];
  return INTENTS.filter((intent) => found.has(intent));
}

/** Matches a question that only seeks assent, for example "..., right?" or "you know?". */
const TAG_QUESTION = /(?:,|\byou) (?:right|ok|okay|no|know|huh|oder|nicht wahr|non|verdad) ?\?$/;

function isQuestion({ sentence }: SentenceReading): boolean {
  return /\?["')!?]*$/.test(sentence) && !TAG_QUESTION.test(sentence); // ends with a question mark, for example 'really?"'
}
