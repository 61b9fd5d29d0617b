import { In, IsNull } from 'typeorm';
import { claimRoute, isUniqueViolation, newId, type TenantTransaction } from '#platform/database';
import { chooseSigner } from './domain/choose-signer.js';
import { accessErrors } from './domain/errors.js';
import { normalizeAddress } from './domain/member-rules.js';
import type { Role } from './domain/principal.js';
import { Member } from './member.entity.js';

/** A member as letters and screens of other libraries show them. */
export interface MemberCard {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly role: Role;
  /** False once disabled: still named under what they signed, no longer asked for anything. */
  readonly active: boolean;
}

export interface NewMember {
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  readonly role: Role;
  /** null for who is to choose one. */
  readonly passwordHash: string | null;
}

/** The member of the open tenant with this id, disabled ones included. */
export async function findMember(tx: TenantTransaction, id: string): Promise<MemberCard | null> {
  const [member] = await findMembers(tx, [id]);
  return member ?? null;
}

/** The members of the open tenant with these ids, disabled ones included, in no particular order. */
export async function findMembers(tx: TenantTransaction, ids: readonly string[]): Promise<MemberCard[]> {
  if (ids.length === 0) return [];
  const rows = await tx.manager.findBy(Member, { organizationId: tx.organizationId, id: In([...ids]) });
  return rows.map(cardOf);
}

/**
 * Who signs a letter of the open tenant: the first of the preferred who is not disabled, else whoever `chooseSigner` falls back to.
 *
 * @param preferred ids of members, best first; null where nobody is named
 * @returns null when there is nobody who could
 */
export async function findSigner(
  tx: TenantTransaction,
  preferred: readonly (string | null)[],
): Promise<MemberCard | null> {
  return chooseSigner(await listActiveMembers(tx), preferred);
}

/** The members of the open tenant who are not disabled, the longest there first. */
export async function listActiveMembers(tx: TenantTransaction): Promise<MemberCard[]> {
  const active = await tx.manager.find(Member, {
    where: { organizationId: tx.organizationId, disabledAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return active.map(cardOf);
}

/** How many members of the open tenant are not disabled, and how many of those have not chosen a password yet. */
export async function countActiveMembers(
  tx: TenantTransaction,
): Promise<{ readonly active: number; readonly withoutPassword: number }> {
  const active = { organizationId: tx.organizationId, disabledAt: IsNull() };
  return {
    active: await tx.manager.countBy(Member, active),
    withoutPassword: await tx.manager.countBy(Member, { ...active, passwordHash: IsNull() }),
  };
}

function cardOf({ id, name, title, email, role, disabledAt }: Member): MemberCard {
  return { id, name, title, email, role, active: disabledAt === null };
}

/**
 * Adds a member who can be found by address when signing in.
 *
 * @throws DomainError `access.member_exists`
 */
export async function insertMember(tx: TenantTransaction, added: NewMember, at: Date): Promise<Member> {
  const member = tx.manager.create(Member, {
    ...added,
    organizationId: tx.organizationId,
    id: newId(),
    email: normalizeAddress(added.email),
    disabledAt: null,
    createdAt: at,
  });
  try {
    await tx.manager.insert(Member, member);
  } catch (error) {
    if (isUniqueViolation(error, 'members_organization_id_email_key')) throw accessErrors.memberExists();
    throw error;
  }
  await claimRoute(tx, 'sign_in', member.email, member.id);
  return member;
}
