import { searchKey } from '#hiring';
import type { TenantTransaction } from '#platform/database';
import { sealSecret } from '#platform/secrets';
import { Batch } from './batch.js';
import { Chance, daysAfter } from './chance.js';
import { type Field, fields } from './fields.js';

export interface SeededMember {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
}

export interface SeededOpening {
  readonly id: string;
  readonly title: string;
  readonly location: string | null;
  readonly remote: boolean;
  readonly description: string;
  readonly mustHave: readonly string[];
  readonly niceToHave: readonly string[];
  readonly live: boolean;
  readonly recruiterId: string;
  readonly hiringManagerId: string;
  readonly openedAt: Date;
  readonly field: Field;
}

/** What a run is given. */
export interface Wanted {
  readonly seed: number;
  /** "Now" of all that is made up. */
  readonly now: Date;
  readonly publicUrl: string;
  readonly secretKeys: readonly [string, ...string[]];
  readonly mailDomain: string;
}

/** Whose story is told, and with whom and what. */
export interface World extends Wanted {
  readonly organizationId: string;
  readonly company: string;
  readonly postalAddress: string | null;
  readonly members: readonly SeededMember[];
  /** The oldest first. */
  readonly openings: readonly SeededOpening[];
  readonly connectionId: string;
}

export function memberOf({ members }: World, id: string): SeededMember {
  const member = members.find((one) => one.id === id);
  if (!member) throw new Error('An opening names somebody who is no member.');
  return member;
}

/** An opening that was there on that day, as a rule a young one. */
export function openingOn(world: World, chance: Chance, day: Date, field?: Field): SeededOpening {
  const ofField = field ? world.openings.filter((one) => one.field === field) : world.openings;
  const there = ofField.filter(({ openedAt }) => openedAt < day);
  if (there.length === 0) return chance.pick(ofField.length > 0 ? ofField : world.openings);
  const young = there.slice(-Math.ceil(there.length / 4));
  return chance.pick(young);
}

const places = [
  'Lisbon, Portugal',
  'Berlin, Germany',
  'Leeds, United Kingdom',
  'Haifa, Israel',
  '成都',
  null,
];

/** Makes the openings that are missing, and the connection to an ATS; then reads what is there. */
export async function prepareWorld(tx: TenantTransaction, wanted: Wanted, openings: number): Promise<World> {
  const members = await tx.manager.query<SeededMember[]>(
    `SELECT id, name, coalesce(title, '') AS title, role FROM members WHERE organization_id = $1 AND disabled_at IS NULL ORDER BY id`,
    [tx.organizationId],
  );
  const known = await readOpenings(tx);
  const batch = new Batch();
  for (let index = known.length; index < openings; index += 1)
    batch.add('openings', openingRow(wanted, members, index, openings));
  await batch.save(tx);
  const [organization] = await tx.manager.query<{ name: string; postal_address: string | null }[]>(
    'SELECT name, postal_address FROM organizations WHERE id = $1',
    [tx.organizationId],
  );
  return {
    ...wanted,
    organizationId: tx.organizationId,
    company: organization?.name ?? '',
    postalAddress: organization?.postal_address ?? null,
    members,
    openings: await readOpenings(tx),
    connectionId: await connect(tx, wanted),
  };
}

function openingRow(
  { seed, now }: Wanted,
  members: readonly SeededMember[],
  index: number,
  count: number,
): Record<string, unknown> {
  const chance = new Chance(seed, 'opening', index);
  const field = chance.pick(fields);
  const title = chance.pick(field.titles);
  // Spread over two years, the newest last; only young ones are still open.
  const openedAt = daysAfter(now, -5 - Math.floor(((count - index) / count) * 725));
  const isYoung = openedAt > daysAfter(now, -120);
  const shares = isYoung
    ? { open: 75, reopened: 5, filled: 15, closed: 5 }
    : { open: 1, reopened: 1, filled: 70, closed: 28 };
  const status = chance.weighed(shares);
  const skills = chance.some(field.skills, 5);
  const of = (roles: readonly string[]): string => {
    const able = members.filter(({ role }) => roles.includes(role));
    return chance.pick(able.length > 0 ? able : members).id;
  };
  return {
    id: chance.id(openedAt),
    external_ref: `seed:${index}`,
    title,
    title_key: searchKey(title),
    department: field.department,
    location: chance.pick(places),
    remote: chance.happens(0.4),
    description: `You join ${field.department} and bring ${skills.slice(0, 3).join(', ')}. ${chance.pick(field.wishes)}: that is possible here. We decide within two weeks and tell everybody.`,
    must_have: skills.slice(0, 3),
    nice_to_have: skills.slice(3),
    confidential: chance.happens(0.03),
    status,
    hiring_manager_id: of(['hiring_manager']),
    recruiter_id: of(['recruiter', 'admin']),
    opened_at: openedAt,
    status_at: status === 'open' ? openedAt : chance.between(openedAt, now),
    recorded_at: openedAt,
  };
}

async function readOpenings(tx: TenantTransaction): Promise<SeededOpening[]> {
  const rows = await tx.manager.query<(Omit<SeededOpening, 'field'> & { department: string })[]>(
    `SELECT id, title, department, location, remote, description, must_have AS "mustHave", nice_to_have AS "niceToHave",
            status IN ('open', 'reopened') AS live, recruiter_id AS "recruiterId", hiring_manager_id AS "hiringManagerId",
            opened_at AS "openedAt"
       FROM openings WHERE organization_id = $1 AND external_ref LIKE 'seed:%' ORDER BY opened_at, id`,
    [tx.organizationId],
  );
  return rows.map(({ department, ...row }) => ({
    ...row,
    field: fieldOf(department),
  }));
}

function fieldOf(department: string): Field {
  const field = fields.find((one) => one.department === department);
  if (!field) throw new Error(`There is no field of work for ${department}.`);
  return field;
}

/** The ATS that told all of it; it was disconnected since, so nothing can come from it. */
async function connect(tx: TenantTransaction, { seed, now, secretKeys }: Wanted): Promise<string> {
  const [known] = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM ats_connections WHERE organization_id = $1 AND source = 'seed' LIMIT 1`,
    [tx.organizationId],
  );
  if (known) return known.id;
  const createdAt = daysAfter(now, -730);
  const id = new Chance(seed, 'connection').id(createdAt);
  const batch = new Batch();
  batch.add('ats_connections', {
    id,
    format: 'greenhouse',
    name: 'Greenhouse (seeded)',
    source: 'seed',
    active_from: createdAt,
    sealed_secrets: [sealSecret(secretKeys, `seed-${id}`, { organizationId: tx.organizationId, id })],
    ats_mails_rejections: false,
    quarantined_count: 0,
    created_at: createdAt,
    disabled_at: now,
  });
  await batch.save(tx);
  return id;
}
