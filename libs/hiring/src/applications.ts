import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import {
  hireApplication,
  rejectApplication,
  unrejectApplication,
  withdrawApplication,
} from './decide-application.js';
import { externalRefTaken, inFuture, notMovable } from './domain/errors.js';
import type { OfferStatus } from './domain/first-choice.js';
import { type ApplicationFacts, getApplicationFacts } from './application-facts.js';
import {
  type ApplicationInput,
  changeApplication,
  recordApplication,
  type RecordApplication,
} from './record-application.js';
import { recordOffer } from './record-offer.js';

/** Makes an application of a known candidate for a known opening. */
@Injectable()
export class CreateApplication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.candidate_not_found`, `hiring.opening_not_found`, `hiring.external_ref_taken` */
  async execute(
    principal: Principal,
    input: Omit<RecordApplication, 'at' | 'externalRef'> & { externalRef?: string | undefined },
  ): Promise<ApplicationFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const externalRef = input.externalRef ?? null;
      const { id, isNew } = await recordApplication(tx, { ...input, externalRef, at });
      if (!isNew) throw externalRefTaken();
      await audit(tx, actorOf(principal), 'hiring.application_created', { kind: 'application', id }, at);
      return getApplicationFacts(tx, id);
    });
  }
}

/** Corrects how far an application came and what the candidate gave. */
@Injectable()
export class EditApplication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.application_not_found` */
  async execute(principal: Principal, id: string, input: ApplicationInput): Promise<ApplicationFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      await changeApplication(tx, id, input, at);
      await audit(tx, actorOf(principal), 'hiring.application_changed', { kind: 'application', id }, at, {
        fields: Object.keys(input),
      });
      return getApplicationFacts(tx, id);
    });
  }
}

const decisions = {
  reject: { record: rejectApplication, status: 'rejected', action: 'hiring.application_rejected' },
  unreject: { record: unrejectApplication, status: 'active', action: 'hiring.application_unrejected' },
  withdraw: { record: withdrawApplication, status: 'withdrawn', action: 'hiring.application_withdrawn' },
  hire: { record: hireApplication, status: 'hired', action: 'hiring.application_hired' },
} as const;

/** Records a decision that a member or a program tells us of. */
@Injectable()
export class DecideOnApplication {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Telling the same decision again changes nothing and is no error.
   *
   * @throws DomainError `hiring.application_not_found`, `hiring.application_not_movable`, `hiring.decided_in_future`
   */
  async execute(
    principal: Principal,
    id: string,
    kind: keyof typeof decisions,
    told: { readonly decidedAt?: Date | undefined; readonly reason?: string | undefined } = {},
  ): Promise<ApplicationFacts> {
    const { organizationId } = principal;
    const now = this.clock.now();
    const at = told.decidedAt ?? now;
    // It would be newer than every word that follows.
    if (at > now) throw inFuture();
    const { record, status, action } = decisions[kind];
    return this.database.inTenant(organizationId, async (tx) => {
      const outcome = await record(tx, {
        applicationId: id,
        at,
        lastWord: !told.decidedAt,
        reason: told.reason,
      });
      if (outcome.status !== status) throw notMovable(id, outcome.status);
      if (outcome.changed)
        await audit(tx, actorOf(principal), action, { kind: 'application', id }, now, {
          round: outcome.round,
        });
      return getApplicationFacts(tx, id);
    });
  }
}

/** Records how an offer stands. */
@Injectable()
export class NoteOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.application_not_found` */
  async execute(principal: Principal, id: string, status: OfferStatus): Promise<ApplicationFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      if (await recordOffer(tx, { applicationId: id, status, at, lastWord: true }))
        await audit(tx, actorOf(principal), 'hiring.offer_noted', { kind: 'application', id }, at, {
          status,
        });
      return getApplicationFacts(tx, id);
    });
  }
}

@Injectable()
export class ReadApplication {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `hiring.application_not_found` */
  async execute(organizationId: string, id: string): Promise<ApplicationFacts> {
    return this.database.inTenant(organizationId, (tx) => getApplicationFacts(tx, id));
  }
}
