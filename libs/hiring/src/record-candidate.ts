import { IsNull, Not } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { CandidateAddress } from './candidate-address.entity.js';
import { Candidate } from './candidate.entity.js';
import { type KnownAddress, settleAddresses } from './domain/addresses.js';
import {
  amendName,
  type CandidateName,
  replacesName,
  searchKey,
  settleName,
  type StatedName,
} from './domain/candidate-name.js';
import { notFound } from './domain/errors.js';
import { addRow, addRowOf, changeRow, lockById, lockByRef, removeRows, rowsOf } from './held-rows.js';
import { given } from './domain/given.js';
import { firstSaid, isOlder, lastWordAt, later, newestFacts, saidFrom } from './domain/newest-word.js';
import type { Recorded } from './record-opening.js';

/** What can be said about a candidate. An absent member leaves what is known, `null` clears it. */
export interface CandidateInput {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  /** For sources with one field for the whole name; it is never split. */
  readonly fullName?: string | null | undefined;
  /** All addresses: those not in the list are forgotten. The one marked is written to, else the first. */
  readonly addresses?:
    readonly { readonly address: string; readonly primary?: boolean | undefined }[] | undefined;
  readonly locale?: string | null | undefined;
  /** IANA name, such as Europe/Lisbon. */
  readonly timeZone?: string | null | undefined;
  readonly canEmail?: boolean | undefined;
  readonly headline?: string | null | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly yearsExperience?: number | null | undefined;
  readonly location?: string | null | undefined;
  readonly remoteOk?: boolean | null | undefined;
  readonly resumeText?: string | null | undefined;
}

export interface RecordCandidate extends CandidateInput {
  /** The id in the source system, unique in the organization. Without one, a new candidate is made each time. */
  readonly externalRef?: string | null;
  /** `typed` by a member; `imported` from an ATS, which does not undo a typed name. */
  readonly provenance: StatedName['provenance'];
  /** The instant these facts are of, by the source's clock. */
  readonly at: Date;
}

/**
 * Records a candidate, by the external reference if there is one. Safe to repeat, out of order and at once. One who was erased
 * stays erased; one who was merged leads to the surviving row, whose facts are left alone.
 *
 * @returns the id of the (surviving) candidate, and whether that person was erased
 */
export async function recordCandidate(
  tx: TenantTransaction,
  input: RecordCandidate,
): Promise<Recorded & { readonly isErased: boolean }> {
  const { externalRef = null, at, provenance, ...facts } = input;
  const known = await lockByRef(tx, Candidate, externalRef);
  if (!known) {
    const addresses = settleAddresses(facts.addresses ?? []);
    const row = newCandidate(tx, input, addresses);
    if (await addRow(tx, Candidate, row)) {
      await saveAddresses(tx, row.id, addresses);
      return { id: row.id, isNew: true, isErased: false };
    }
  }
  const candidate = known ?? (await lockByRef(tx, Candidate, externalRef));
  if (!candidate) throw new Error('A candidate was neither inserted nor found.');
  if (candidate.mergedInto) {
    const survivor = await lockById(tx, Candidate, candidate.mergedInto);
    // Heard late, and a wish of the same person all the same.
    if (survivor?.canEmail && facts.canEmail === false && at > candidate.recordedAt)
      await changeRow(tx, Candidate, survivor, { canEmail: false });
    return { id: candidate.mergedInto, isNew: false, isErased: (survivor?.erasedAt ?? null) !== null };
  }
  if (!candidate.erasedAt) await saveCandidate(tx, candidate, facts, provenance, at);
  return { id: candidate.id, isNew: false, isErased: candidate.erasedAt !== null };
}

/**
 * Changes facts of a candidate that a member or a program corrects now.
 *
 * @throws DomainError `hiring.candidate_not_found`, also when erased or merged into another
 */
export async function changeCandidate(
  tx: TenantTransaction,
  candidateId: string,
  facts: CandidateInput,
  at: Date,
  provenance: StatedName['provenance'] = 'typed',
): Promise<void> {
  const candidate = await lockById(tx, Candidate, candidateId);
  if (!candidate || candidate.erasedAt || candidate.mergedInto) throw notFound('candidate', candidateId);
  await saveCandidate(tx, candidate, facts, provenance, lastWordAt(at, [candidate.recordedAt]), 'exactly');
}

/** Who is known by this reference: the surviving row, locked, and whether that person was erased. */
export async function lockPerson(
  tx: TenantTransaction,
  externalRef: string,
): Promise<{ readonly id: string; readonly isErased: boolean } | null> {
  const named = await lockByRef(tx, Candidate, externalRef);
  const person = named?.mergedInto ? await lockById(tx, Candidate, named.mergedInto) : named;
  return person && { id: person.id, isErased: person.erasedAt !== null };
}

/** Whether the person behind this row was erased; not locked. */
export async function isPersonErased(tx: TenantTransaction, candidateId: string): Promise<boolean> {
  const { organizationId } = tx;
  return tx.manager.existsBy(Candidate, { organizationId, id: candidateId, erasedAt: Not(IsNull()) });
}

/**
 * Keeps a person from being erased or merged into another until the transaction ends, for whoever writes down more about them.
 *
 * @returns false when that has happened already
 */
export async function holdPerson(tx: TenantTransaction, candidateId: string): Promise<boolean> {
  const candidate = await tx.manager.findOne(Candidate, {
    where: { organizationId: tx.organizationId, id: candidateId },
    lock: { mode: 'pessimistic_read' },
  });
  return candidate !== null && candidate.erasedAt === null && candidate.mergedInto === null;
}

/** Notes that the person did something towards us at `at`: replied, clicked and confirmed, came to an interview. */
export async function noteContact(tx: TenantTransaction, candidateId: string, at: Date): Promise<void> {
  await noteContacts(tx, [{ candidateId, at }]);
}

/** As {@link noteContact}, for many: one statement. */
export async function noteContacts(
  tx: TenantTransaction,
  contacts: readonly { readonly candidateId: string; readonly at: Date }[],
): Promise<void> {
  if (contacts.length === 0) return;
  await tx.manager.query(
    `UPDATE candidates AS c SET last_contact_at = n.at
       FROM (SELECT id, max(at) AS at FROM unnest($2::uuid[], $3::timestamptz[]) AS n (id, at) GROUP BY id) AS n
      WHERE c.organization_id = $1 AND c.id = n.id AND (c.last_contact_at IS NULL OR c.last_contact_at < n.at)`,
    [tx.organizationId, contacts.map(({ candidateId }) => candidateId), contacts.map(({ at }) => at)],
  );
}

async function saveCandidate(
  tx: TenantTransaction,
  candidate: Candidate,
  facts: CandidateInput,
  provenance: StatedName['provenance'],
  at: Date,
  keep: 'what was merged' | 'exactly' = 'what was merged',
): Promise<void> {
  const { firstName, lastName, fullName, ...others } = given(facts);
  const newest = newestFacts(candidate, others, at);
  const { addresses, skills, ...rest } = newest.facts;
  const stated = { firstName, lastName, fullName, provenance };
  const isNamed = firstName !== undefined || lastName !== undefined || fullName !== undefined;
  const name = isNamed ? nextName(candidate, stated, settleAddresses(others.addresses ?? []), at) : null;
  await changeRow(tx, Candidate, candidate, {
    ...rest,
    ...(name ? nameColumns(name) : {}),
    ...(skills === undefined ? {} : { skills: [...skills] }),
    saidAt: { ...newest.saidAt, ...(name ? { name: at.toISOString() } : {}) },
    recordedAt: later(candidate.recordedAt, at),
  });
  if (addresses) await saveAddresses(tx, candidate.id, settleAddresses(addresses), keep);
}

/** The name that a word makes the newest: one that is trusted more, whenever it was said, or one that is trusted as much and not older. */
function nextName(
  candidate: Candidate,
  stated: StatedName,
  addresses: KnownAddress[],
  at: Date,
): CandidateName | null {
  const { firstName, lastName, fullName, nameProvenance } = candidate;
  const known = { firstName, lastName, fullName, provenance: nameProvenance };
  const name = settleName(
    amendName(known, stated),
    addresses.map(({ address }) => address),
  );
  if (!replacesName(known.provenance, name.provenance)) return null;
  const isTrustedMore = !replacesName(name.provenance, known.provenance);
  return isTrustedMore || !isOlder(saidFrom(candidate), 'name', at) ? name : null;
}

function nameColumns(name: CandidateName) {
  const { firstName, lastName, fullName, provenance } = name;
  return { firstName, lastName, fullName, nameKey: searchKey(fullName), nameProvenance: provenance };
}

function newCandidate(tx: TenantTransaction, input: RecordCandidate, addresses: KnownAddress[]): Candidate {
  const {
    externalRef: _ref,
    firstName: _first,
    lastName: _last,
    fullName: _full,
    provenance: _by,
    ...said
  } = input;
  const { at: _at, ...facts } = said;
  const name = settleName(
    input,
    addresses.map(({ address }) => address),
  );
  return {
    organizationId: tx.organizationId,
    id: newId(),
    externalRef: input.externalRef ?? null,
    ...nameColumns(name),
    locale: input.locale ?? null,
    timeZone: input.timeZone ?? null,
    canEmail: input.canEmail ?? true,
    headline: input.headline ?? null,
    skills: [...(input.skills ?? [])],
    yearsExperience: input.yearsExperience ?? null,
    location: input.location ?? null,
    remoteOk: input.remoteOk ?? null,
    resumeText: input.resumeText ?? null,
    mergedInto: null,
    erasedAt: null,
    lastContactAt: null,
    createdAt: input.at,
    saidAt: { ...firstSaid(facts, input.at), name: input.at.toISOString() },
    recordedAt: input.at,
  };
}

/** Makes the addresses of a candidate these, besides those that came with a merged row unless they are to be these exactly. */
async function saveAddresses(
  tx: TenantTransaction,
  candidateId: string,
  settled: readonly KnownAddress[],
  keep: 'what was merged' | 'exactly' = 'exactly',
): Promise<void> {
  const of = { kind: Candidate, id: candidateId };
  const known = await rowsOf(tx, CandidateAddress, 'candidateId', of);
  const isGone = (row: CandidateAddress): boolean =>
    !(row.byMerge && keep === 'what was merged') && !settled.some(({ key }) => key === row.addressKey);
  await removeRows(tx, CandidateAddress, known.filter(isGone));
  for (const { key, address, isPrimary } of settled) {
    const row = known.find(({ addressKey }) => addressKey === key);
    if (!row) {
      const { organizationId } = tx;
      const added = {
        organizationId,
        id: newId(),
        candidateId,
        address,
        addressKey: key,
        isPrimary,
        byMerge: false,
      };
      await addRowOf(tx, CandidateAddress, added, of);
    } else if (row.isPrimary !== isPrimary || row.address !== address)
      await changeRow(tx, CandidateAddress, row, { address, isPrimary });
  }
  // What is said of this row comes before what was merged into it.
  const second = known.filter((row) => row.byMerge && row.isPrimary && !isGone(row));
  for (const row of second)
    if (settled.length > 0 && !settled.some(({ key }) => key === row.addressKey))
      await changeRow(tx, CandidateAddress, row, { isPrimary: false });
}
