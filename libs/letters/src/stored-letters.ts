import { In } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import { readCheckPolicy } from './check-policies.js';
import type { ComposedLetter } from './domain/compose.js';
import { checkLetter } from './domain/check/check-letter.js';
import type { CheckPolicy } from './domain/check/policy.js';
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
  | 'templateId'
  | 'templateVersion'
>;

/** What a letter was written with. */
export interface WrittenWith {
  readonly id: string;
  readonly version: number;
}

export interface NewLetter {
  readonly draft: Letter & Partial<Pick<ComposedLetter, 'provenance'>>;
  readonly context: LetterContext;
  /** BCP 47. */
  readonly locale: string;
  readonly template?: WrittenWith;
  readonly at: Date;
}

/** New words; context, provenance, language and template where they changed with them. */
export type LetterChange = Letter & {
  readonly context?: LetterContext;
  readonly provenance?: ComposedLetter['provenance'];
  readonly locale?: string;
  readonly template?: WrittenWith;
};

/** Stores a letter with its check and returns its id. */
export async function createLetter(tx: TenantTransaction, letter: NewLetter): Promise<string> {
  const [id] = await createLetters(tx, [letter]);
  if (id === undefined) throw new Error('A letter was not stored.');
  return id;
}

/** As {@link createLetter}, for many: one statement. @returns their ids, in their order */
export async function createLetters(tx: TenantTransaction, letters: readonly NewLetter[]): Promise<string[]> {
  if (letters.length === 0) return [];
  const { policy } = await readCheckPolicy(tx);
  const rows = letters.map(({ draft, context, locale, template, at }) => {
    const words = { subject: draft.subject, body: draft.body };
    return {
      organizationId: tx.organizationId,
      id: newId(),
      ...words,
      locale,
      provenance: draft.provenance ?? {},
      templateId: template?.id ?? null,
      templateVersion: template?.version ?? null,
      context,
      ...checked(words, context, policy),
      overrides: [],
      version: 1,
      editedBy: null,
      updatedAt: at,
    };
  });
  await tx.manager.insert(LetterRow, rows);
  return rows.map(({ id }) => id);
}

/** @throws DomainError `letters.letter_unknown` */
export async function readLetter(tx: TenantTransaction, id: string): Promise<StoredLetter> {
  const [letter] = await findLetters(tx, [id]);
  if (!letter) throw letterErrors.unknown(id);
  return letter;
}

/** The letters with these ids that exist, in no particular order, judged as the rules are now. */
export async function findLetters(tx: TenantTransaction, ids: readonly string[]): Promise<StoredLetter[]> {
  if (ids.length === 0) return [];
  const rows = await tx.manager.findBy(LetterRow, { organizationId: tx.organizationId, id: In([...ids]) });
  const { policy } = await readCheckPolicy(tx);
  return rows.map((row) => {
    // Of an erased letter nothing is said.
    const check = row.checkedFingerprint === '' ? null : judged(row, policy);
    return { ...toStored(row), findings: check?.findings ?? row.findings };
  });
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
  const { policy } = await readCheckPolicy(tx);
  const check = checked(letter, context, policy);
  const before = { letter: row, findings: row.findings };
  const edited = {
    ...letter,
    context,
    provenance: change.provenance ?? row.provenance,
    locale: change.locale ?? row.locale,
    templateId: change.template?.id ?? row.templateId,
    templateVersion: change.template?.version ?? row.templateVersion,
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
  const { policy } = await readCheckPolicy(tx);
  const locked = await lock(tx, id);
  const row = { ...toStored(locked), findings: await freshFindings(tx, locked, policy) };
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
  const verdict = (await judgeSendable(tx, [id])).get(id);
  if (!verdict) throw letterErrors.unknown(id);
  if (verdict instanceof DomainError) throw verdict;
  return verdict;
}

/**
 * As {@link assertSendable}, for many: each that exists, or the error that it would have been refused with. They are locked in the order of
 * their ids.
 */
export async function judgeSendable(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredLetter | DomainError>> {
  const verdicts = new Map<string, StoredLetter | DomainError>();
  const { policy } = await readCheckPolicy(tx);
  for (const row of await lockAll(tx, ids)) {
    const findings = await freshFindings(tx, row, policy);
    verdicts.set(row.id, whyNotSendable(row, findings) ?? { ...toStored(row), findings });
  }
  return verdicts;
}

/** What the check says; it is asked again only when letter, context, rules or policy have changed since. */
async function freshFindings(
  tx: TenantTransaction,
  row: LetterRow,
  policy: CheckPolicy,
): Promise<LetterRow['findings']> {
  const check = judged(row, policy);
  if (!check) return row.findings;
  await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id: row.id }, check);
  return check.findings;
}

/** A new check; `null` while the stored one holds. */
function judged(row: LetterRow, policy: CheckPolicy): ReturnType<typeof checked> | null {
  const { context, checkedFingerprint } = row;
  if (checkedFingerprint === letterFingerprint(wordsOf(row), context, policy)) return null;
  return checked(wordsOf(row), context, policy);
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
  policy: CheckPolicy,
): { findings: Finding[]; checkedFingerprint: string } {
  return {
    findings: checkLetter(letter, context, policy),
    checkedFingerprint: letterFingerprint(letter, context, policy),
  };
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
  const { templateId, templateVersion } = row;
  const words = { subject, body, locale, templateId, templateVersion };
  return { id, ...words, editedBy, provenance, context, findings, overrides, version };
}
