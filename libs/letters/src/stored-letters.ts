import { Not } from 'typeorm';
import { newId, type TenantTransaction } from '#platform/database';
import { DomainError } from '#platform/errors';
import type { ComposedLetter } from './domain/compose.js';
import { checkLetter } from './domain/check/check-letter.js';
import type { Finding } from './domain/finding.js';
import { letterFingerprint } from './domain/fingerprint.js';
import type { Letter, LetterContext } from './domain/letter.js';
import { LetterRow, type Override } from './letter.entity.js';

/** A letter as others read it. */
export type StoredLetter = Pick<
  LetterRow,
  'id' | 'locale' | 'editedBy' | 'subject' | 'body' | 'provenance' | 'context' | 'findings' | 'overrides' | 'version'
>;

export interface NewLetter {
  readonly draft: Letter & Partial<Pick<ComposedLetter, 'provenance'>>;
  readonly context: LetterContext;
  readonly locale: string;
  readonly at: Date;
}

/** Stores a letter with its check and returns its id. */
export async function createLetter(
  tx: TenantTransaction,
  { draft, context, locale, at }: NewLetter,
): Promise<string> {
  const id = newId();
  const letter = { subject: draft.subject, body: draft.body };
  await tx.manager.insert(LetterRow, {
    organizationId: tx.organizationId,
    id,
    ...letter,
    locale,
    provenance: draft.provenance ?? {},
    context,
    ...checked(letter, context),
    overrides: [],
    version: 1,
    editedBy: null,
    updatedAt: at,
  });
  return id;
}

/** @throws DomainError `letters.letter_unknown` */
export async function readLetter(tx: TenantTransaction, id: string): Promise<StoredLetter> {
  return toStored(await find(tx, id));
}

/** The letters with these ids, in no order. */
export async function readLetters(tx: TenantTransaction, ids: readonly string[]): Promise<StoredLetter[]> {
  if (ids.length === 0) return [];
  const rows = await tx.manager
    .createQueryBuilder(LetterRow, 'letter')
    .where('letter.organization_id = :organizationId AND letter.id IN (:...ids)', {
      organizationId: tx.organizationId,
      ids: [...ids],
    })
    .getMany();
  return rows.map(toStored);
}

/**
 * Replaces the words and checks them again. Overrides of rules that no longer speak fall away with them.
 *
 * @param editorId who wrote it; `null` when it was composed again from facts
 */
export async function editLetter(
  tx: TenantTransaction,
  id: string,
  change: Letter & { readonly context?: LetterContext },
  editorId: string | null,
  at: Date,
): Promise<StoredLetter> {
  const row = toStored(await find(tx, id));
  const letter = { subject: change.subject, body: change.body };
  const context = change.context ?? row.context;
  const check = checked(letter, context);
  const rules = new Set(check.findings.map((finding) => finding.rule));
  const edited = {
    ...letter,
    context,
    ...check,
    overrides: row.overrides.filter((override) => rules.has(override.rule)),
    version: row.version + 1,
    editedBy: editorId,
    updatedAt: at,
  };
  await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id }, edited);
  return { ...row, ...edited };
}

/**
 * Erases the words of letters and what their checks knew of the person: for the library that owns the letters, when it is told that a
 * candidate was erased. The rows stay, because others refer to them; an approval of the earlier version does not count any more.
 */
export async function eraseLetters(tx: TenantTransaction, ids: readonly string[], at: Date): Promise<void> {
  const { organizationId } = tx;
  for (const { id, context, version } of await readLetters(tx, ids))
    await tx.manager.update(
      LetterRow,
      // Told again, it changes nothing.
      { organizationId, id, checkedFingerprint: Not('') },
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

/**
 * Records that a named person wants the letter sent although `rule` warns.
 *
 * @throws DomainError `letters.override_refused` when the rule blocks, or does not speak of this letter.
 */
export async function overrideWarning(
  tx: TenantTransaction,
  id: string,
  override: Override,
): Promise<StoredLetter> {
  const row = toStored(await find(tx, id));
  const speaks = row.findings.some(
    (finding) => finding.rule === override.rule && finding.severity === 'warn',
  );
  if (!speaks)
    throw new DomainError(
      'letters.override_refused',
      'unprocessable',
      'Only a warning that speaks can be overridden.',
      {
        rule: override.rule,
      },
    );
  const overrides = [...row.overrides.filter((earlier) => earlier.rule !== override.rule), override];
  await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id }, { overrides });
  return { ...row, overrides };
}

/**
 * Passes only a letter that may leave: no finding blocks, every warning was overridden by a person. The stored check is reused while
 * letter, context and rules are unchanged.
 *
 * @throws DomainError `letters.blocking_findings`, `letters.warnings_open`
 */
export async function assertSendable(tx: TenantTransaction, id: string): Promise<StoredLetter> {
  const found = await find(tx, id);
  const row = toStored(found);
  const fresh =
    found.checkedFingerprint === letterFingerprint({ subject: row.subject, body: row.body }, row.context);
  const check = fresh ? { findings: row.findings } : checked(row, row.context);
  if (!fresh) await tx.manager.update(LetterRow, { organizationId: tx.organizationId, id }, check);
  const overridden = new Set(row.overrides.map((override) => override.rule));
  refuse('letters.blocking_findings', 'The letter cannot be sent like this.', check.findings, 'block');
  refuse(
    'letters.warnings_open',
    'Change what the check warns of, or say why it may stay.',
    check.findings.filter((finding) => !overridden.has(finding.rule)),
    'warn',
  );
  return { ...row, ...check };
}

function refuse(
  code: string,
  message: string,
  findings: readonly Finding[],
  severity: Finding['severity'],
): void {
  const rules = new Set(
    findings.filter((finding) => finding.severity === severity).map((finding) => finding.rule),
  );
  if (rules.size > 0) throw new DomainError(code, 'unprocessable', message, { rules: [...rules] });
}

function checked(
  letter: Letter,
  context: LetterContext,
): { findings: Finding[]; checkedFingerprint: string } {
  const { subject, body } = letter;
  return {
    findings: checkLetter({ subject, body }, context),
    checkedFingerprint: letterFingerprint({ subject, body }, context),
  };
}

async function find(tx: TenantTransaction, id: string): Promise<LetterRow> {
  const row = await tx.manager.findOneBy(LetterRow, { organizationId: tx.organizationId, id });
  if (!row) throw new DomainError('letters.letter_unknown', 'not_found', 'There is no such letter.', { id });
  return row;
}

function toStored(row: LetterRow): StoredLetter {
  const { id, locale, editedBy, subject, body, provenance, context, findings, overrides, version } = row;
  return { id, locale, editedBy, subject, body, provenance, context, findings, overrides, version };
}
