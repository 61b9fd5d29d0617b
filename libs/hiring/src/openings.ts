import { Injectable } from '@nestjs/common';
import { actorOf, audit, findMember, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { externalRefTaken, memberUnknown } from './domain/errors.js';
import { isLive, type OpeningStatus } from './domain/opening-state.js';
import type { FirstChoice } from './domain/first-choice.js';
import { firstChoiceFor } from './application-facts.js';
import { getOpeningFacts, type OpeningFacts } from './facts.js';
import {
  changeOpening,
  closeOpening,
  type OpeningInput,
  recordOpening,
  reopenOpening,
} from './record-opening.js';

/** Makes an opening that a member or a program tells us of. */
@Injectable()
export class CreateOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.member_unknown`, `hiring.external_ref_taken` */
  async execute(
    principal: Principal,
    input: OpeningInput & { title: string; externalRef?: string | undefined },
  ): Promise<OpeningFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      await assertMembers(tx, input);
      const { id, isNew } = await recordOpening(tx, { ...input, externalRef: input.externalRef ?? null, at });
      if (!isNew) throw externalRefTaken();
      await audit(tx, actorOf(principal), 'hiring.opening_created', { kind: 'opening', id }, at);
      return getOpeningFacts(tx, id);
    });
  }
}

/** Changes what an opening says, and opens or closes it. */
@Injectable()
export class EditOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `hiring.opening_not_found`, `hiring.member_unknown` */
  async execute(
    principal: Principal,
    id: string,
    { status, ...facts }: OpeningInput & { status?: OpeningStatus | undefined },
  ): Promise<OpeningFacts> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      await assertMembers(tx, facts);
      await changeOpening(tx, id, facts, at);
      if (status && isLive(status)) await reopenOpening(tx, { openingId: id, at, lastWord: true });
      else if (status)
        await closeOpening(tx, { openingId: id, at, lastWord: true, filled: status === 'filled' });
      await audit(tx, actorOf(principal), 'hiring.opening_changed', { kind: 'opening', id }, at, {
        fields: Object.keys(facts),
        ...(status && { status }),
      });
      return getOpeningFacts(tx, id);
    });
  }
}

/** An opening with how it stands with whom it was offered to. */
export interface OneOpening extends OpeningFacts {
  readonly firstChoice: FirstChoice;
}

@Injectable()
export class ReadOpening {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `hiring.opening_not_found` */
  async execute(organizationId: string, id: string): Promise<OneOpening> {
    return this.database.inTenant(organizationId, async (tx) => ({
      ...(await getOpeningFacts(tx, id)),
      firstChoice: await firstChoiceFor(tx, id),
    }));
  }
}

async function assertMembers(
  tx: TenantTransaction,
  { hiringManagerId, recruiterId }: OpeningInput,
): Promise<void> {
  for (const id of [hiringManagerId, recruiterId])
    if (id && !(await findMember(tx, id))) throw memberUnknown(id);
}
