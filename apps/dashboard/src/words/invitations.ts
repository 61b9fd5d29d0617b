import type { components } from '../api/schema';
import { date } from './when';

type Status = components['schemas']['NamedInvitationView']['status'];
type NotNow = components['schemas']['NotNowView'];

/** Where an invitation stands, in two words. */
export const invitationWords: Readonly<Record<Status, string>> = {
  drafted: 'Draft to approve',
  approved: 'Approved',
  sending: 'On its way',
  sent: 'Invited, no answer yet',
  accepted: 'Said yes',
  declined: 'Said no, thank you',
  cancelled: 'Cancelled',
  failed: 'Not delivered',
};

const endings: Readonly<Record<string, string>> = {
  'talent_pool.cancelled_by_member': 'A colleague cancelled it.',
  'talent_pool.not_delivered': 'Their mail server refused it.',
  'talent_pool.bounced': 'It came back: they have not heard from us.',
  'talent_pool.candidate_gone': 'They were erased, or merged with another person.',
  'talent_pool.consent_missing': 'Their yes to staying in touch has ended.',
  'talent_pool.consent_candidate_page': 'They stopped staying in touch, on their page.',
  'talent_pool.consent_unsubscribe': 'They unsubscribed.',
  'talent_pool.consent_member': 'A colleague took them out of the pool.',
  'talent_pool.consent_erased': 'Their data was erased.',
  'talent_pool.consent_merged': 'They were merged with another person.',
  'talent_pool.consent_expired': 'Their yes to staying in touch has ended.',
  'talent_pool.opening_not_open': 'The opening was closed first.',
  'talent_pool.cannot_mail': 'The ATS says not to mail them.',
  'talent_pool.letter_changed': 'The letter was changed after it was approved. Read it and approve it again.',
  'letters.blocking_findings': 'The check stops the letter now; see what it says.',
  'letters.warnings_open': 'The check has something to say now; see what.',
  address_suppressed: 'Their address takes no invitations.',
  restored:
    'The database was restored from a backup, and it may have left before. Find out, and approve it again if it has not.',
};

/** Why an invitation ended, or is a draft again. */
export function endedInWords(reason: string): string {
  return endings[reason] ?? 'It ended without being sent.';
}

/** Why somebody may not be invited now, and until when. */
export function notNowInWords({ reason, until }: NotNow): string {
  switch (reason) {
    case 'left_pool':
      return 'They do not stay in touch any more.';
    case 'consent_ended':
      return 'Their yes to staying in touch has ended.';
    case 'cannot_mail':
      return 'There is no address that we may write to.';
    case 'suppressed':
      return 'Their address takes no invitations: they unsubscribed, or mail came back.';
    default:
      return until === null
        ? 'They were invited to another opening a short time ago.'
        : `They were invited to another opening within 30 days: again from ${date(until)}.`;
  }
}
