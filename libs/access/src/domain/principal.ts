import { accessErrors } from './errors.js';

/** What a member may do; see `@Roles` for who may call what. */
export const roles = ['admin', 'recruiter', 'hiring_manager', 'viewer'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['read', 'write'] as const;
export type Scope = (typeof scopes)[number];

export interface MemberPrincipal {
  readonly kind: 'member';
  readonly organizationId: string;
  readonly memberId: string;
  readonly role: Role;
}

export interface ApiKeyPrincipal {
  readonly kind: 'api_key';
  readonly organizationId: string;
  readonly keyId: string;
  readonly scope: Scope;
}

/** Who sends the request: a person who signed in, or a program with a key. */
export type Principal = MemberPrincipal | ApiKeyPrincipal;

/** Who did something, for the audit trail; `id` is null for the system, and where no row stands for the actor. */
export interface Actor {
  readonly kind: 'member' | 'api_key' | 'candidate' | 'ats' | 'system';
  readonly id: string | null;
}

/** The principal as the audit trail names it. */
export function actorOf(principal: Principal): Actor {
  return principal.kind === 'member'
    ? { kind: 'member', id: principal.memberId }
    : { kind: 'api_key', id: principal.keyId };
}

/**
 * The id of the person who sends the request. Approvals and changes of who may do what need one: a key has no name to answer with.
 *
 * @throws DomainError `access.member_required`
 */
export function requireMember(principal: Principal): string {
  if (principal.kind !== 'member') throw accessErrors.memberRequired();
  return principal.memberId;
}
