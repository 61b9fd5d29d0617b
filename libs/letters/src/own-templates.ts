import { getOrganization } from '#access';
import { insertNewRows, newId, type TenantTransaction } from '#platform/database';
import { readCheckPolicy } from './check-policies.js';
import type { ClaimedReason } from './domain/choose-template.js';
import { fold } from './domain/check/fold.js';
import { type TemplateScope, type Tried, tryTemplate, whatBlocks } from './domain/samples.js';
import type { LetterTemplate } from './domain/template.js';
import { templateErrors } from './domain/template-errors.js';
import { type TemplateEvent, templateTransitions } from './domain/template-states.js';
import { assertTemplate } from './domain/template-variables.js';
import { LetterTemplatePlace, LetterTemplateRow, LetterTemplateVersion } from './letter-template.entity.js';

/** What somebody writes of a template. */
export interface TemplateWords extends LetterTemplate {
  readonly name: string;
  readonly stages: TemplateScope['stages'];
  readonly reason: TemplateScope['reason'];
}

/** A template with its newest words. */
export interface OwnTemplate extends LetterTemplate {
  readonly row: LetterTemplateRow;
}

/** A template as it was saved, and what became of its samples. */
export interface SavedTemplate {
  readonly template: OwnTemplate;
  readonly tried: readonly Tried[];
}

interface By {
  /** The member, or `null` for an API key. */
  readonly by: string | null;
  readonly at: Date;
}

/**
 * Makes a template, which is chosen for no letter until it is activated.
 *
 * @throws DomainError `letters.template_invalid`, `letters.template_variable_unknown`
 */
export async function createTemplate(
  tx: TenantTransaction,
  words: TemplateWords & { readonly locale: TemplateScope['locale']; readonly copiedFrom: string | null },
  { by, at }: By,
): Promise<SavedTemplate> {
  assertTemplate(words);
  const { organizationId } = tx;
  const row = tx.manager.create(LetterTemplateRow, {
    organizationId,
    id: newId(),
    ...fieldsOf(words),
    purpose: 'rejection',
    locale: words.locale,
    status: 'draft',
    version: 1,
    copiedFrom: words.copiedFrom,
    changedBy: by,
    changedAt: at,
    archivedAt: null,
  });
  await tx.manager.insert(LetterTemplateRow, row);
  const template = await addVersion(tx, row, words, { by, at });
  return { template, tried: await tried(tx, template) };
}

/**
 * Saves a template as a new version. One in use stays in use, for its new places and with its new words.
 *
 * @param version the one that these words replace
 * @throws DomainError `letters.template_unknown`, `letters.template_changed` when somebody else was quicker, `letters.template_not_possible_now`
 * when it is archived, `letters.template_invalid`, `letters.template_variable_unknown`; of one in use `letters.template_blocked`,
 * `letters.template_place_taken`
 */
export async function saveTemplate(
  tx: TenantTransaction,
  id: string,
  { version, ...words }: TemplateWords & { readonly version: number },
  { by, at }: By,
): Promise<SavedTemplate> {
  assertTemplate(words);
  const row = await lockTemplate(tx, id);
  if (row.status === 'archived') throw templateErrors.notPossible('save', row.status);
  if (row.version !== version) throw templateErrors.changed(row.version);
  const change = { ...fieldsOf(words), version: version + 1, changedBy: by, changedAt: at };
  const { affected } = await tx.manager.update(
    LetterTemplateRow,
    { organizationId: tx.organizationId, id, version },
    change,
  );
  if (affected !== 1) throw templateErrors.changed(row.version);
  const saved = Object.assign(row, change);
  const template = await addVersion(tx, saved, words, { by, at });
  const result = await tried(tx, template);
  if (saved.status === 'active') await takePlaces(tx, template, result);
  return { template, tried: result };
}

/**
 * Has letters written with a template from now on, puts it away, or takes it out again as a draft.
 *
 * @throws DomainError `letters.template_unknown`, `letters.template_not_possible_now`; to activate also `letters.template_blocked`,
 * `letters.template_place_taken`
 */
export async function moveTemplate(
  tx: TenantTransaction,
  id: string,
  event: TemplateEvent,
  { by, at }: By,
): Promise<SavedTemplate> {
  const row = await lockTemplate(tx, id);
  const status = templateTransitions[row.status][event];
  if (!status) throw templateErrors.notPossible(event, row.status);
  const { organizationId } = tx;
  const change = {
    status,
    archivedAt: status === 'archived' ? at : null,
    changedBy: by,
    changedAt: at,
  };
  const { affected } = await tx.manager.update(
    LetterTemplateRow,
    { organizationId, id, status: row.status },
    change,
  );
  if (affected !== 1) throw templateErrors.notPossible(event, row.status);
  const template = await withWords(tx, Object.assign(row, change));
  const result = await tried(tx, template);
  if (status === 'active') await takePlaces(tx, template, result);
  else await tx.manager.delete(LetterTemplatePlace, { organizationId, templateId: id });
  return { template, tried: result };
}

/** @throws DomainError `letters.template_unknown` */
export async function readTemplate(tx: TenantTransaction, id: string): Promise<OwnTemplate> {
  const row = await tx.manager.findOneBy(LetterTemplateRow, { organizationId: tx.organizationId, id });
  if (!row) throw templateErrors.unknown(id);
  return withWords(tx, row);
}

/** The templates with their newest words, in their order: one query. */
export async function withNewestWords(
  tx: TenantTransaction,
  rows: readonly LetterTemplateRow[],
): Promise<OwnTemplate[]> {
  if (rows.length === 0) return [];
  const { organizationId } = tx;
  const versions = await tx.manager.findBy(
    LetterTemplateVersion,
    rows.map(({ id, version }) => ({ organizationId, templateId: id, number: version })),
  );
  return rows.map((row) => {
    const newest = versions.find(({ templateId }) => templateId === row.id);
    return { row, subject: newest?.subject ?? '', body: newest?.body ?? '' };
  });
}

async function withWords(tx: TenantTransaction, row: LetterTemplateRow): Promise<OwnTemplate> {
  const words = await tx.manager.findOneByOrFail(LetterTemplateVersion, {
    organizationId: tx.organizationId,
    templateId: row.id,
    number: row.version,
  });
  return { row, subject: words.subject, body: words.body };
}

async function lockTemplate(tx: TenantTransaction, id: string): Promise<LetterTemplateRow> {
  const row = await tx.manager.findOne(LetterTemplateRow, {
    where: { organizationId: tx.organizationId, id },
    lock: { mode: 'for_no_key_update' },
  });
  if (!row) throw templateErrors.unknown(id);
  return row;
}

function fieldsOf({ name, stages, reason }: TemplateWords) {
  return { name: name.trim(), nameKey: fold(name.trim()), stages: [...new Set(stages)], reason };
}

async function addVersion(
  tx: TenantTransaction,
  row: LetterTemplateRow,
  { subject, body }: LetterTemplate,
  { by, at }: By,
): Promise<OwnTemplate> {
  await tx.manager.insert(LetterTemplateVersion, {
    organizationId: tx.organizationId,
    id: newId(),
    templateId: row.id,
    number: row.version,
    subject,
    body,
    writtenBy: by,
    writtenAt: at,
  });
  return { row, subject, body };
}

async function tried(tx: TenantTransaction, { row, subject, body }: OwnTemplate): Promise<Tried[]> {
  const { policy } = await readCheckPolicy(tx);
  const { name } = await getOrganization(tx);
  return tryTemplate({ subject, body }, row, name, policy);
}

/** Claims every place that the template names, and lets go of those that it had. The constraint says that each has one template. */
async function takePlaces(
  tx: TenantTransaction,
  { row }: OwnTemplate,
  samples: readonly Tried[],
): Promise<void> {
  const { rules, missing } = whatBlocks(samples);
  if (rules.length > 0 || missing.length > 0) throw templateErrors.blocked(rules, missing);
  const { organizationId } = tx;
  const { id: templateId, locale, stages, purpose } = row;
  await tx.manager.delete(LetterTemplatePlace, { organizationId, templateId });
  const reason: ClaimedReason = row.reason ?? 'any';
  // In one order, so that two templates that want the same places wait for each other instead of blocking each other.
  const wanted = [...stages].sort().map((stage) => ({
    organizationId,
    id: newId(),
    templateId,
    purpose,
    locale,
    stage,
    reason,
  }));
  const taken = await insertNewRows(tx, LetterTemplatePlace, wanted);
  const refused = wanted.find(({ id }) => !taken.has(id));
  if (!refused) return;
  const { stage } = refused;
  const holder = await tx.manager.findOneBy(LetterTemplatePlace, {
    organizationId,
    purpose,
    locale,
    stage,
    reason,
  });
  throw templateErrors.placeTaken({ locale, stage, reason, templateId: holder?.templateId ?? '' });
}
