import type { Role } from '#access';
import type { Letter } from '#letters';
import { instantInWords } from './date-in-words.js';

/** Stands for the link in the letter that is kept; the link itself stands only in the mail. */
export const LINK_PLACE = '[a link that only the mail itself holds]';

interface MemberFacts {
  /** Of the member who is mailed. */
  readonly name: string;
  readonly organizationName: string;
  readonly expiresAt: Date;
  /** IANA name, of the organization. */
  readonly timeZone: string;
}

const inWords: Readonly<Record<Role, string>> = {
  admin: 'an admin',
  recruiter: 'a recruiter',
  hiring_manager: 'a hiring manager',
  viewer: 'a viewer',
};

/** Invites a colleague. @param facts.invitedBy null where who invited is gone */
export function composeInvitationMail(
  facts: MemberFacts & { readonly role: Role; readonly invitedBy: string | null },
): Letter {
  const { name, organizationName, role, invitedBy } = facts;
  const who = invitedBy ?? `Somebody at ${organizationName}`;
  return {
    subject: `Join ${organizationName} on Regards`,
    body: [
      `Hello ${name},`,
      `${who} added you to ${organizationName} on Regards as ${inWords[role]}. Regards is where we write to the people we do not hire, and read what they answer.`,
      `Choose a password here:\n${LINK_PLACE}`,
      `The link works once, until ${instantInWords(facts.expiresAt, facts.timeZone)}. It signs in whoever holds it, so keep it to yourself.`,
    ].join('\n\n'),
  };
}

/** Answers somebody who forgot their password, or somebody whose address another person typed. */
export function composeResetMail({ name, organizationName, expiresAt, timeZone }: MemberFacts): Letter {
  return {
    subject: `A new password for ${organizationName} on Regards`,
    body: [
      `Hello ${name},`,
      `Somebody asked for a new password for you at ${organizationName}. If it was you, choose one here:\n${LINK_PLACE}`,
      `The link works once, until ${instantInWords(expiresAt, timeZone)}. It signs in whoever holds it, so keep it to yourself.`,
      'If it was not you, you need do nothing: your password is as it was.',
    ].join('\n\n'),
  };
}
