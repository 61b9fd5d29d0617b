import type { HistoryEntry } from '../queries';

/** What happened, as a sentence around the role: `before` it and `after` it. */
export interface Happened {
  readonly before: string;
  readonly after?: string;
}

const consentWays: Readonly<Record<string, string>> = {
  candidate_page: ' on their own page',
  mail: ' by mail',
  recorded_by_member: ', as a colleague recorded',
};

const consentEnds: Readonly<Record<string, string>> = {
  candidate_page: 'Left the pool on their own page',
  unsubscribe: 'Left the pool by the link in a mail',
  member: 'Their yes to the pool ended: a colleague took the nomination back',
  renewed: 'Their earlier yes was replaced by the new one',
  expired: 'Their yes to the pool came to its end',
  erased: 'Their yes to the pool ended: their data was erased',
  merged: 'Their yes to the pool ended: two records of them became one',
};

/** Says what happened; the role stands between the two halves where it is known. */
export function happenedInWords({ kind, role, detail }: HistoryEntry): Happened {
  const about = role === null ? '' : ' about ';
  switch (kind) {
    case 'applied':
      return { before: 'Applied for ' };
    case 'withdrew':
      return { before: 'Withdrew from ' };
    case 'hired':
      return { before: 'Was hired for ' };
    case 'rejection_drafted':
      return { before: `A letter was drafted${about}` };
    case 'rejection_sent':
      return { before: `Our letter left${about}` };
    case 'wrote':
      return { before: `Wrote to us${about}` };
    case 'nominated':
      return {
        before: role === null ? 'Was put forward for the pool' : 'Was put forward for the pool after ',
      };
    case 'left_pool':
      return { before: 'Left the pool' };
    case 'consent_given':
      return { before: `Said yes to staying in touch${consentWays[detail ?? ''] ?? ''}` };
    case 'consent_ended':
      return { before: consentEnds[detail ?? ''] ?? 'Their yes to the pool ended' };
    case 'invitation_drafted':
      return { before: 'An invitation to ', after: ' was written' };
    case 'invitation_sent':
      return { before: 'Was invited to ' };
    case 'deciding_note_sent':
      return { before: 'Was told that we are still deciding about ' };
    case 'deciding_note_stopped':
      return detail === 'rejections.bounced'
        ? { before: 'Our note about ', after: ' came back' }
        : { before: 'A note about ', after: ' did not leave' };
    default:
      return { before: detail === 'declined' ? 'Said no, thank you, to ' : 'Said yes to ' };
  }
}

const places: Readonly<Record<HistoryEntry['subject'], string | null>> = {
  application: null,
  rejection: '/letters',
  conversation: '/conversations',
  medalist: '/medalists',
  invitation: '/invitations',
};

/** Where one reads more of it; `null` when there is nothing more. */
export function pathOf({ subject, id }: HistoryEntry): string | null {
  const place = places[subject];
  return place === null || id === null ? null : `${place}/${id}`;
}
