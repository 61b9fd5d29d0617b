import { Injectable } from '@nestjs/common';
import { getOrganization } from '#access';
import { DecisionSources, getApplicationFacts, getCandidateFacts, type SourceSaid } from '#hiring';
import { readLetter, type StoredLetter } from '#letters';
import { type DeliveryFacts, findOpenPause, readDelivery } from '#mail';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { datedHolds } from './domain/dated-holds.js';
import { type Foreseen, foresee } from './domain/foresee.js';
import type { Hold } from './domain/release.js';
import { zoneFor } from './domain/zone-for.js';
import { type PlannedDeparture, planOneDeparture } from './plan-departures.js';
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
  readonly departure: Foreseen<PlannedDeparture> | null;
  /** What the ATS last said when it was asked; `null` when it was not. */
  readonly sourceSaid: SourceSaid | null;
}

/** A hold, and whether a person can release it: one that was placed. */
export interface HeldBy extends Hold {
  readonly releasable: boolean;
  /** When the ATS is asked again by itself, and the hold ends if it answers. */
  readonly askedAgainAt: Date | null;
}

/** One rejection, for the dashboard and other software. */
@Injectable()
export class ReadRejections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: DecisionSources,
  ) {}

  /** @throws DomainError `rejections.rejection_unknown` */
  async one(organizationId: string, id: string): Promise<RejectionDetails> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const rejection = await loadRejection(tx, id);
      const { status, undoUntil } = rejection;
      const organization = await getOrganization(tx);
      const refused = (await findOpenPause(tx, 'outcome')) ? 'refused' : null;
      const paused = organization.sendingPausedAt ? 'all' : refused;
      const placed = await openHolds(tx, [id]);
      const facts = await getApplicationFacts(tx, rejection.applicationId);
      const waits = status === 'drafted' || status === 'approved';
      const plan = waits ? await planOneDeparture(tx, { rejection, facts }, now) : null;
      return {
        rejection,
        candidateName: (await getCandidateFacts(tx, rejection.candidateId)).fullName,
        role: facts.opening.title,
        letter: await readLetter(tx, rejection.letterId),
        delivery: rejection.deliveryId === null ? null : await readDelivery(tx, rejection.deliveryId),
        holds: [
          ...placed.map(({ kind, reason, askedAgainAt }) => ({
            kind,
            reason,
            releasable: true,
            askedAgainAt,
          })),
          ...datedHolds({ status, undoUntil, leavesAt: plan?.leavesAt ?? null, paused }, now).map((hold) => ({
            ...hold,
            releasable: false,
            askedAgainAt: null,
          })),
        ],
        sourceSaid: await this.sources.said(tx, rejection.applicationId),
        zone: plan?.zone ?? zoneFor(facts.candidate.timeZone, organization.timeZone),
        departure:
          plan &&
          foresee(status, now, {
            plan,
            truth: truthOf(facts, rejection),
            finalistHold: finalistHoldOf(facts),
          }),
      };
    });
  }
}
