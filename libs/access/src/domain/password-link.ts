/** What a link in a mail lets somebody choose a password for: their first, or a new one for one that was forgotten. */
export const passwordLinkPurposes = ['invitation', 'reset'] as const;
export type PasswordLinkPurpose = (typeof passwordLinkPurposes)[number];

const minute = 60_000;

/** How long a link opens something, in milliseconds. */
export const passwordLinkLifetime: Readonly<Record<PasswordLinkPurpose, number>> = {
  // Somebody who is invited on a Friday may be away for the week.
  invitation: 7 * 24 * 60 * minute,
  // Whoever asked is waiting for it; OWASP, Forgot Password Cheat Sheet: "expire after an appropriate period".
  reset: 60 * minute,
};

/** So many unused links for a new password a member has at most: what more is asked for brings no further mail. */
export const mostOpenResets = 3;

/** Whether a link still opens something. @param now business time, by which the mail says until when */
export function isLinkOpen(
  link: { readonly endedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): boolean {
  return link.endedAt === null && link.expiresAt > now;
}
