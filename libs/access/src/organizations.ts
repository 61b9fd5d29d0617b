import type { TenantTransaction } from '#platform/database';
import type { OrganizationFacts } from './domain/organization-facts.js';
import { Organization } from './organization.entity.js';

/** The organization of the open transaction. */
export async function getOrganization(tx: TenantTransaction): Promise<OrganizationFacts> {
  const { id, name, timeZone, locale, postalAddress, sendingPausedAt, settings } =
    await tx.manager.findOneByOrFail(Organization, { id: tx.organizationId });
  return { id, name, timeZone, locale, postalAddress, sendingPausedAt, settings };
}
