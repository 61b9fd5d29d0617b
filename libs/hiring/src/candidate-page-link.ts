import { claimRoute, type TenantTransaction } from '#platform/database';
import { deriveToken } from '#platform/secrets';

/**
 * The address of a candidate's private page, the same each time it is asked for. The token is derived, not stored; what it opens is the
 * route key claimed here, so links in letters live on when the secret is rotated, and close when the key is dropped.
 */
export async function candidatePageUrl(
  tx: TenantTransaction,
  site: { readonly publicUrl: string; readonly secretKey: string },
  candidateId: string,
): Promise<string> {
  const token = deriveToken(site.secretKey, 'candidate_page', candidateId);
  await claimRoute(tx, 'candidate_page', token, candidateId);
  return `${site.publicUrl}/c/${token}`;
}
