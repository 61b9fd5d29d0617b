import { Injectable } from '@nestjs/common';
import { getCandidateFacts, noteContact } from '#hiring';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { isConsentInForce } from './consent-store.js';
import { longestWishes } from './join-pool.js';
import { lockMedalistOf } from './medalist-store.js';
import { rebuildPostings } from './posting-store.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** A candidate who stays in touch says what she would like next. It is no consent: a page left open after leaving leads nobody back in. */
@Injectable()
export class ChangeWishes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Without a consent in force nothing happens. */
  async execute(organizationId: string, candidateId: string, wishes: string): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const medalist = await lockMedalistOf(tx, candidateId);
      if (!medalist || !(await isConsentInForce(tx, await getCandidateFacts(tx, candidateId), at))) return;
      const change = { wishes: wishes.trim().slice(0, longestWishes) };
      await tx.manager.update(SilverMedalist, { organizationId, id: medalist.id }, change);
      await rebuildPostings(tx, Object.assign(medalist, change));
      await noteContact(tx, candidateId, at);
    });
  }
}
