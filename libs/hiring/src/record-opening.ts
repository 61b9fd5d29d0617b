import { newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { searchKey } from './domain/candidate-name.js';
import { notFound } from './domain/errors.js';
import { isLive, moveOpening, moveTo, type OpeningMove, type OpeningStatus } from './domain/opening-state.js';
import { openingClosed, openingOpened } from './events.js';
import { addRow, changeRow, lockById, lockByRef } from './held-rows.js';
import { given } from './domain/given.js';
import { lastWordAt, later } from './domain/newest-word.js';
import { Opening } from './opening.entity.js';

/** What can be said about an opening. An absent member leaves what is known, `null` clears it. */
export interface OpeningInput {
  readonly title?: string | undefined;
  readonly department?: string | null | undefined;
  readonly location?: string | null | undefined;
  readonly remote?: boolean | undefined;
  readonly description?: string | undefined;
  readonly mustHave?: readonly string[] | undefined;
  readonly niceToHave?: readonly string[] | undefined;
  readonly confidential?: boolean | undefined;
  readonly hiringManagerId?: string | null | undefined;
  readonly recruiterId?: string | null | undefined;
}

export interface RecordOpening extends OpeningInput {
  /** The id in the source system, unique in the organization. Without one, a new opening is made each time. */
  readonly externalRef?: string | null;
  readonly title: string;
  /** A new opening is open unless this says otherwise; absent leaves a known one where it is. */
  readonly status?: OpeningStatus | undefined;
  readonly openedAt?: Date | undefined;
  /** The instant these facts are of, by the source's clock. */
  readonly at: Date;
  /** False for history: it is recorded and nobody is told. */
  readonly announce?: boolean;
}

export interface OpeningMoved {
  readonly openingId: string;
  /** By the source's clock. */
  readonly at: Date;
  /** True for what a member says now: it counts after all that is known. */
  readonly lastWord?: boolean;
  /** False for history: it is recorded and nobody is told. */
  readonly announce?: boolean;
}

export interface Recorded {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * Records an opening, by its external reference if it has one. Safe to repeat, out of order and at once: facts older than what is
 * known change nothing.
 */
export async function recordOpening(tx: TenantTransaction, input: RecordOpening): Promise<Recorded> {
  const { externalRef = null, status, openedAt: _openedAt, at, announce = true, ...facts } = input;
  const known = await lockByRef(tx, Opening, externalRef);
  if (!known) {
    const row = newOpening(tx, input);
    if (await addRow(tx, Opening, row)) {
      if (announce && isLive(row.status)) await publish(tx, openingOpened, { openingId: row.id });
      return { id: row.id, isNew: true };
    }
  }
  const opening = known ?? (await lockByRef(tx, Opening, externalRef));
  if (!opening) throw new Error('An opening was neither inserted nor found.');
  if (at >= opening.recordedAt) await saveOpening(tx, opening, facts, at);
  if (status) await move(tx, opening, moveTo(status), at, announce);
  return { id: opening.id, isNew: false };
}

/**
 * Changes facts of an opening that a member corrects now.
 *
 * @throws DomainError `hiring.opening_not_found`
 */
export async function changeOpening(
  tx: TenantTransaction,
  openingId: string,
  facts: OpeningInput,
  at: Date,
): Promise<void> {
  await saveOpening(tx, await lockOpening(tx, openingId), facts, at);
}

/**
 * Closes an opening, or says that it was filled. Publishes `openingClosed` once.
 *
 * @returns whether that changed anything: a repeated or older word does not
 * @throws DomainError `hiring.opening_not_found`
 */
export async function closeOpening(
  tx: TenantTransaction,
  input: OpeningMoved & { readonly filled?: boolean },
): Promise<boolean> {
  return moveLocked(tx, input, input.filled ? 'fill' : 'close');
}

/**
 * Opens an opening again. Publishes `openingOpened` once.
 *
 * @returns whether that changed anything
 * @throws DomainError `hiring.opening_not_found`
 */
export async function reopenOpening(tx: TenantTransaction, input: OpeningMoved): Promise<boolean> {
  return moveLocked(tx, input, 'open');
}

async function moveLocked(tx: TenantTransaction, input: OpeningMoved, kind: OpeningMove): Promise<boolean> {
  const opening = await lockOpening(tx, input.openingId);
  const at = input.lastWord ? lastWordAt(input.at, [opening.statusAt]) : input.at;
  return move(tx, opening, kind, at, input.announce ?? true);
}

async function move(
  tx: TenantTransaction,
  opening: Opening,
  kind: OpeningMove,
  at: Date,
  announce: boolean,
): Promise<boolean> {
  const before = opening.status;
  const status = moveOpening(opening, kind, at);
  // The same word, newer: remembered, so that a late older one does not count.
  if ((status !== null || moveTo(before) === kind) && at > opening.statusAt)
    await changeRow(tx, Opening, opening, { status: status ?? before, statusAt: at });
  else if (status !== null) await changeRow(tx, Opening, opening, { status });
  if (status === null) return false;
  const moved = isLive(status) !== isLive(before);
  if (announce && moved)
    await publish(tx, isLive(status) ? openingOpened : openingClosed, { openingId: opening.id });
  return true;
}

async function saveOpening(
  tx: TenantTransaction,
  opening: Opening,
  facts: OpeningInput,
  at: Date,
): Promise<void> {
  const { title, mustHave, niceToHave, ...rest } = given(facts);
  await changeRow(tx, Opening, opening, {
    ...rest,
    ...(title === undefined ? {} : { title, titleKey: searchKey(title) }),
    ...(mustHave === undefined ? {} : { mustHave: [...mustHave] }),
    ...(niceToHave === undefined ? {} : { niceToHave: [...niceToHave] }),
    recordedAt: later(opening.recordedAt, at),
  });
}

function newOpening(tx: TenantTransaction, input: RecordOpening): Opening {
  return {
    organizationId: tx.organizationId,
    id: newId(),
    externalRef: input.externalRef ?? null,
    title: input.title,
    titleKey: searchKey(input.title),
    department: input.department ?? null,
    location: input.location ?? null,
    remote: input.remote ?? false,
    description: input.description ?? '',
    mustHave: [...(input.mustHave ?? [])],
    niceToHave: [...(input.niceToHave ?? [])],
    confidential: input.confidential ?? false,
    status: input.status ?? 'open',
    hiringManagerId: input.hiringManagerId ?? null,
    recruiterId: input.recruiterId ?? null,
    openedAt: input.openedAt ?? input.at,
    statusAt: input.at,
    recordedAt: input.at,
  };
}

async function lockOpening(tx: TenantTransaction, id: string): Promise<Opening> {
  const opening = await lockById(tx, Opening, id);
  if (!opening) throw notFound('opening', id);
  return opening;
}
