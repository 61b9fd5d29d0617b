import { type ApplicationFacts, findApplicationFacts } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import type { Rejection } from './rejection.entity.js';

/** A rejection and what is known of its application. */
export interface KnownRejection {
  readonly rejection: Rejection;
  readonly facts: ApplicationFacts;
}

/** Rejections and what is known of their applications, in the order given. */
export async function withFacts(
  tx: TenantTransaction,
  rejections: readonly Rejection[],
): Promise<KnownRejection[]> {
  const facts = await findApplicationFacts(
    tx,
    rejections.map(({ applicationId }) => applicationId),
  );
  return rejections.map((rejection) => {
    const known = facts.get(rejection.applicationId);
    if (!known) throw new Error('A rejection has lost its application.');
    return { rejection, facts: known };
  });
}
