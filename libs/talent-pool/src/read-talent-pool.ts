import { Injectable } from '@nestjs/common';
import { type CandidateFacts, findCandidates, getCandidateFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, fetchPage, type Page, type PageRequest } from '#platform/database';
import type { Consent } from './consent.entity.js';
import { latestConsent, stateOf } from './consent-store.js';
import type { ConsentState } from './domain/consent.js';
import { poolErrors } from './domain/errors.js';
import type { MembershipStatus } from './domain/membership.js';
import { Invitation } from './invitation.entity.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** Who it is, for a list. */
export interface PersonCard {
  readonly id: string;
  readonly fullName: string;
  readonly headline: string | null;
}

export interface MedalistCard extends SilverMedalist {
  readonly candidate: PersonCard | null;
}

export interface MedalistView {
  readonly medalist: SilverMedalist;
  readonly candidate: PersonCard;
  readonly consent: { readonly state: ConsentState; readonly record: Consent | null };
  readonly invitations: readonly Invitation[];
}

/** The read side of the pool. */
@Injectable()
export class ReadTalentPool {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest nomination first. */
  async list(
    organizationId: string,
    status: MembershipStatus,
    page: PageRequest,
  ): Promise<Page<MedalistCard>> {
    return this.database.inTenant(organizationId, async (tx) => {
      const query = tx.manager
        .createQueryBuilder(SilverMedalist, 'medalist')
        .where('medalist.organization_id = :organizationId AND medalist.status = :status', {
          organizationId,
          status,
        });
      const list = { query, by: 'nominatedAt', direction: 'DESC' } as const;
      const { items, nextCursor } = await fetchPage(list, page);
      const ids = items.map(({ candidateId }) => candidateId);
      const people = new Map(
        (await findCandidates(tx, ids)).map((person) => [person.id, personCard(person)]),
      );
      return {
        items: items.map((medalist) =>
          Object.assign(medalist, { candidate: people.get(medalist.candidateId) ?? null }),
        ),
        nextCursor,
      };
    });
  }

  /** @throws DomainError `talent_pool.medalist_unknown` */
  async one(organizationId: string, id: string): Promise<MedalistView> {
    return this.database.inTenant(organizationId, async (tx) => {
      const medalist = await tx.manager.findOneBy(SilverMedalist, { organizationId, id });
      if (!medalist) throw poolErrors.medalistUnknown(id);
      const { candidateId } = medalist;
      const candidate = await getCandidateFacts(tx, candidateId);
      const record = await latestConsent(tx, candidateId);
      return {
        medalist,
        candidate: personCard(candidate),
        consent: { state: stateOf(record, candidate, this.clock.now()), record },
        invitations: await tx.manager.find(Invitation, {
          where: { organizationId, candidateId },
          order: { createdAt: 'DESC', id: 'DESC' },
          take: 100,
        }),
      };
    });
  }
}

function personCard({ id, fullName, headline }: CandidateFacts): PersonCard {
  return { id, fullName, headline };
}
