import type { components } from '../api/schema';

export type Intent = components['schemas']['MessageDto']['intents'][number];

/** What a person's message does, as the second half of a sentence about them. */
const phrases: Record<Intent, string> = {
  gratitude: 'thanks us',
  feedback_request: 'asks what was missing',
  status_inquiry: 'asks where things stand',
  future_interest: 'would like to stay in touch',
  referral: 'recommends somebody',
  distress: 'is hurt by it',
  hostility: 'is angry',
  dispute: 'disputes the decision',
  privacy_request: 'makes a privacy request',
  withdrawal: 'withdraws',
  correction: 'corrects something',
  accepts_outreach: 'says yes',
  declines_outreach: 'says no, thank you',
  question: 'asks a question',
  blank: 'wrote nothing new',
  other: 'wrote',
};

/** "thanks us, asks what was missing". */
export function intentsInWords(intents: readonly Intent[]): string {
  return intents.map((intent) => phrases[intent]).join(', ');
}
