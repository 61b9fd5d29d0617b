import { AccessModule } from '#access';
import type { TenantTransaction } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { type BootedTest, bootForTest } from '#platform/testing';
import { HiringModule, recordApplication, recordCandidate, recordOpening } from './index.js';

/** A day of February 2026, before the "now" of the tests. */
export const day = (n: number): Date => new Date(Date.UTC(2026, 1, n));

/** This library on a database of its own, looked at by one organization at a time. */
export class HiringTest {
  organizationId = '';

  private constructor(readonly booted: BootedTest) {}

  static async boot(): Promise<HiringTest> {
    return new HiringTest(await bootForTest({ modules: [AccessModule, HiringModule] }));
  }

  async enterNewOrganization(): Promise<void> {
    this.organizationId = await this.booted.makeOrganization();
  }

  async inTenant<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.booted.database.inTenant(this.organizationId, work);
  }

  /** Runs `work` for each item in a transaction of its own; none begins before all of them are open. At most five: the pool. */
  async atOnce<I, T>(
    items: readonly I[],
    work: (tx: TenantTransaction, item: I) => Promise<T>,
  ): Promise<T[]> {
    let waiting = items.length;
    let open: () => void = () => undefined;
    const allOpen = new Promise<void>((resolve) => {
      open = resolve;
    });
    return Promise.all(
      items.map((item) =>
        this.inTenant(async (tx) => {
          waiting -= 1;
          if (waiting === 0) open();
          await allOpen;
          return work(tx, item);
        }),
      ),
    );
  }

  /** Every event of the organization so far, in order. */
  async events(): Promise<string[]> {
    const { organizationId } = this;
    return this.booted.database.outsideTenants(async (tx) => {
      const rows = await tx.manager.find(OutboxRow, { where: { organizationId }, order: { id: 'ASC' } });
      return rows.map(({ name, payload }) => ('round' in payload ? `${name} ${payload['round']}` : name));
    });
  }
}

/** Records an application with its candidate and opening, by their references; told again, they are the same. */
export async function apply(
  tx: TenantTransaction,
  ref = 'a',
  openingRef = 'o',
  candidateRef = ref,
): Promise<{ openingId: string; candidateId: string; applicationId: string }> {
  const opening = await recordOpening(tx, {
    externalRef: openingRef,
    title: 'Lighting Designer',
    at: day(1),
    announce: false,
  });
  const candidate = await recordCandidate(tx, {
    externalRef: candidateRef,
    firstName: 'Jane',
    lastName: 'Doe',
    provenance: 'imported',
    addresses: [{ address: `${candidateRef}@x.org` }],
    at: day(1),
  });
  const application = await recordApplication(tx, {
    externalRef: ref,
    candidateId: candidate.id,
    openingId: opening.id,
    at: day(1),
  });
  return { openingId: opening.id, candidateId: candidate.id, applicationId: application.id };
}
