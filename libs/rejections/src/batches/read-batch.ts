import { Injectable } from '@nestjs/common';
import { findOpeningTitles, type Stage } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, fetchPage, type Page, type PageRequest, type TenantTransaction } from '#platform/database';
import { departingOf, planDepartures } from '../plan-departures.js';
import { Rejection } from '../rejection.entity.js';
import { withFacts } from '../with-facts.js';
import { ApprovalBatch } from './approval-batch.entity.js';
import { type LetterOutcome, letterOutcomes, outcomeOf, outcomeTables } from './batch-letters-sql.js';
import { loadBatch } from './batch-store.js';

/** What is counted of a batch: letters by something they have in common. */
interface Counted {
  readonly letters: number;
}

/** Letters of one kind, which are written from one template, with the first of them to read. */
export interface KindOfLetter extends Counted {
  readonly stage: Stage;
  readonly locale: string;
  readonly sampleId: string;
}

/** A batch with everything that is read before and after it is approved. */
export interface BatchDetails {
  readonly batch: ApprovalBatch;
  readonly role: string;
  readonly openings: readonly (Counted & { readonly openingId: string; readonly role: string })[];
  readonly kinds: readonly KindOfLetter[];
  /** Warnings that people decided to send in spite of, by rule. */
  readonly overridden: readonly (Counted & { readonly rule: string })[];
  /** Why letters were left out, by code. */
  readonly leftOut: readonly (Counted & { readonly code: string })[];
  readonly outcomes: Readonly<Record<LetterOutcome, number>>;
  /** When the first letter leaves: planned, or foreseen as if it were approved now; null when none of the first few waits for its hour. */
  readonly firstLeaves: { readonly at: Date; readonly zone: string } | null;
}

export interface BatchListed {
  readonly batch: ApprovalBatch;
  readonly role: string;
}

/** How many openings a batch names; of more it tells the number. */
const OPENINGS_NAMED = 20;

/** Batches, for the dashboard and other software. */
@Injectable()
export class ReadBatches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first; `open`: those that have not ended. @throws DomainError `request.cursor_invalid` */
  async list(
    organizationId: string,
    { open = false, ...request }: PageRequest & { readonly open?: boolean },
  ): Promise<Page<BatchListed>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(ApprovalBatch, 'batch')
        .where('batch.organization_id = :organizationId', { organizationId });
      // As the index approval_batches_open says it.
      if (open) query.andWhere(`batch.status NOT IN ('finished', 'withdrawn', 'discarded')`);
      const page = await fetchPage({ query, by: 'createdAt', direction: 'DESC' }, request);
      const titles = await findOpeningTitles(
        tx,
        page.items.map(({ openingId }) => openingId),
      );
      const items = page.items.map((batch) => ({ batch, role: titles.get(batch.openingId) ?? '' }));
      return { ...page, items };
    });
  }

  /** @throws DomainError `rejections.batch_unknown` */
  async one(organizationId: string, id: string): Promise<BatchDetails> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const batch = await loadBatch(tx, id);
      const openings = await countOpenings(tx, id);
      return {
        batch,
        role: openings.find(({ openingId }) => openingId === batch.openingId)?.role ?? '',
        openings,
        kinds: await countKinds(tx, id),
        overridden: await countOverridden(tx, id),
        leftOut: await countLeftOut(tx, id),
        outcomes: await countOutcomes(tx, id),
        firstLeaves: await firstDeparture(tx, batch, now),
      };
    });
  }
}

async function countOpenings(tx: TenantTransaction, id: string): Promise<BatchDetails['openings']> {
  return tx.manager.query(
    `SELECT n.opening_id AS "openingId", o.title AS role, n.letters
       FROM (SELECT opening_id, count(*)::int AS letters FROM approval_batch_letters
              WHERE organization_id = $1 AND batch_id = $2 AND coalesce(closed_as, '') NOT IN ('left_out', 'taken_out')
              GROUP BY opening_id) n
       JOIN openings o ON o.organization_id = $1 AND o.id = n.opening_id
      ORDER BY n.letters DESC, o.title LIMIT ${OPENINGS_NAMED}`,
    [tx.organizationId, id],
  );
}

async function countKinds(tx: TenantTransaction, id: string): Promise<KindOfLetter[]> {
  return tx.manager.query(
    `SELECT stage, locale, count(*)::int AS letters, (array_agg(rejection_id ORDER BY position))[1] AS "sampleId"
       FROM approval_batch_letters
      WHERE organization_id = $1 AND batch_id = $2 AND closed_as IS NULL
      GROUP BY stage, locale ORDER BY letters DESC, stage, locale`,
    [tx.organizationId, id],
  );
}

async function countOverridden(tx: TenantTransaction, id: string): Promise<BatchDetails['overridden']> {
  return tx.manager.query(
    `SELECT o.value ->> 'rule' AS rule, count(*)::int AS letters
       FROM approval_batch_letters m
       JOIN letters l ON (l.organization_id, l.id) = (m.organization_id, m.letter_id)
      CROSS JOIN LATERAL jsonb_array_elements(l.overrides) o
      WHERE m.organization_id = $1 AND m.batch_id = $2 AND m.closed_as IS NULL
      GROUP BY 1 ORDER BY letters DESC, rule`,
    [tx.organizationId, id],
  );
}

async function countLeftOut(tx: TenantTransaction, id: string): Promise<BatchDetails['leftOut']> {
  return tx.manager.query(
    `SELECT closed_code AS code, count(*)::int AS letters FROM approval_batch_letters
      WHERE organization_id = $1 AND batch_id = $2 AND closed_as = 'left_out' GROUP BY 1 ORDER BY letters DESC, code`,
    [tx.organizationId, id],
  );
}

async function countOutcomes(tx: TenantTransaction, id: string): Promise<BatchDetails['outcomes']> {
  const rows = await tx.manager.query<{ outcome: LetterOutcome; letters: number }[]>(
    `SELECT ${outcomeOf} AS outcome, count(*)::int AS letters
       FROM approval_batch_letters m ${outcomeTables}
      WHERE m.organization_id = $1 AND m.batch_id = $2 GROUP BY 1`,
    [tx.organizationId, id],
  );
  const counted = new Map(rows.map(({ outcome, letters }) => [outcome, letters]));
  return Object.fromEntries(letterOutcomes.map((outcome) => [outcome, counted.get(outcome) ?? 0])) as Record<
    LetterOutcome,
    number
  >;
}

/** Of the first few, at most 50. */
async function firstDeparture(
  tx: TenantTransaction,
  { id }: ApprovalBatch,
  now: Date,
): Promise<BatchDetails['firstLeaves']> {
  const rejections = await tx.manager
    .createQueryBuilder(Rejection, 'rejection')
    .where('rejection.organization_id = :organizationId AND rejection.batch_id = :id', {
      organizationId: tx.organizationId,
      id,
    })
    .andWhere(`rejection.status IN ('drafted', 'approved')`)
    .andWhere(
      `rejection.id IN (SELECT m.rejection_id FROM approval_batch_letters m
        WHERE m.organization_id = :organizationId AND m.batch_id = :id AND m.wave = 'canary' AND m.closed_as IS NULL)`,
    )
    .getMany();
  const known = await withFacts(tx, rejections);
  const plans = await planDepartures(tx, known.map(departingOf), now);
  const departures = known.flatMap(({ rejection: { id: rejectionId, leavesAt } }) => {
    const plan = plans.get(rejectionId);
    return plan ? [{ at: leavesAt ?? plan.leavesAt, zone: plan.zone }] : [];
  });
  const [first] = departures.sort((one, other) => one.at.getTime() - other.at.getTime());
  return first ?? null;
}
