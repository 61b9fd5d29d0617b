import { In } from 'typeorm';
import {
  fetchPage,
  insertNew,
  newId,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { DomainError } from '#platform/errors';
import { keyedHash } from '#platform/secrets';
import { normaliseAddress } from './domain/delivery/recipient.js';
import { mailSettings } from './mail-settings.js';
import { Suppression, type SuppressionReason, type SuppressionScope } from './suppression.entity.js';

export interface SuppressionRequest {
  readonly address: string;
  readonly scope: SuppressionScope;
  readonly reason: SuppressionReason;
  readonly candidateId?: string | null;
  readonly deliveryId?: string | null;
}

/** Stops mail to an address. Doing it again changes nothing; the first reason stays. */
export async function suppress(tx: TenantTransaction, request: SuppressionRequest, at: Date): Promise<void> {
  const { organizationId } = tx;
  const [newest] = hashesOf(organizationId, request.address);
  if (!newest) throw new Error('There is no secret key to hash with.');
  await insertNew(tx, Suppression, {
    organizationId,
    id: newId(),
    addressHash: newest,
    scope: request.scope,
    reason: request.reason,
    candidateId: request.candidateId ?? null,
    deliveryId: request.deliveryId ?? null,
    createdAt: at,
  });
}

/** Whether mail of this scope to the address is stopped; `all` stops `pool` mail too. Every key of the list is tried. */
export async function isSuppressed(
  tx: TenantTransaction,
  address: string,
  scope: SuppressionScope,
): Promise<boolean> {
  const { organizationId } = tx;
  return tx.manager.existsBy(Suppression, {
    organizationId,
    addressHash: In(hashesOf(organizationId, address)),
    scope: In(scope === 'pool' ? ['all', 'pool'] : ['all']),
  });
}

/** Which of these addresses mail of this scope is stopped to: one query, for the rows of a page. */
export async function suppressedAmong(
  tx: TenantTransaction,
  addresses: readonly string[],
  scope: SuppressionScope,
): Promise<ReadonlySet<string>> {
  const { organizationId } = tx;
  // Two spellings of one address have one hash.
  const byHash = new Map<string, string[]>();
  for (const address of addresses)
    for (const hash of hashesOf(organizationId, address)) {
      const key = hash.toString('hex');
      byHash.set(key, [...(byHash.get(key) ?? []), address]);
    }
  if (byHash.size === 0) return new Set();
  const rows = await tx.manager.find(Suppression, {
    select: { organizationId: true, id: true, addressHash: true },
    where: {
      organizationId,
      addressHash: In([...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))),
      scope: In(scope === 'pool' ? ['all', 'pool'] : ['all']),
    },
  });
  return new Set(rows.flatMap(({ addressHash }) => byHash.get(addressHash.toString('hex')) ?? []));
}

/** The newest suppressions first. */
export async function listSuppressions(
  tx: TenantTransaction,
  request: PageRequest,
): Promise<Page<Suppression>> {
  const query = tx.manager
    .createQueryBuilder(Suppression, 'suppression')
    .where('suppression.organizationId = :organizationId', { organizationId: tx.organizationId });
  return fetchPage({ query, by: 'createdAt', direction: 'DESC' }, request);
}

/** What the person themselves asked for is theirs to take back, not ours. */
const REMOVABLE: readonly SuppressionReason[] = ['hard_bounce', 'manual'];

/**
 * Lets mail go to an address again.
 *
 * @throws DomainError `mail.suppression_unknown`, `mail.suppression_is_their_wish`
 */
export async function removeSuppression(tx: TenantTransaction, id: string): Promise<SuppressionReason> {
  const { organizationId } = tx;
  const row = await tx.manager.findOneBy(Suppression, { organizationId, id });
  if (!row)
    throw new DomainError('mail.suppression_unknown', 'not_found', 'There is no such suppression.', { id });
  if (!REMOVABLE.includes(row.reason))
    throw new DomainError(
      'mail.suppression_is_their_wish',
      'unprocessable',
      'The person asked for this, so only they can take it back.',
      { id, reason: row.reason },
    );
  await tx.manager.delete(Suppression, { organizationId, id });
  return row.reason;
}

/**
 * The person themselves says yes again to pool mail at an address that they had unsubscribed: what they asked for is theirs to take
 * back. Bounces, complaints and privacy requests stay.
 */
export async function resubscribe(tx: TenantTransaction, address: string): Promise<void> {
  const { organizationId } = tx;
  await tx.manager.delete(Suppression, {
    organizationId,
    addressHash: In(hashesOf(organizationId, address)),
    scope: 'pool',
    reason: 'unsubscribed',
  });
}

function hashesOf(organizationId: string, address: string): Buffer[] {
  return mailSettings().secretKeys.map((key) => keyedHash(key, organizationId, normaliseAddress(address)));
}
