import { Injectable } from '@nestjs/common';
import {
  Database,
  fetchPage,
  type OrderedList,
  type Page,
  type PageRequest,
  type TenantTransaction,
} from '#platform/database';
import { fold } from './domain/check/fold.js';
import type { Stage } from './domain/letter.js';
import type { LetterLocale } from './domain/locale.js';
import type { DecisionReason } from './domain/reason.js';
import type { TemplateStatus } from './domain/template-states.js';
import { LetterTemplateRow, LetterTemplateVersion } from './letter-template.entity.js';
import { type OwnTemplate, readTemplate, withNewestWords } from './own-templates.js';

export interface TemplateFilter {
  readonly locale?: LetterLocale | undefined;
  readonly stage?: Stage | undefined;
  /** Those for this reason, and those for any. */
  readonly reason?: DecisionReason | undefined;
  readonly status?: TemplateStatus | undefined;
  /** The start of a name, in any case and without accents. */
  readonly search?: string | undefined;
}

/** An organization's own templates, by name, and the versions of one. */
@Injectable()
export class ListTemplates {
  constructor(private readonly database: Database) {}

  async execute(
    organizationId: string,
    filter: TemplateFilter,
    request: PageRequest,
  ): Promise<Page<OwnTemplate>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const { items, nextCursor } = await fetchPage(templateList(tx, filter), request);
      return { items: await withNewestWords(tx, items), nextCursor };
    });
  }

  /** The newest first. @throws DomainError `letters.template_unknown` */
  async versions(
    organizationId: string,
    id: string,
    request: PageRequest,
  ): Promise<Page<LetterTemplateVersion>> {
    return this.database.inTenant(organizationId, async (tx) => {
      await readTemplate(tx, id);
      return fetchPage(versionList(tx, id), request);
    });
  }
}

/** Apart, so that a test can ask PostgreSQL for the plan of its query. */
export function templateList(
  tx: TenantTransaction,
  { locale, stage, reason, status, search }: TemplateFilter,
): OrderedList<LetterTemplateRow> {
  const query = tx.manager
    .createQueryBuilder(LetterTemplateRow, 'template')
    .where('template.organization_id = :organizationId', { organizationId: tx.organizationId });
  if (locale) query.andWhere('template.locale = :locale', { locale });
  if (stage) query.andWhere(':stage = ANY (template.stages)', { stage });
  if (reason) query.andWhere('(template.reason = :reason OR template.reason IS NULL)', { reason });
  if (status) query.andWhere('template.status = :status', { status });
  const from = fold(search ?? '').trim();
  // "Starts with", as a range: LIKE would not use the index under row-level security.
  if (from !== '')
    query.andWhere('template.name_key >= :from AND template.name_key < :to', {
      from,
      to: `${from}\u{10FFFF}`,
    });
  return { query, by: 'nameKey', direction: 'ASC' };
}

function versionList(tx: TenantTransaction, templateId: string): OrderedList<LetterTemplateVersion> {
  const query = tx.manager
    .createQueryBuilder(LetterTemplateVersion, 'version')
    .where('version.organization_id = :organizationId AND version.template_id = :templateId', {
      organizationId: tx.organizationId,
      templateId,
    });
  return { query, by: 'number', direction: 'DESC' };
}
