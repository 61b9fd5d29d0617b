import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '#platform/database';
import { Delivery } from './delivery.entity.js';
import { LetterOwners } from './letter-owners.js';

/** Has done, before deliveries are claimed, what their owners cannot do within the transaction of the proof. */
@Injectable()
export class PrepareProof {
  constructor(
    private readonly database: Database,
    private readonly owners: LetterOwners,
  ) {}

  async execute(organizationId: string, ids: readonly string[]): Promise<void> {
    const work = await this.database.inTenant(organizationId, async (tx) => {
      const open = await tx.manager.find(Delivery, {
        select: { organizationId: true, id: true, ownerKind: true, ownerId: true },
        where: { organizationId, id: In([...ids]), status: In(['queued', 'sending']) },
      });
      const asked = [];
      for (const kind of new Set(open.map(({ ownerKind }) => ownerKind))) {
        const ownerIds = open.filter(({ ownerKind }) => ownerKind === kind).map(({ ownerId }) => ownerId);
        asked.push(await this.owners.of(kind).beforeProof(tx, ownerIds));
      }
      return asked;
    });
    for (const one of work) await one?.();
  }
}
