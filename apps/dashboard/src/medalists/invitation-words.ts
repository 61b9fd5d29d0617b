import type { InvitationOfPerson } from './queries';

/** Where an invitation stands, as a sentence without the role. */
export function invitationInWords(status: InvitationOfPerson['status']): string {
  return words[status];
}

const words: Readonly<Record<InvitationOfPerson['status'], string>> = {
  drafted: 'written, not sent yet',
  approved: 'leaves by itself',
  sending: 'on its way',
  sent: 'sent, no answer so far',
  accepted: 'they said yes',
  declined: 'they said no, thank you',
  cancelled: 'never sent',
  failed: 'could not be delivered',
};

/** The date that matters: the answer, or when it left, or when it was written. */
export function dateOf({ answeredAt, sentAt, createdAt }: InvitationOfPerson): string {
  return answeredAt ?? sentAt ?? createdAt;
}
