import type { Intent } from '#conversations';
import type { Letter } from '#letters';
import { instantInWords } from './date-in-words.js';

export interface ReplyFacts {
  /** Of the opening; null where the conversation is about none. */
  readonly role: string | null;
  readonly intents: readonly Intent[];
  /** The first date by which something is owed for it; null when nothing is any more. */
  readonly dueAt: Date | null;
  /** IANA name, of the organization. */
  readonly timeZone: string;
  readonly conversationUrl: string;
  readonly settingsUrl: string;
}

/** What a message is about, to follow "It reads like". */
const inWords: Readonly<Partial<Record<Intent, string>>> = {
  gratitude: 'a thank-you',
  feedback_request: 'a wish for feedback',
  status_inquiry: 'a question about where things stand',
  future_interest: 'interest in what comes later',
  referral: 'a recommendation of somebody else',
  distress: 'a hard moment for them',
  dispute: 'an objection to the decision',
  privacy_request: 'a request about their data',
  withdrawal: 'a withdrawal',
  correction: 'a correction of something we wrote',
  accepts_outreach: 'a yes to an invitation',
  declines_outreach: 'a no to an invitation',
  question: 'a question',
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * Tells a recruiter that a candidate wrote. Neither their name nor their words stand in it, so that this mail holds nothing that an
 * erasure would have to find; and hostile words reach nobody who did not ask for them.
 */
export function composeReplyNotice(facts: ReplyFacts): Letter {
  const { role, dueAt, timeZone, conversationUrl, settingsUrl } = facts;
  const about = role === null ? '' : ` for the role of ${role}`;
  return {
    subject: role === null ? 'A candidate answered' : `A candidate answered: ${role}`,
    body: [
      'Hello,',
      [`A candidate${about} wrote to us.`, whatItReadsLike(facts.intents)].filter(Boolean).join(' '),
      dueAt && `An answer is due by ${instantInWords(dueAt, timeZone)}.`,
      `Read it and answer there; what you write back to this mail reaches nobody:\n${conversationUrl}`,
      `Which mails you get is for you to say:\n${settingsUrl}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function whatItReadsLike(intents: readonly Intent[]): string {
  if (intents.includes('hostility')) return 'Their words stay covered until you choose to read them.';
  const words = intents.flatMap((intent) => inWords[intent] ?? []);
  return words.length === 0 ? '' : `It reads like ${list.format(words)}.`;
}
