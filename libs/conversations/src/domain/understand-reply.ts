import type { Intent, RepliedTo } from './intents.js';
import { CUES } from './understanding/cues.js';
import { settle } from './understanding/edges.js';
import { ENGLISH } from './understanding/english/index.js';
import { FRENCH } from './understanding/french.js';
import { GERMAN } from './understanding/german.js';
import { detectLanguage } from './understanding/language.js';
import type { IntentRule } from './understanding/rule.js';
import { recognises } from './understanding/rule.js';
import { SPANISH } from './understanding/spanish.js';
import { isNameAlone, sentencesOf } from './understanding/text.js';

const RULES_BY_LANGUAGE: ReadonlyMap<string, readonly IntentRule[]> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
]);
const ALL_RULES: readonly IntentRule[] = [...RULES_BY_LANGUAGE.values()].flat();

export interface ReplyToUnderstand {
  /** What the person newly wrote: without quoted text and signature block; a typed closing line may stay. */
  readonly replyText: string;
  /** The language we wrote in (BCP 47); a hint for texts too short to tell. */
  readonly locale?: string;
  /** What we had sent before. */
  readonly after: RepliedTo;
}

export interface UnderstoodReply {
  /** At least one, in the order of the vocabulary. */
  readonly intents: Intent[];
  /** ISO 639-1, or `und`. */
  readonly language: string;
}

/**
 * Reads what a candidate's reply is about. Rules only, so that the same words always mean the same and a recruiter can
 * be told why; used for routing, never as an attribute of the person (EU AI Act, Annex III).
 */
export async function understandReply({
  replyText,
  locale,
  after,
}: ReplyToUnderstand): Promise<UnderstoodReply> {
  const { language, certain } = await detectLanguage(replyText, locale);
  // Short answers mix languages ("Merci, but no"): all tables are read when the text does not tell its language.
  const rules = (certain ? RULES_BY_LANGUAGE.get(language) : undefined) ?? ALL_RULES;
  const read = (sentence: string, from: readonly IntentRule[]): Set<Intent> =>
    new Set(from.filter((rule) => recognises(rule, sentence, after)).map((rule) => rule.intent));
  const byRules = sentencesOf(replyText).map((sentence) => ({ sentence, intents: read(sentence, rules) }));
  const saysMore = byRules.some(({ intents }) => [...intents].some((intent) => intent !== 'gratitude'));
  const readings = saysMore
    ? byRules
    : byRules.map((one) => (one.intents.size > 0 ? one : { ...one, intents: read(one.sentence, CUES) }));
  const nothingSaid = readings.every((reading) => reading.intents.size === 0) && isNameAlone(replyText);
  return { intents: nothingSaid ? ['blank'] : settle(readings, after), language };
}
