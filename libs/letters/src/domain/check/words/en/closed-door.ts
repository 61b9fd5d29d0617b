import type { Phrase } from '../../phrase.js';
import { asksForSilence } from './closed-door/contact.js';
import { refusesTalk } from './closed-door/discussion.js';
import { callsItFinal } from './closed-door/final.js';
import { unreadMailbox } from './closed-door/mailbox.js';

/** What shuts the door on an answer: a wish for silence, a mailbox nobody reads, a refusal to talk, a last word. */
export const closedDoor: readonly Phrase[] = [
  ...asksForSilence,
  ...unreadMailbox,
  ...refusesTalk,
  ...callsItFinal,
];
