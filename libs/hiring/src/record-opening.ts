import { newId, type TenantTransaction } from '#platform/database';
import { publish } from '#platform/events';
import { searchKey } from './domain/candidate-name.js';
import { notFound } from './domain/errors.js';
import {
  hearOfMove,
  isLive,
  moveTo,
  type OpeningMove,
  type OpeningStatus,
  type OpeningWords,
} from './domain/opening-state.js';
import { openingClosed, openingOpened } from './events.js';
import { addRow, changeRow, lockById, lockByRef } from './held-rows.js';
import { given } from './domain/given.js';
import { firstSaid, lastWordAt, later, newestFacts } from './domain/newest-word.js';
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
  await saveOpening(tx, opening, facts, at);
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
  const opening = await lockOpening(tx, openingId);
  await saveOpening(tx, opening, facts, lastWordAt(at, [opening.recordedAt]));
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
  const at = input.lastWord
    ? lastWordAt(input.at, [opening.statusAt, ...Object.values(wordsOf(opening))])
    : input.at;
  return move(tx, opening, kind, at, input.announce ?? true);
}

async function move(
  tx: TenantTransaction,
  opening: Opening,
  kind: OpeningMove,
  at: Date,
  announce: boolean,
): Promise<boolean> {
  const { status: before, openedAt } = opening;
  // An older word than any before: it was open earlier than we knew.
  if (kind === 'open' && at < openedAt) await changeRow(tx, Opening, opening, { openedAt: at });
  const heard = hearOfMove(wordsOf(opening), kind, at);
  if (!heard) return false;
  const { status, words } = heard;
  const statusAt = status === before ? opening.statusAt : at;
  await changeRow(tx, Opening, opening, { status, statusAt, ...wordColumns(words) });
  if (status === before) return false;
  const moved = isLive(status) !== isLive(before);
  if (announce && moved)
    await publish(tx, isLive(status) ? openingOpened : openingClosed, { openingId: opening.id });
  return true;
}

/** What was said of an opening; of one from before words were remembered, where it stands. */
function wordsOf({ status, statusAt, openedAt, ...said }: Opening): OpeningWords {
  const { saidOpenAt, saidFilledAt, saidClosedAt } = said;
  if (saidOpenAt || saidFilledAt || saidClosedAt)
    return {
      ...(saidOpenAt && { open: saidOpenAt }),
      ...(saidFilledAt && { fill: saidFilledAt }),
      ...(saidClosedAt && { close: saidClosedAt }),
    };
  return { ...(status === 'reopened' && { close: openedAt }), [moveTo(status)]: statusAt };
}

function wordColumns({ open, fill, close }: OpeningWords) {
  return { saidOpenAt: open ?? null, saidFilledAt: fill ?? null, saidClosedAt: close ?? null };
}

async function saveOpening(
  tx: TenantTransaction,
  opening: Opening,
  facts: OpeningInput,
  at: Date,
): Promise<void> {
  const newest = newestFacts(opening, given(facts), at);
  const { title, mustHave, niceToHave, ...rest } = newest.facts;
  await changeRow(tx, Opening, opening, {
    ...rest,
    ...(title === undefined ? {} : { title, titleKey: searchKey(title) }),
    ...(mustHave === undefined ? {} : { mustHave: [...mustHave] }),
    ...(niceToHave === undefined ? {} : { niceToHave: [...niceToHave] }),
    saidAt: newest.saidAt,
    recordedAt: later(opening.recordedAt, at),
  });
}

function newOpening(tx: TenantTransaction, input: RecordOpening): Opening {
  const {
    externalRef: _ref,
    status = 'open',
    openedAt: _openedAt,
    at,
    announce: _announce,
    ...facts
  } = input;
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
    status,
    hiringManagerId: input.hiringManagerId ?? null,
    recruiterId: input.recruiterId ?? null,
    openedAt: input.openedAt ?? input.at,
    statusAt: input.at,
    ...wordColumns({ [moveTo(status)]: at }),
    saidAt: firstSaid(facts, at),
    recordedAt: input.at,
  };
}

async function lockOpening(tx: TenantTransaction, id: string): Promise<Opening> {
  const opening = await lockById(tx, Opening, id);
  if (!opening) throw notFound('opening', id);
  return opening;
}
