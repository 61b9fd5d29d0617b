import type { Config } from '#platform/config';
import { claimRoute, findRoutes, type Database, type TenantTransaction } from '#platform/database';
import { deriveToken } from '#platform/secrets';
import { getCandidateFacts } from '#hiring';
import { poolErrors } from './domain/errors.js';

/** Whom a private link belongs to. */
export interface LinkHolder {
  readonly organizationId: string;
  readonly candidateId: string;
}

/** Where pool mail to this candidate is unsubscribed from, by one POST (RFC 8058); the same address each time. */
export async function unsubscribeUrl(
  tx: TenantTransaction,
  { publicUrl, secretKeys }: Pick<Config, 'publicUrl' | 'secretKeys'>,
  candidateId: string,
): Promise<string> {
  const token = deriveToken(secretKeys[0], 'unsubscribe', candidateId);
  await claimRoute(tx, 'unsubscribe', token, candidateId);
  return `${publicUrl}/u/${token}`;
}

/**
 * Whom a token in a link stands for. A person who was merged into another is the other.
 *
 * @throws DomainError `talent_pool.page_unknown` for every token that opens nothing: unknown, or of somebody erased
 */
export async function holderOf(
  database: Database,
  kind: 'candidate_page' | 'unsubscribe',
  token: string,
): Promise<LinkHolder> {
  const [route] = await database.outsideTenants((tx) => findRoutes(tx, kind, token));
  if (!route) throw poolErrors.pageUnknown();
  const { organizationId, subjectId } = route;
  return database.inTenant(organizationId, async (tx) => {
    const named = await getCandidateFacts(tx, subjectId);
    const candidate = named.mergedInto === null ? named : await getCandidateFacts(tx, named.mergedInto);
    if (candidate.erasedAt && kind === 'candidate_page') throw poolErrors.pageUnknown();
    return { organizationId, candidateId: candidate.id };
  });
}
