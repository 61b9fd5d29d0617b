import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import type { Delivery } from '../delivery.entity.js';
import { waitsWhilePaused } from '../domain/delivery/delivery.js';
import { intervalOf, rateFor, slotsUpTo, standingOf } from '../domain/limits/slots.js';
import { organizationKey, providerKey } from './limit-keys.js';

type Asking = Pick<Delivery, 'id' | 'ownerKind' | 'toAddress' | 'slotAt' | 'slotLimit'>;

/** What is reserved for a letter that may not leave yet. */
interface Slot {
  readonly at: Date;
  readonly limit: NonNullable<Delivery['slotLimit']>;
}

/**
 * Says of letters that are otherwise ready whether they leave now, within the limits for each provider and for each organization.
 *
 * A letter first waits for its provider, then for its organization: letters to a provider that is slow do not use up what others could use. Each that
 * waits keeps a slot of its own in its row, so that it asks once, however long it waits.
 */
@Injectable()
export class ReserveSlots {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Reserves in the open transaction, which must have locked the deliveries. It locks limits in one order, those of providers by their keys before that of the organization,
   * so that two workers never wait for each other.
   *
   * Takes one statement where there are no limits and four at most, however many letters ask.
   *
   * @param deliveries of the open tenant, who is first in line first
   * @param now business time
   * @returns for each id: `go`, or when to ask again
   */
  async execute(
    tx: TenantTransaction,
    deliveries: readonly Asking[],
    now: Date,
  ): Promise<ReadonlyMap<string, 'go' | Date>> {
    const asking = deliveries.filter(({ ownerKind }) => waitsWhilePaused(ownerKind));
    const waiting = new Map<string, Slot>();
    const passed = await this.askProviders(tx, asking, waiting, now);
    await this.askOrganization(tx, passed, waiting, now);
    await keepSlots(tx, asking, waiting);
    return new Map(deliveries.map(({ id }) => [id, waiting.get(id)?.at ?? 'go']));
  }

  /** @returns the letters that their providers let pass; the others are added to `waiting` */
  private async askProviders(
    tx: TenantTransaction,
    asking: readonly Asking[],
    waiting: Map<string, Slot>,
    now: Date,
  ): Promise<Asking[]> {
    if (asking.length === 0) return [];
    const keys = new Map(asking.map(({ id, toAddress }) => [id, providerKey(this.config, toAddress)]));
    const hexOf = (id: string): string => keys.get(id)?.toString('hex') ?? '';
    const backedOff = await readBackOffs(tx, [...keys.values()], now);
    const passed: Asking[] = [];
    const inNeed = new Map<string, Asking[]>();
    for (const delivery of asking) {
      const { id, slotAt, slotLimit } = delivery;
      const hex = hexOf(id);
      const standing = standingOf(slotAt, backedOff.get(hex), now);
      if (standing === 'early' && slotAt && slotLimit) waiting.set(id, { at: slotAt, limit: slotLimit });
      else if (standing === 'due' || this.rateOf(hex, backedOff) === 0) passed.push(delivery);
      else inNeed.set(hex, [...(inNeed.get(hex) ?? []), delivery]);
    }
    const wanted = [...inNeed].map(([hex, { length }]) => ({
      key: Buffer.from(hex, 'hex'),
      count: length,
      perMinute: this.rateOf(hex, backedOff),
    }));
    const slots = await moveLimits(tx, wanted, now);
    for (const [hex, ones] of inNeed)
      for (const [index, delivery] of ones.entries()) {
        const at = slots.get(hex)?.[index] ?? now;
        if (at <= now) passed.push(delivery);
        else waiting.set(delivery.id, { at, limit: 'domain' });
      }
    return passed;
  }

  private rateOf(hex: string, backedOff: ReadonlyMap<string, Date>): number {
    return rateFor(this.config.mailLimits.perDomain, backedOff.has(hex));
  }

  private async askOrganization(
    tx: TenantTransaction,
    passed: readonly Asking[],
    waiting: Map<string, Slot>,
    now: Date,
  ): Promise<void> {
    const perMinute = this.config.mailLimits.perOrganization;
    // A slot of the organization is the last one: whoever comes with it has asked before.
    const asking = passed.filter(
      ({ slotAt, slotLimit }) =>
        slotLimit !== 'organization' || standingOf(slotAt, undefined, now) === 'none',
    );
    if (perMinute === 0 || asking.length === 0) return;
    const key = organizationKey(this.config, tx.organizationId);
    const slots = await moveLimits(tx, [{ key, count: asking.length, perMinute }], now);
    for (const [index, { id }] of asking.entries()) {
      const at = slots.get(key.toString('hex'))?.[index] ?? now;
      if (at > now) waiting.set(id, { at, limit: 'organization' });
    }
  }
}

/** By key in hexadecimal: until when nothing leaves for these providers. Takes no lock. */
async function readBackOffs(
  tx: TenantTransaction,
  keys: readonly Buffer[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.manager.query<{ key_hash: Buffer; backed_off_until: Date }[]>(
    'SELECT key_hash, backed_off_until FROM sending_limits WHERE key_hash = ANY ($1) AND backed_off_until > $2',
    [keys, now],
  );
  return new Map(rows.map((row) => [row.key_hash.toString('hex'), row.backed_off_until]));
}

interface Wanted {
  readonly key: Buffer;
  readonly count: number;
  readonly perMinute: number;
}

/** Reserves so many slots of each limit. @returns the slots by key in hexadecimal, the earliest first */
async function moveLimits(
  tx: TenantTransaction,
  wanted: readonly Wanted[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Date[]>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.manager.query<{ key_hash: Buffer; next_at: Date }[]>(
    `INSERT INTO sending_limits AS l (key_hash, next_at)
     SELECT key_hash, $1::timestamptz + make_interval(secs => seconds)
       FROM unnest($2::bytea[], $3::float8[]) AS wanted (key_hash, seconds) ORDER BY key_hash
     ON CONFLICT (key_hash) DO UPDATE SET next_at = greatest(l.next_at, $1) + (excluded.next_at - $1)
     RETURNING key_hash, next_at`,
    [
      now,
      wanted.map(({ key }) => key),
      wanted.map(({ count, perMinute }) => (count * intervalOf(perMinute)) / 1_000),
    ],
  );
  const nextAt = new Map(rows.map((row) => [row.key_hash.toString('hex'), row.next_at]));
  return new Map(
    wanted.map(({ key, count, perMinute }) => {
      const hex = key.toString('hex');
      return [hex, slotsUpTo(nextAt.get(hex) ?? now, count, perMinute, now)];
    }),
  );
}

/** Writes down what is reserved, and takes away what was used. */
async function keepSlots(
  tx: TenantTransaction,
  asking: readonly Asking[],
  waiting: ReadonlyMap<string, Slot>,
): Promise<void> {
  const changed = asking.filter(({ id, slotAt }) => slotAt?.getTime() !== waiting.get(id)?.at.getTime());
  if (changed.length === 0) return;
  await tx.manager.query(
    `UPDATE deliveries AS d SET slot_at = kept.slot_at, slot_limit = kept.slot_limit
       FROM unnest($2::uuid[], $3::timestamptz[], $4::text[]) AS kept (id, slot_at, slot_limit)
      WHERE d.organization_id = $1 AND d.id = kept.id`,
    [
      tx.organizationId,
      changed.map(({ id }) => id),
      changed.map(({ id }) => waiting.get(id)?.at ?? null),
      changed.map(({ id }) => waiting.get(id)?.limit ?? null),
    ],
  );
}
