import { Injectable } from '@nestjs/common';
import { getOrganization } from '#access';
import { getApplicationFacts, getCandidateFacts } from '#hiring';
import { readLetter, type StoredLetter } from '#letters';
import { type DeliveryFacts, readDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { datedHolds } from './domain/dated-holds.js';
import { type Foreseen, foresee } from './domain/foresee.js';
import type { RejectionStatus } from './domain/rejection-states.js';
import type { Hold, HoldKind } from './domain/release.js';
import { zoneFor } from './domain/send-window.js';
import { finalistHoldOf, openHolds } from './rejection-holds.js';
import { truthOf } from './read-truth.js';
import { loadRejection } from './rejection-store.js';
import type { Rejection } from './rejection.entity.js';

/** A rejection with its letter, its newest delivery and everything that keeps it from leaving. */
export interface RejectionDetails {
  readonly rejection: Rejection;
  readonly candidateName: string;
  /** What the candidate applied for. */
  readonly role: string;
  readonly letter: StoredLetter;
  readonly delivery: DeliveryFacts | null;
  readonly holds: readonly HeldBy[];
  /** The zone that the candidate is written to in. */
  readonly zone: string;
  readonly departure: Foreseen | null;
}

/** A hold, and whether a person can release it: one that was placed. */
export interface HeldBy extends Hold {
  readonly releasable: boolean;
}

/** A rejection as a list shows it. */
export interface RejectionListed {
  readonly id: string;
  readonly status: RejectionStatus;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly openingId: string;
  readonly role: string;
  readonly conversationId: string;
  readonly round: number;
  readonly decidedAt: Date;
  readonly approvedAt: Date | null;
  readonly leavesAt: Date | null;
  readonly sentAt: Date | null;
  readonly endedReason: string | null;
  readonly createdAt: Date;
  /** Open ones that were placed; the dated ones are seen from `leavesAt`. */
  readonly holds: readonly HoldKind[];
}

/** The page is cut before anything is joined, so that the joins cost a page and not the table (index rejections_status). */
const LIST = `
  WITH page AS (
    SELECT * FROM rejections r
     WHERE r.organization_id = $1 AND r.status = $2
       AND ($4::timestamptz IS NULL OR (r.created_at, r.id) < ($4::timestamptz, $5::uuid))
     ORDER BY r.created_at DESC, r.id DESC LIMIT $3)
  SELECT p.id, p.status, p.application_id AS "applicationId", p.candidate_id AS "candidateId",
         c.full_name AS "candidateName", p.opening_id AS "openingId", o.title AS role,
         p.conversation_id AS "conversationId", p.round, p.decided_at AS "decidedAt",
         p.approved_at AS "approvedAt", p.leaves_at AS "leavesAt", p.sent_at AS "sentAt",
         p.ended_reason AS "endedReason", p.created_at AS "createdAt",
         ARRAY(SELECT h.kind FROM rejection_holds h
                WHERE h.organization_id = $1 AND h.rejection_id = p.id AND h.released_at IS NULL
                ORDER BY h.placed_at, h.id) AS holds
    FROM page p
    JOIN candidates c ON (c.organization_id, c.id) = (p.organization_id, p.candidate_id)
    JOIN openings o ON (o.organization_id, o.id) = (p.organization_id, p.opening_id)
   ORDER BY p.created_at DESC, p.id DESC`;

/** The read side, for the dashboard and other software. */
@Injectable()
export class ReadRejections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. @throws DomainError `request.cursor_invalid` */
  async list(
    organizationId: string,
    status: RejectionStatus,
    page: PageRequest,
  ): Promise<Page<RejectionListed>> {
    // The status belongs to the name: a cursor of the drafts is no place among the sent.
    const list = `rejections.${status}.created_at`;
    const [after, afterId] = afterDate(page, list);
    const rows = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.query<RejectionListed[]>(LIST, [organizationId, status, page.limit + 1, after, afterId]),
    );
    return toPage(rows, page, (row) => row.createdAt.toISOString(), list);
  }

  /** @throws DomainError `rejections.rejection_unknown` */
  async one(organizationId: string, id: string): Promise<RejectionDetails> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      const { status, undoUntil, leavesAt } = rejection;
      const organization = await getOrganization(tx);
      const isPaused = organization.sendingPausedAt !== null;
      const placed = await openHolds(tx, id);
      const facts = await getApplicationFacts(tx, rejection.applicationId);
      const zone = zoneFor(facts.candidate.timeZone, organization.timeZone);
      return {
        rejection,
        candidateName: (await getCandidateFacts(tx, rejection.candidateId)).fullName,
        role: facts.opening.title,
        letter: await readLetter(tx, rejection.letterId),
        delivery: rejection.deliveryId === null ? null : await readDelivery(tx, rejection.deliveryId),
        holds: [
          ...placed.map(({ kind, reason }) => ({ kind, reason, releasable: true })),
          ...datedHolds({ status, undoUntil, leavesAt, isPaused }, now).map((hold) => ({
            ...hold,
            releasable: false,
          })),
        ],
        zone,
        departure: foresee(rejection, now, {
          settings: organization.settings,
          zone,
          truth: truthOf(facts, rejection),
          finalistHold: finalistHoldOf(facts),
        }),
      };
    });
  }
}
