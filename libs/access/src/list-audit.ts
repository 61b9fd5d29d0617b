import { Injectable } from '@nestjs/common';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditRequest extends PageRequest {
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
}

/** The audit trail of an organization, newest first. */
@Injectable()
export class ListAudit {
  constructor(private readonly database: Database) {}

  async execute(organizationId: string, request: AuditRequest): Promise<Page<AuditEntry>> {
    const { subjectKind, subjectId } = request;
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(AuditEntry, 'entry')
        .where('entry.organization_id = :organizationId', { organizationId });
      if (subjectKind !== undefined) query.andWhere('entry.subject_kind = :subjectKind', { subjectKind });
      if (subjectId !== undefined) query.andWhere('entry.subject_id = :subjectId', { subjectId });
      return fetchPage({ query, by: 'at', direction: 'DESC' }, request);
    });
  }
}
