export {
  type Actor,
  type ApiKeyPrincipal,
  type MemberPrincipal,
  type Principal,
  type Role,
  actorOf,
  requireMember,
} from './domain/principal.js';
export { type OrganizationFacts } from './domain/organization-facts.js';
export { type AuditSubject, audit, auditAll } from './audit.js';
export { getOrganization } from './organizations.js';
export {
  type MemberCard,
  countActiveMembers,
  findMember,
  findMembers,
  findSigner,
  listActiveMembers,
} from './members.js';
export { hideSignInLinks } from './domain/hide-sign-in-links.js';
export { isLinkOpen, type PasswordLinkPurpose } from './domain/password-link.js';
export { organizationCreated, passwordLinkMade } from './events.js';
export type { PasswordLink } from './password-link.entity.js';
export { endPasswordLink, passwordLinkUrl, readPasswordLink } from './password-links.js';
export { pauseAfterRestore } from './pause-after-restore.js';
export { AddMember, type MemberToAdd } from './add-member.js';
export { CreateOrganization, type NewOrganization } from './create-organization.js';
export { MakeFirstAdmin } from './make-first-admin.js';
export { assertOwnOrigin } from './http/origin.js';
export { Authenticate, type Credentials } from './authenticate.js';
export { readSessionCookie } from './http/session-cookie.js';
export { CurrentPrincipal } from './http/current-principal.js';
export { Roles } from './http/roles.js';
export { AccessModule } from './access.module.js';
