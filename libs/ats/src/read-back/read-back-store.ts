import { In } from 'typeorm';
import { findExternalRefs } from '#hiring';
import type { Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { openSecret } from '#platform/secrets';
import type { AtsFormatId } from '../domain/ats-format.js';
import type { ReadTrouble } from '../domain/read-trouble.js';
import { ApplicationRead } from './application-read.entity.js';
import { placeOfSecret, ReadBack } from './read-back.entity.js';

/** A connection that can be asked, and how asking goes. */
export interface Askable {
  readonly connectionId: string;
  readonly name: string;
  readonly format: AtsFormatId;
  readonly source: string;
  readonly waitHours: number;
  readonly trouble: ReadTrouble | null;
  readonly nextTryAt: Date | null;
}

/** An application, and who is asked about it. */
export interface AskableApplication {
  readonly applicationId: string;
  /** As the ATS knows it. */
  readonly externalId: string;
  readonly askable: Askable;
}

/** A read-back as its admin sees it. */
export interface KnownReadBack extends Pick<
  ReadBack,
  'url' | 'clientId' | 'userId' | 'waitHours' | 'answeredAt' | 'failingSince' | 'trouble' | 'nextTryAt'
> {
  /** The last four characters of the secret; `null` when no key opens it. */
  readonly secretHint: string | null;
}

/** `null` when the connection is not asked. */
export async function findReadBack(
  tx: TenantTransaction,
  connectionId: string,
  secretKeys: Config['secretKeys'],
): Promise<KnownReadBack | null> {
  const row = await tx.manager.findOneBy(ReadBack, { organizationId: tx.organizationId, id: connectionId });
  if (!row) return null;
  const { url, clientId, userId, waitHours, answeredAt, failingSince, trouble, nextTryAt } = row;
  const secretHint = openedSecret(row, secretKeys)?.slice(-4) ?? null;
  return { url, clientId, userId, waitHours, answeredAt, failingSince, trouble, nextTryAt, secretHint };
}

/** `null` when no key of this server opens it. */
export function openedSecret(row: ReadBack, secretKeys: Config['secretKeys']): string | null {
  try {
    return openSecret(secretKeys, row.sealedSecret, placeOfSecret(row));
  } catch {
    return null;
  }
}

/** The admins were told that this refuses our credentials: whether it still does; its connection's name, else `null`. */
export async function findOpenRefusal(
  tx: TenantTransaction,
  refusalId: string,
): Promise<{ readonly connectionId: string; readonly name: string; readonly since: Date } | null> {
  const [row] = await tx.manager.query<{ connectionId: string; name: string; since: Date }[]>(
    `SELECT c.id AS "connectionId", c.name, r.failing_since AS since
       FROM ats_read_backs r JOIN ats_connections c ON c.organization_id = r.organization_id AND c.id = r.id
      WHERE r.organization_id = $1 AND r.refusal_id = $2 AND c.disabled_at IS NULL`,
    [tx.organizationId, refusalId],
  );
  return row ?? null;
}

/** The connections in use that can be asked, by the source of their ids; of two of one source, the newer. */
async function findAskables(tx: TenantTransaction): Promise<ReadonlyMap<string, Askable>> {
  const rows = await tx.manager.query<Askable[]>(
    `SELECT c.id AS "connectionId", c.name, c.format, c.source, r.wait_hours AS "waitHours", r.trouble, r.next_try_at AS "nextTryAt"
       FROM ats_read_backs r JOIN ats_connections c ON c.organization_id = r.organization_id AND c.id = r.id
      WHERE r.organization_id = $1 AND c.disabled_at IS NULL ORDER BY c.created_at, c.id`,
    [tx.organizationId],
  );
  return new Map(rows.map((row) => [row.source, row]));
}

/** Those of these applications that come from a connection that can be asked: one query where none can be, else two. */
export async function findAskableApplications(
  tx: TenantTransaction,
  applicationIds: readonly string[],
): Promise<AskableApplication[]> {
  const askables = await findAskables(tx);
  if (askables.size === 0) return [];
  const refs = await findExternalRefs(tx, applicationIds);
  return [...refs].flatMap(([applicationId, ref]) => {
    // A source holds no colon; an id may.
    const end = ref.indexOf(':');
    const askable = askables.get(ref.slice(0, end));
    return askable ? [{ applicationId, externalId: ref.slice(end + 1), askable }] : [];
  });
}

/** What was last read of these applications, by application. */
export async function findReads(
  tx: TenantTransaction,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ApplicationRead>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await tx.manager.findBy(ApplicationRead, {
    organizationId: tx.organizationId,
    id: In([...applicationIds]),
  });
  return new Map(rows.map((row) => [row.id, row]));
}
