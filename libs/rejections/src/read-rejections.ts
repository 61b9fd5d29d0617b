import { Injectable } from '@nestjs/common';
import { getOrganization } from '#access';
import { getApplicationFacts, getCandidateFacts } from '#hiring';
import { readLetter, type StoredLetter } from '#letters';
import { type DeliveryFacts, findOpenPause, readDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { datedHolds } from './domain/dated-holds.js';
import { type Foreseen, foresee } from './domain/foresee.js';
import type { Hold } from './domain/release.js';
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

/** One rejection, for the dashboard and other software. */
@Injectable()
export class ReadRejections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `rejections.rejection_unknown` */
  async one(organizationId: string, id: string): Promise<RejectionDetails> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      const { status, undoUntil, leavesAt } = rejection;
      const organization = await getOrganization(tx);
      const refused = (await findOpenPause(tx, 'outcome')) ? 'refused' : null;
      const paused = organization.sendingPausedAt ? 'all' : refused;
      const placed = await openHolds(tx, [id]);
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
          ...datedHolds({ status, undoUntil, leavesAt, paused }, now).map((hold) => ({
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
