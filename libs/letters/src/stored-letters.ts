import { In } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ComposedLetter } from './domain/compose.js';
import { checkLetter } from './domain/check/check-letter.js';
import { letterErrors } from './domain/errors.js';
import type { Finding } from './domain/finding.js';
import { letterFingerprint } from './domain/fingerprint.js';
import type { Letter, LetterContext } from './domain/letter.js';
import { keptOverrides, type Override } from './domain/overrides.js';
import { LetterRow } from './letter.entity.js';

/** A letter as others read it. */
export type StoredLetter = Pick<
  LetterRow,
  | 'id'
  | 'locale'
  | 'editedBy'
  | 'subject'
  | 'body'
  | 'provenance'
  | 'context'
  | 'findings'
  | 'overrides'
  | 'version'
>;

export interface NewLetter {
  readonly draft: Letter & Partial<Pick<ComposedLetter, 'provenance'>>;
  readonly context: LetterContext;
  /** BCP 47. */
  readonly locale: string;
  readonly at: Date;
}

/** New words; context and provenance where they changed with them. */
export type LetterChange = Letter & {
  readonly context?: LetterContext;
  readonly provenance?: ComposedLetter['provenance'];
};

/** Stores a letter with its check and returns its id. */
export async function createLetter(tx: TenantTransaction, letter: NewLetter): Promise<string> {
  const [id] = await createLetters(tx, [letter]);
  if (id === undefined) throw new Error('A letter was not stored.');
  return id;
}

/** As {@link createLetter}, for many: one statement. @returns their ids, in their order */
export async function createLetters(tx: TenantTransaction, letters: readonly NewLetter[]): Promise<string[]> {
  const rows = letters.map(({ draft, context, locale, at }) => {
    const words = { subject: draft.subject, body: draft.body };
    return {
      organizationId: tx.organizationId,
      id: newId(),
      ...words,
      locale,
      provenance: draft.provenance ?? {},
      context,
      ...checked(words, context),
      overrides: [],
      version: 1,
      editedBy: null,
      updatedAt: at,
    };
  });
  if (rows.length > 0) await tx.manager.insert(LetterRow, rows);
  return rows.map(({ id }) => id);
}

/** @throws DomainError `letters.letter_unknown` */
export async function readLetter(tx: TenantTransaction, id: string): Promise<StoredLetter> {
  const [letter] = await findLetters(tx, [id]);
  if (!letter) throw letterErrors.unknown(id);
  return letter;
}

/** The letters with these ids that exist, in no particular order. */
export async function findLetters(tx: TenantTransaction, ids: readonly string[]): Promise<StoredLetter[]> {
  if (ids.length === 0) return [];
  const rows = await tx.manager.findBy(LetterRow, { organizationId: tx.organizationId, id: In([...ids]) });
  return rows.map(toStored);
}

/**
 * Replaces the words and checks them again. Overrides fall away unless their rule speaks of the very same words. Whoever edits at the
 * same time waits, so that each version is one edit.
 *
 * @param editorId who wrote it; `null` when it was composed again from facts
 * @throws DomainError `letters.letter_unknown`
 */
export async function editLetter(
  tx: TenantTransaction,
  id: string,
  change: LetterChange,
  editorId: string | null,
  at: Date,
): Promise<StoredLetter> {
  const row = toStored(await lock(tx, id));
  const letter = { subject: change.subject, body: change.body };
  const context = change.context ?? row.context;
  const check = checked(letter, context);
  const before = { letter: row, findings: row.findings };
  const edited = {
    ...letter,
    context,
    provenance: change.provenance ?? row.provenance,
    ...check,
    overrides: keptOverrides(row.overrides, before, { letter, findings: check.findings }),
    version: row.version + 1,
    editedBy: editorId,
  };
  await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id }, { ...edited, updatedAt: at });
  const { checkedFingerprint: _, ...stored } = edited;
  return { ...row, ...stored };
}

/**
 * Erases the words of letters and what their checks knew of the person: for the library that owns the letters, when it is told that a
 * candidate was erased. The rows stay, because others refer to them; an approval of the earlier version does not count any more. A letter
 * that was erased before stays as it is.
 */
export async function eraseLetters(tx: TenantTransaction, ids: readonly string[], at: Date): Promise<void> {
  const { organizationId } = tx;
  for (const { id, context, version, checkedFingerprint } of await lockAll(tx, ids)) {
    if (checkedFingerprint === '') continue;
    await tx.manager.update(
      LetterRow,
      { organizationId, id },
      {
        subject: '',
        body: '',
        provenance: {},
        context: { ...context, candidate: { firstName: null, lastName: null }, effort: [] },
        findings: [],
        overrides: [],
        checkedFingerprint: '',
        version: version + 1,
        updatedAt: at,
      },
    );
  }
}

/**
 * Records that a named person wants the letter sent although a rule warns.
 *
 * @throws DomainError `letters.letter_unknown`, `letters.override_refused` when the rule blocks, or does not speak of this letter
 */
export async function overrideWarning(
  tx: TenantTransaction,
  id: string,
  override: Override,
): Promise<StoredLetter> {
  const row = toStored(await lock(tx, id));
  const speaks = row.findings.some(
    (finding) => finding.rule === override.rule && finding.severity === 'warn',
  );
  if (!speaks) throw letterErrors.overrideRefused(override.rule);
  const overrides = [...row.overrides.filter((earlier) => earlier.rule !== override.rule), override];
  await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id }, { overrides });
  return { ...row, overrides };
}

/**
 * Passes only a letter that may leave: no finding blocks, every warning was overridden by a person. The stored check is reused while
 * letter, context and rules are unchanged.
 *
 * @throws DomainError `letters.letter_unknown`, `letters.blocking_findings`, `letters.warnings_open`
 */
export async function assertSendable(tx: TenantTransaction, id: string): Promise<StoredLetter> {
  const judged = (await judgeSendable(tx, [id])).get(id);
  if (!judged) throw letterErrors.unknown(id);
  if (judged instanceof DomainError) throw judged;
  return judged;
}

/**
 * As {@link assertSendable}, for many: each that exists, or the error that it would have been refused with. They are locked in the order of
 * their ids.
 */
export async function judgeSendable(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredLetter | DomainError>> {
  const judged = new Map<string, StoredLetter | DomainError>();
  for (const row of await lockAll(tx, ids)) {
    const findings = await freshFindings(tx, row);
    judged.set(row.id, whyNotSendable(row, findings) ?? { ...toStored(row), findings });
  }
  return judged;
}

/** What the check says; it is asked again only when letter, context or rules have changed since. */
async function freshFindings(tx: TenantTransaction, row: LetterRow): Promise<LetterRow['findings']> {
  if (row.checkedFingerprint === letterFingerprint(wordsOf(row), row.context)) return row.findings;
  const check = checked(wordsOf(row), row.context);
  await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id: row.id }, check);
  return check.findings;
}

function whyNotSendable({ overrides }: LetterRow, findings: readonly Finding[]): DomainError | null {
  const blocking = rulesOf(findings, 'block');
  if (blocking.length > 0) return letterErrors.blockingFindings(blocking);
  const overridden = new Set(overrides.map(({ rule }) => rule));
  const open = rulesOf(findings, 'warn').filter((rule) => !overridden.has(rule));
  return open.length > 0 ? letterErrors.warningsOpen(open) : null;
}

function rulesOf(findings: readonly Finding[], severity: Finding['severity']): Finding['rule'][] {
  const own = findings.filter((finding) => finding.severity === severity);
  return [...new Set(own.map(({ rule }) => rule))];
}

function checked(
  letter: Letter,
  context: LetterContext,
): { findings: Finding[]; checkedFingerprint: string } {
  return { findings: checkLetter(letter, context), checkedFingerprint: letterFingerprint(letter, context) };
}

function wordsOf({ subject, body }: Letter): Letter {
  return { subject, body };
}

async function lock(tx: TenantTransaction, id: string): Promise<LetterRow> {
  const [row] = await lockAll(tx, [id]);
  if (!row) throw letterErrors.unknown(id);
  return row;
}

/** In the order of the ids, so that two who lock the same rows wait for each other instead of blocking each other. */
async function lockAll(tx: TenantTransaction, ids: readonly string[]): Promise<LetterRow[]> {
  if (ids.length === 0) return [];
  return tx.manager.find(LetterRow, {
    where: { organizationId: tx.organizationId, id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
}

function toStored(row: LetterRow): StoredLetter {
  const { id, locale, editedBy, subject, body, provenance, context, findings, overrides, version } = row;
  return { id, locale, editedBy, subject, body, provenance, context, findings, overrides, version };
}
