import { phraseRule } from '../phrases.js';
import { closedDoor as de } from '../words/de/closed-door.js';
import { closedDoor as en } from '../words/en/closed-door.js';
import { closedDoor as es } from '../words/es/closed-door.js';
import { closedDoor as fr } from '../words/fr/closed-door.js';

/** Fires when the letter says not to reply, or that the mailbox is not read. */
export const closedDoor = phraseRule(
  'closed-door',
  'Let them answer: use a mailbox that is read, and say so.',
  { de, en, es, fr },
);
