import type { TenantTransaction } from '#platform/database';
import {
  type ExpectedRecord,
  expectedRecords,
  type SendingDomain,
  type SendingSettings,
} from '../domain/sending-domain/expected-records.js';
import type { Finding } from '../domain/sending-domain/record-finding.js';
import { SendingDomainCheck } from './sending-domain-check.entity.js';

/** A record to publish with what was last found for it; null when that was never looked for as it is now. */
export type RecordStanding = ExpectedRecord & { readonly finding: Finding | null };

/** What we send as, what is to be published for it, and what was last found. */
export interface SendingDomainStanding extends SendingDomain {
  readonly records: readonly RecordStanding[];
  /** Business time; null before the first look at this domain. */
  readonly checkedAt: Date | null;
}

/** The sending domain as the open tenant last saw it; asks no name server. */
export async function readSendingDomain(
  tx: TenantTransaction,
  settings: SendingSettings,
): Promise<SendingDomainStanding> {
  const sending = expectedRecords(settings);
  const check = await tx.manager.findOneBy(SendingDomainCheck, {
    organizationId: tx.organizationId,
    domain: sending.domain,
  });
  return {
    ...sending,
    checkedAt: sending.isPublishable ? (check?.checkedAt ?? null) : null,
    records: sending.records.map((expected) => {
      const known = check?.records.find(({ kind }) => kind === expected.kind);
      // Held against another key or server than today's, it says nothing.
      if (!known || known.expected !== (expected.value ?? '')) return { ...expected, finding: null };
      const { verdict, found, advice } = known;
      return { ...expected, finding: { verdict, found, advice } };
    }),
  };
}
