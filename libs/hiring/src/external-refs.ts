import { In, IsNull, Not } from 'typeorm';
import type { TenantTransaction } from '#platform/database';
import { Application } from './application.entity.js';

/** The references by which the systems that these applications come from know them, by application; made here, they have none. */
export async function findExternalRefs(
  tx: TenantTransaction,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.manager.find(Application, {
    select: { organizationId: true, id: true, externalRef: true },
    where: { organizationId: tx.organizationId, id: In([...applicationIds]), externalRef: Not(IsNull()) },
  });
  return new Map(rows.flatMap(({ id, externalRef }) => (externalRef === null ? [] : [[id, externalRef]])));
}

/** Some rejected applications of one source system, by id: their references, which begin with "source:". */
export async function findApplicationsOfSource(
  tx: TenantTransaction,
  source: string,
  limit: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.manager.query<{ id: string; ref: string }[]>(
    `SELECT id, external_ref AS ref FROM applications
      WHERE organization_id = $1 AND status = 'rejected' AND starts_with(external_ref, $2) LIMIT $3`,
    [tx.organizationId, `${source}:`, limit],
  );
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}
