import { daysBetweenInvitations } from './frequency-cap.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Why somebody may not be invited now, the gravest first:
 *
 * - `left_pool`: they are not in the pool any more
 * - `consent_ended`: their yes has ended or was withdrawn
 * - `cannot_mail`: there is no address, or the ATS says not to mail them
 * - `suppressed`: their address takes no invitations: unsubscribed, bounced, complained
 * - `invited_recently`: an invitation to another opening left within the frequency cap
 */
export const notNowReasons = [
  'left_pool',
  'consent_ended',
  'cannot_mail',
  'suppressed',
  'invited_recently',
] as const;

export interface NotNow {
  readonly reason: (typeof notNowReasons)[number];
  /** When it ends by itself; null when it does not. */
  readonly until: Date | null;
}

/** What is known about one person and invitations, as of now. */
export interface InvitableFacts {
  readonly inPool: boolean;
  readonly consentInForce: boolean;
  readonly hasAddress: boolean;
  readonly suppressed: boolean;
  /** When an invitation to another opening was approved last; null when none was. */
  readonly invitedAt: Date | null;
}

/** The first thing in the way of inviting a person now, as the approval of an invitation would refuse it; null when nothing is. */
export function notNow(facts: InvitableFacts, now: Date): NotNow | null {
  const { inPool, consentInForce, hasAddress, suppressed, invitedAt } = facts;
  if (!inPool) return { reason: 'left_pool', until: null };
  if (!consentInForce) return { reason: 'consent_ended', until: null };
  if (!hasAddress) return { reason: 'cannot_mail', until: null };
  if (suppressed) return { reason: 'suppressed', until: null };
  if (invitedAt === null) return null;
  const until = new Date(invitedAt.getTime() + daysBetweenInvitations * DAY);
  return until > now ? { reason: 'invited_recently', until } : null;
}
