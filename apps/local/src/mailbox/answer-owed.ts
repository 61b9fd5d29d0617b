import type { AutoAnswer, Habits } from './kept-mail.js';
import type { OpenedMail } from './open-mail.js';

/**
 * What a mailbox answers by itself to a mail that arrived. Nothing goes to the null return path (RFC 5321 §4.5.5), and no note
 * to what a machine or a list sent (RFC 3834 §2): it would only meet another machine.
 */
export function answerOwed(mail: OpenedMail, envelopeFrom: string, habits: Habits): AutoAnswer | null {
  if (envelopeFrom === '') return null;
  if (habits.delivery === 'bounce') return 'bounce';
  return habits.outOfOffice && !isAutomatic(mail) ? 'out_of_office' : null;
}

function isAutomatic({ headers }: OpenedMail): boolean {
  const value = (name: string): string => (headers.get(name)?.[0] ?? '').trim().toLowerCase();
  // Everything but "no" is automatic (RFC 3834 §5).
  const submitted = value('auto-submitted');
  if (submitted !== '' && submitted !== 'no') return true;
  if (headers.has('list-id') || headers.has('list-unsubscribe')) return true;
  // Such as "bulk".
  return /^(?:bulk|list|junk)\b/.test(value('precedence'));
}
