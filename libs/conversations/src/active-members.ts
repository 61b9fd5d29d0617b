import { findMembers } from '#access';
import type { TenantTransaction } from '#platform/database';

/**
 * Who of these members can still be asked for something: one query.
 *
 * @returns tells of an id whether it is one of them; null when it is not
 */
export async function readActiveMembers(
  tx: TenantTransaction,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => string | null> {
  const members = await findMembers(tx, [...new Set(ids.flatMap((id) => id ?? []))]);
  const active = new Set(members.filter((member) => member.active).map(({ id }) => id));
  return (id) => (id && active.has(id) ? id : null);
}
