import { findMember, getOrganization, isLinkOpen, readPasswordLink } from '#access';
import { hasDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { composeInvitationMail, composeResetMail } from './domain/password-link-mail.js';
import { mailPasswordLink } from './jobs.js';
import { mailMember } from './mail-member.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Made = { passwordLinkId: string };

/** Mails a member the link to choose a password, once; what is kept of the mail does not hold the link. */
@HandlesJob(mailPasswordLink)
export class MailPasswordLink implements JobHandler<Made> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string, { passwordLinkId }: Made): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const link = await readPasswordLink(tx, passwordLinkId);
      const member = link && (await findMember(tx, link.memberId));
      if (!link || !isLinkOpen(link, at) || !member?.active) return;
      // A second run writes no second letter; of two at once, the key of the delivery rolls one back with its letter.
      if (await hasDelivery(tx, 'password_link', link.id)) return;
      const organization = await getOrganization(tx);
      const facts = {
        name: member.name,
        organizationName: organization.name,
        expiresAt: link.expiresAt,
        timeZone: organization.timeZone,
      };
      const inviter = link.madeBy === null ? null : await findMember(tx, link.madeBy);
      const letter =
        link.purpose === 'invitation'
          ? composeInvitationMail({ ...facts, role: member.role, invitedBy: inviter?.name ?? null })
          : composeResetMail(facts);
      const owner = { ownerKind: 'password_link', ownerId: link.id } as const;
      await mailMember(tx, owner, { member, organization, letter }, at);
    });
  }
}
