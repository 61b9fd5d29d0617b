import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { ReadTrouble } from '../domain/read-trouble.js';

/** An ATS that cannot be asked. */
export interface AtsTrouble {
  readonly connectionId: string;
  readonly name: string;
  readonly trouble: ReadTrouble;
  readonly since: Date;
  readonly needsAdmin: boolean;
}

/** More need not be said on a page. */
const most = 20;

/** What stands still because an ATS does not answer. */
@Injectable()
export class ReadAtsTroubles {
  constructor(private readonly database: Database) {}

  /** The longest first. */
  async execute(organizationId: string): Promise<AtsTrouble[]> {
    return this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<AtsTrouble[]>(
        `SELECT c.id AS "connectionId", c.name, r.trouble, r.failing_since AS since, r.refusal_id IS NOT NULL AS "needsAdmin"
           FROM ats_read_backs r JOIN ats_connections c ON c.organization_id = r.organization_id AND c.id = r.id
          WHERE r.organization_id = $1 AND c.disabled_at IS NULL AND r.failing_since IS NOT NULL
          ORDER BY r.failing_since, c.id LIMIT ${most}`,
        [organizationId],
      ),
    );
  }
}
