import { Injectable } from '@nestjs/common';
import { type CandidateCard, findOpeningTitles, getCandidateFacts, type Stage } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import type { Consent } from './consent.entity.js';
import { latestConsent, stateOf } from './consent-store.js';
import type { ConsentState } from './domain/consent.js';
import { poolErrors } from './domain/errors.js';
import { Invitation } from './invitation.entity.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** At most this many of a person's invitations and conversations are shown, the newest. */
const SHOWN = 100;

/** What they were nearly hired for, as it is known today. */
export interface NearlyHiredFor {
  readonly applicationId: string;
  readonly openingId: string;
  readonly title: string;
  readonly department: string | null;
  readonly stage: Stage;
  readonly interviewsHeld: number;
  readonly lastInterviewAt: Date | null;
  readonly finalist: boolean;
  /** What was given beyond applying, such as "take-home task". */
  readonly effort: readonly string[];
  readonly appliedAt: Date;
  readonly rejectedAt: Date | null;
}

export interface MedalistConversation {
  readonly id: string;
  readonly applicationId: string | null;
  readonly openingTitle: string | null;
  readonly lastMessageAt: Date;
}

export interface MedalistView {
  readonly medalist: SilverMedalist;
  readonly candidate: CandidateCard;
  readonly consent: { readonly state: ConsentState; readonly record: Consent | null };
  readonly nearlyHiredFor: NearlyHiredFor | null;
  /** The newest first, with the title of what they were invited to. */
  readonly invitations: readonly (Invitation & { readonly role: string })[];
  /** Written last, first. */
  readonly conversations: readonly MedalistConversation[];
}

const NEARLY_HIRED_FOR = `
  SELECT a.id AS "applicationId", a.opening_id AS "openingId", o.title, o.department, a.stage,
         a.interviews_held AS "interviewsHeld", a.last_interview_at AS "lastInterviewAt", a.finalist, a.effort,
         a.applied_at AS "appliedAt", a.rejected_at AS "rejectedAt"
    FROM applications a JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
   WHERE a.organization_id = $1 AND a.id = $2`;

const CONVERSATIONS = `
  SELECT c.id, c.application_id AS "applicationId", o.title AS "openingTitle", c.last_message_at AS "lastMessageAt"
    FROM conversations c
    LEFT JOIN applications a ON (a.organization_id, a.id) = (c.organization_id, c.application_id)
    LEFT JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
   WHERE c.organization_id = $1 AND c.candidate_id = $2
   ORDER BY c.last_message_at DESC, c.id DESC LIMIT $3`;

/** One person of the pool, in a fixed number of statements. */
@Injectable()
export class ReadTalentPool {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `talent_pool.medalist_unknown` */
  async one(organizationId: string, id: string): Promise<MedalistView> {
    return this.database.inTenant(organizationId, async (tx) => {
      const medalist = await tx.manager.findOneBy(SilverMedalist, { organizationId, id });
      if (!medalist) throw poolErrors.medalistUnknown(id);
      const { candidateId } = medalist;
      const candidate = await getCandidateFacts(tx, candidateId);
      const record = await latestConsent(tx, candidateId);
      const { fullName, headline, location, lastContactAt } = candidate;
      const [nearly] = await tx.manager.query<NearlyHiredFor[]>(NEARLY_HIRED_FOR, [
        organizationId,
        medalist.applicationId,
      ]);
      return {
        medalist,
        candidate: { id: candidateId, fullName, headline, location, lastContactAt },
        consent: { state: stateOf(record, candidate, this.clock.now()), record },
        nearlyHiredFor: nearly ?? null,
        invitations: await invitationsOf(tx, candidateId),
        conversations: await tx.manager.query<MedalistConversation[]>(CONVERSATIONS, [
          organizationId,
          candidateId,
          SHOWN,
        ]),
      };
    });
  }
}

async function invitationsOf(
  tx: TenantTransaction,
  candidateId: string,
): Promise<MedalistView['invitations']> {
  const invitations = await tx.manager.find(Invitation, {
    where: { organizationId: tx.organizationId, candidateId },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: SHOWN,
  });
  const titles = await findOpeningTitles(
    tx,
    invitations.map(({ openingId }) => openingId),
  );
  return invitations.map((row) => Object.assign(row, { role: titles.get(row.openingId) ?? '' }));
}
