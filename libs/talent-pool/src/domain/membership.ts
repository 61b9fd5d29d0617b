import { declareStates } from '#platform/states';

export type MembershipStatus = 'nominated' | 'in_pool' | 'left' | 'expired';

/**
 * - `nominate`: a named person says that this candidate should be kept
 * - `propose`: the candidate asks for it herself, and nobody has nominated her yet
 * - `join`: nominated and consented, in whatever order
 * - `leave`: the candidate withdrew, or a member took the nomination back
 * - `expire`: the consent came to its end
 */
export type MembershipEvent = 'nominate' | 'propose' | 'join' | 'leave' | 'expire';

export const membershipTransitions = declareStates<MembershipStatus, MembershipEvent>(
  'a silver medalist',
  'nominated',
  ['nominate', 'propose', 'join', 'leave', 'expire'],
  {
    nominated: {
      nominate: 'nominated',
      propose: 'nominated',
      join: 'in_pool',
      leave: 'left',
      expire: 'expired',
    },
    in_pool: { join: 'in_pool', leave: 'left', expire: 'expired' },
    left: { nominate: 'nominated', propose: 'nominated', join: 'in_pool' },
    expired: { nominate: 'nominated', propose: 'nominated', join: 'in_pool', leave: 'left' },
  },
);

export const membershipStatuses = Object.keys(membershipTransitions) as MembershipStatus[];

/** What a candidate's yes leads to: only a named person's nomination lets anybody in. */
export function eventOfConsent(nominatedBy: string | null): 'join' | 'propose' {
  return nominatedBy === null ? 'propose' : 'join';
}

/** What a nomination leads to: who said yes before being nominated is in at once. */
export function eventOfNomination(consentInForce: boolean): 'join' | 'nominate' {
  return consentInForce ? 'join' : 'nominate';
}
