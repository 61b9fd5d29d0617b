import { randomBytes } from 'node:crypto';
import type { TenantTransaction } from '#platform/database';
import { newToken, openSecret, type Place, sealSecret } from '#platform/secrets';
import { AtsConnection } from './ats-connection.entity.js';
import type { AtsFormatId } from './domain/ats-format.js';
import { atsErrors } from './domain/errors.js';

type SecretKeys = readonly [string, ...string[]];

/** @throws DomainError `ats.connection_unknown` */
export async function loadConnection(tx: TenantTransaction, id: string): Promise<AtsConnection> {
  const connection = await tx.manager.findOneBy(AtsConnection, { organizationId: tx.organizationId, id });
  if (!connection) throw atsErrors.connectionUnknown();
  return connection;
}

/**
 * A connection that nobody else changes until the transaction ends.
 *
 * @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`
 */
export async function lockConnection(tx: TenantTransaction, id: string): Promise<AtsConnection> {
  const connection = await tx.manager.findOne(AtsConnection, {
    where: { organizationId: tx.organizationId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!connection) throw atsErrors.connectionUnknown();
  if (connection.disabledAt) throw atsErrors.connectionDisabled(id);
  return connection;
}

/** Every secret that verifies at present, the oldest first. */
export function secretsOf(connection: AtsConnection, keys: SecretKeys): string[] {
  return connection.sealedSecrets.map((sealed) => openSecret(keys, sealed, connection));
}

/** Seals a secret so that it opens for this connection only. */
export function sealFor(connection: Place, secret: string, keys: SecretKeys): string {
  return sealSecret(keys, secret, connection);
}

/** A new secret of 256 random bits, as the format writes them. */
export function newSecret(format: AtsFormatId): string {
  return format === 'standard' ? `whsec_${randomBytes(32).toString('base64')}` : newToken();
}
