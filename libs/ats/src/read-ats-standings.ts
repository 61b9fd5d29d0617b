import type { TenantTransaction } from '#platform/database';
import type { AtsFormatId } from './domain/ats-format.js';
import { ownTestIds } from './try-connection.js';

/** Whether a connection in use works. */
export interface AtsStanding {
  readonly id: string;
  readonly name: string;
  readonly format: AtsFormatId;
  /** True while the ATS tells candidates no by itself, so that we draft nothing. */
  readonly atsMailsRejections: boolean;
  /** When the ATS itself last sent something that verified. */
  readonly heardAt: Date | null;
  /** When anything last verified, also a test event of our own. */
  readonly lastEventAt: Date | null;
}

/** More are not needed to see how it stands. */
const most = 20;

// Both stop at the first row: an index has the newest first, and what they pass over is little.
const STANDINGS = `
  SELECT c.id, c.name, c.format, c.ats_mails_rejections AS "atsMailsRejections",
         (SELECT received_at FROM webhook_events
           WHERE organization_id = $1 AND connection_id = c.id AND status <> 'quarantined' AND NOT event_key LIKE ANY ($2)
           ORDER BY received_at DESC LIMIT 1) AS "heardAt",
         (SELECT received_at FROM webhook_events
           WHERE organization_id = $1 AND connection_id = c.id AND status <> 'quarantined'
           ORDER BY received_at DESC LIMIT 1) AS "lastEventAt"
    FROM ats_connections c
   WHERE c.organization_id = $1 AND c.disabled_at IS NULL
   ORDER BY c.created_at, c.id LIMIT ${most}`;

/** The connections of the open tenant that take webhooks, the oldest first; at most twenty. */
export async function readAtsStandings(tx: TenantTransaction): Promise<AtsStanding[]> {
  // "_" stands for any character in LIKE, which is near enough: no sender makes such ids.
  const ours = Object.values(ownTestIds).map((start) => `id:${start}%`);
  return tx.manager.query<AtsStanding[]>(STANDINGS, [tx.organizationId, ours]);
}
