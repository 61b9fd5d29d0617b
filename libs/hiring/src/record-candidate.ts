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
import { later } from './domain/newest-word.js';
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
    return { id: candidate.mergedInto, isNew: false, isErased: (survivor?.erasedAt ?? null) !== null };
  }
  if (!candidate.erasedAt && at >= candidate.recordedAt)
    await saveCandidate(tx, candidate, facts, provenance, at);
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
  await saveCandidate(tx, candidate, facts, provenance, at);
}

/** Notes that the person did something towards us at `at`: replied, clicked and confirmed, came to an interview. */
export async function noteContact(tx: TenantTransaction, candidateId: string, at: Date): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .update(Candidate)
    .set({ lastContactAt: at })
    .where('organization_id = :organizationId AND id = :candidateId', {
      organizationId: tx.organizationId,
      candidateId,
    })
    .andWhere('(last_contact_at IS NULL OR last_contact_at < :at)', { at })
    .execute();
}

async function saveCandidate(
  tx: TenantTransaction,
  candidate: Candidate,
  facts: CandidateInput,
  provenance: StatedName['provenance'],
  at: Date,
): Promise<void> {
  const { firstName, lastName, fullName, addresses, skills, ...rest } = given(facts);
  const settled = addresses && settleAddresses(addresses);
  const named = firstName !== undefined || lastName !== undefined || fullName !== undefined;
  const name = named
    ? nextName(candidate, { firstName, lastName, fullName, provenance }, settled ?? [])
    : null;
  await changeRow(tx, Candidate, candidate, {
    ...rest,
    ...(name ? nameColumns(name) : {}),
    ...(skills === undefined ? {} : { skills: [...skills] }),
    recordedAt: later(candidate.recordedAt, at),
  });
  if (settled) await saveAddresses(tx, candidate.id, settled);
}

function nextName(candidate: Candidate, stated: StatedName, addresses: KnownAddress[]): CandidateName | null {
  const { firstName, lastName, fullName, nameProvenance } = candidate;
  const known = { firstName, lastName, fullName, provenance: nameProvenance };
  const name = settleName(
    amendName(known, stated),
    addresses.map(({ address }) => address),
  );
  return replacesName(known.provenance, name.provenance) ? name : null;
}

function nameColumns(name: CandidateName) {
  const { firstName, lastName, fullName, provenance } = name;
  return { firstName, lastName, fullName, nameKey: searchKey(fullName), nameProvenance: provenance };
}

function newCandidate(tx: TenantTransaction, input: RecordCandidate, addresses: KnownAddress[]): Candidate {
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
    recordedAt: input.at,
  };
}

/** Makes the addresses of a candidate exactly these. */
async function saveAddresses(
  tx: TenantTransaction,
  candidateId: string,
  settled: readonly KnownAddress[],
): Promise<void> {
  const of = { kind: Candidate, id: candidateId };
  const known = await rowsOf(tx, CandidateAddress, 'candidateId', of);
  const isGone = (row: CandidateAddress): boolean => !settled.some(({ key }) => key === row.addressKey);
  await removeRows(tx, CandidateAddress, known.filter(isGone));
  for (const { key, address, isPrimary } of settled) {
    const row = known.find(({ addressKey }) => addressKey === key);
    if (!row) {
      const { organizationId } = tx;
      const added = { organizationId, id: newId(), candidateId, address, addressKey: key, isPrimary };
      await addRowOf(tx, CandidateAddress, added, of);
    } else if (row.isPrimary !== isPrimary || row.address !== address)
      await changeRow(tx, CandidateAddress, row, { address, isPrimary });
  }
}
