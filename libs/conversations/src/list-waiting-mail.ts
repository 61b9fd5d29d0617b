import { Injectable } from '@nestjs/common';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';

/** A stored mail that was not read yet, or could not be; its words stay where they are. */
export interface WaitingMail {
  readonly id: string;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly status: 'received' | 'failed';
  readonly errorCode: string | null;
  /** Bytes. */
  readonly size: number;
}

/** Names the list in its cursors. */
const LIST = 'raw_mails.received_at';

/** Mail that was stored and led to no message: nothing is dropped, an operator can replay it. */
@Injectable()
export class ListWaitingMail {
  constructor(private readonly database: Database) {}

  /** Oldest first. @throws DomainError `request.cursor_invalid` */
  async execute(organizationId: string, request: PageRequest): Promise<Page<WaitingMail>> {
    const [date, id] = afterDate(request, LIST);
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<WaitingMail[]>(
        `SELECT id, received_by AS "receivedBy", received_at AS "receivedAt", status, error_code AS "errorCode",
                octet_length(bytes) AS size
           FROM raw_mails
          WHERE organization_id = $1 AND status <> 'processed'
            AND ($3::timestamptz IS NULL OR (received_at, id) > ($3::timestamptz, $4::uuid))
          ORDER BY received_at, id LIMIT $2`,
        [organizationId, request.limit + 1, date, id],
      ),
    );
    return toPage(rows, request, (row) => row.receivedAt.toISOString(), LIST);
  }
}
