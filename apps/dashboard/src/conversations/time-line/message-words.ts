import { dateTime } from '../../words/when';
import type { Message } from '../queries';

/** How a message came to its conversation. */
const ways: Readonly<Record<string, string>> = {
  reply_address: 'an answer to our letter',
  in_reply_to: 'an answer to our letter',
  references: 'an answer in the thread of our letter',
  known_sender: 'found by the address it came from',
  reported_delivery: 'about a letter of ours',
  assigned: 'placed here by a colleague',
  unmatched: 'not matched to a conversation',
};

export function matchInWords(matchedBy: string): string {
  return ways[matchedBy.replace(/_other_sender$/, '')] ?? 'matched by a rule';
}

/** "48 kB". */
export function sizeInWords(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(navigator.language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** What a message that needs care asks of who answers it. @param dueAt by when something is owed for it */
export function careInWords({ intents }: Message, dueAt: string | null): string | null {
  const by = dueAt === null ? '' : ` by ${dateTime(dueAt)}`;
  if (intents.includes('privacy_request'))
    return `They use a right of theirs. Serve it${by}, and tell them what was done: the law gives us one month.`;
  if (intents.includes('distress'))
    return `They are hurt. Answer warmly and as a person${by}, and offer to talk; no cheerfulness.`;
  if (intents.includes('dispute'))
    return `They dispute the decision. Say who looks into it and by when${by}; do not argue, and do not defend at length.`;
  if (intents.includes('hostility'))
    return `They are angry. Answer short and calm${by}: acknowledge what was hard, and correct what we got wrong.`;
  return null;
}
