import type { LetterEntry } from '../queries';

const kinds: Readonly<Record<string, string>> = {
  rejection: 'told them the outcome',
  deciding_note: 'told them that nothing is decided yet',
  answer: 'answered',
  invitation: 'invited them',
};

export function kindInWords(ownerKind: string): string {
  return kinds[ownerKind] ?? 'wrote to them';
}

/** What is to be said of where a letter is; nothing of one that arrived. */
export function wayInWords({ status }: LetterEntry): string {
  if (status === 'sent') return '';
  if (status === 'bounced') return '; it came back';
  if (status === 'failed') return '; it did not leave';
  return status === 'held' ? '; it was stopped before it left' : '; it is on its way';
}

const holds: Readonly<Record<string, string>> = {
  candidate_erased: 'the data of this person was erased',
  taken_back: 'the approval was taken back',
  restored: 'the database was restored from a backup, and it may have left before',
  suppressed: 'the address is suppressed',
  'conversations.candidate_unreachable': 'this person must not be mailed',
  'conversations.candidate_erased': 'the data of this person was erased',
  'conversations.answer_not_approved': 'nobody has approved these words as they stand',
  'rejections.not_waiting': 'it was not true any more',
  'rejections.told_recently': 'they had been told another way',
  'rejections.cannot_mail': 'this person must not be mailed',
  'letters.blocking_findings': 'the check found something that must be changed',
  'letters.warnings_open': 'the check asks for a second look',
};

/** What went wrong with a letter and what to do about it; `null` when it is well. */
export function troubleInWords({ status, holdReason, toAddress, maybeRepeated }: LetterEntry): string | null {
  if (status === 'bounced')
    return `${toAddress} takes no mail: the address does not exist, or the mailbox is closed. They have not heard from us.`;
  if (status === 'failed')
    return `Their mail server refused it at ${toAddress}. Check the address, then send it again.`;
  if (status === 'held')
    return `It did not leave: ${holds[holdReason ?? ''] ?? 'something had changed since it was approved'}.`;
  return maybeRepeated ? 'The line broke while it was handed over, so it may have arrived twice.' : null;
}
