import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { externalRefTaken } from './domain/errors.js';
import { eraseCandidate } from './erase-candidate.js';
import { type CandidateFacts, getCandidateFacts } from './facts.js';
import { type CandidateInput, changeCandidate, recordCandidate } from './record-candidate.js';

/** Makes a candidate; a name given by a member is typed, one given by a program is imported. */
@Injectable()
export class CreateCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.external_ref_taken` */
  async execute(
    principal: Principal,
    input: CandidateInput & { externalRef?: string | undefined },
  ): Promise<CandidateFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const provenance = principal.kind === 'member' ? 'typed' : 'imported';
      const externalRef = input.externalRef ?? null;
      const { id, isNew } = await recordCandidate(tx, { ...input, externalRef, provenance, at });
      if (!isNew) throw externalRefTaken();
      await audit(tx, actorOf(principal), 'hiring.candidate_created', { kind: 'candidate', id }, at);
      return getCandidateFacts(tx, id);
    });
  }
}

/** Corrects what we know of a candidate. */
@Injectable()
export class EditCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.candidate_not_found` */
  async execute(principal: Principal, id: string, input: CandidateInput): Promise<CandidateFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const provenance = principal.kind === 'member' ? 'typed' : 'imported';
      await changeCandidate(tx, id, input, at, provenance);
      await audit(tx, actorOf(principal), 'hiring.candidate_changed', { kind: 'candidate', id }, at, {
        fields: Object.keys(input),
      });
      return getCandidateFacts(tx, id);
    });
  }
}

/** Erases a person, here and by its event everywhere. */
@Injectable()
export class EraseCandidate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.candidate_not_found` */
  async execute(principal: Principal, id: string): Promise<CandidateFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      if (await eraseCandidate(tx, id, at))
        await audit(tx, actorOf(principal), 'hiring.candidate_erased', { kind: 'candidate', id }, at);
      return getCandidateFacts(tx, id);
    });
  }
}

@Injectable()
export class ReadCandidate {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `hiring.candidate_not_found` */
  async execute(organizationId: string, id: string): Promise<CandidateFacts> {
    return this.database.inTenant(organizationId, (tx) => getCandidateFacts(tx, id));
  }
}
