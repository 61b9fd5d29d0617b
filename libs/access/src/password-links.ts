import { IsNull, LessThan, MoreThan } from 'typeorm';
import { claimRoute, dropRoutes, newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { deriveToken } from '#platform/secrets';
import { mostOpenResets, passwordLinkLifetime, type PasswordLinkPurpose } from './domain/password-link.js';
import { passwordLinkMade } from './events.js';
import { Member } from './member.entity.js';
import { PasswordLink } from './password-link.entity.js';

const day = 24 * 3_600_000;
/** So long an ended link says that it has ended; then it is unknown. */
const rememberedFor = 30 * day;

/** Where the pages of links are, and what their tokens are derived with. */
export interface Site {
  readonly publicUrl: string;
  readonly secretKey: string;
}

const pages: Readonly<Record<PasswordLinkPurpose, string>> = { invitation: 'welcome', reset: 'reset' };

/**
 * Makes a link for a member of the open tenant, which is mailed to them after the commit. An invitation ends the one before; an earlier
 * link for a new password lives on, so that nobody can make somebody else's useless by asking again.
 *
 * @param madeBy the admin who invites
 * @param at business time
 * @returns false when there are enough unused ones
 */
export async function makePasswordLink(
  tx: TenantTransaction,
  { memberId, purpose, madeBy }: Pick<PasswordLink, 'memberId' | 'purpose' | 'madeBy'>,
  at: Date,
): Promise<boolean> {
  const { organizationId } = tx;
  const ofMember = { organizationId, memberId };
  // One at a time for one member: two that are made at once would not see each other.
  await tx.manager.findOneOrFail(Member, {
    where: { organizationId, id: memberId },
    lock: { mode: 'for_no_key_update' },
  });
  await forgetOldLinks(tx, memberId, at);
  const unused = { ...ofMember, purpose, endedAt: IsNull() };
  if (purpose === 'invitation') await tx.manager.update(PasswordLink, unused, { endedAt: at });
  const open = await tx.manager.countBy(PasswordLink, { ...unused, expiresAt: MoreThan(at) });
  if (open >= mostOpenResets) return false;
  const id = newId();
  const expiresAt = new Date(at.getTime() + passwordLinkLifetime[purpose]);
  await tx.manager.insert(PasswordLink, { ...ofMember, id, purpose, madeBy, createdAt: at, expiresAt });
  await publish(tx, passwordLinkMade, { passwordLinkId: id });
  return true;
}

/** Ends every unused link of a member: they have chosen a password, or may not sign in any more. */
export async function endPasswordLinks(tx: TenantTransaction, memberId: string, at: Date): Promise<void> {
  const { organizationId } = tx;
  await tx.manager.update(PasswordLink, { organizationId, memberId, endedAt: IsNull() }, { endedAt: at });
}

/** Ends one link, because its mail came back: who reads what came back must not use it. */
export async function endPasswordLink(tx: TenantTransaction, id: string, at: Date): Promise<void> {
  await tx.manager.update(
    PasswordLink,
    { organizationId: tx.organizationId, id, endedAt: IsNull() },
    { endedAt: at },
  );
}

/** A link of the open tenant, or null. It says what the link is for, and never the link. */
export async function readPasswordLink(tx: TenantTransaction, id: string): Promise<PasswordLink | null> {
  return tx.manager.findOneBy(PasswordLink, { organizationId: tx.organizationId, id });
}

/**
 * The address that a link leads to: for the mail at the moment it is sent, and for nothing that is kept. It opens nothing before this was
 * called and has committed.
 */
export async function passwordLinkUrl(
  tx: TenantTransaction,
  site: Site,
  { id, purpose }: Pick<PasswordLink, 'id' | 'purpose'>,
): Promise<string> {
  const token = deriveToken(site.secretKey, 'password_link', id);
  await claimRoute(tx, 'password_link', token, id);
  return `${site.publicUrl}/${pages[purpose]}/${token}`;
}

async function forgetOldLinks(tx: TenantTransaction, memberId: string, at: Date): Promise<void> {
  const { organizationId } = tx;
  const expiresAt = LessThan(new Date(at.getTime() - rememberedFor));
  const old = await tx.manager.findBy(PasswordLink, { organizationId, memberId, expiresAt });
  for (const { id } of old) {
    await dropRoutes(tx, 'password_link', id);
    await tx.manager.delete(PasswordLink, { organizationId, id });
  }
}
