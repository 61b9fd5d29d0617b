import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { getOrganization } from '#access';
import { getCandidateFacts, getOpeningFacts } from '#hiring';
import { isSuppressed } from '#mail';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { currentConsent, stateOf } from './consent-store.js';
import type { ConsentState } from './domain/consent.js';
import { CONSENT_TEXT_VERSION, consentWording } from './domain/consent-wording.js';
import { awaitingAnswer } from './domain/invitation-states.js';
import { Invitation } from './invitation.entity.js';
import type { LinkHolder } from './pool-links.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** One application as its candidate may know it: nothing of a decision before its letter has left. */
export interface Standing {
  readonly title: string;
  readonly appliedAt: Date;
  /** `told`: the outcome was sent; `withdrawn`: the candidate stepped back; `waiting`: we owe an answer. */
  readonly state: 'told' | 'withdrawn' | 'waiting';
  readonly toldAt: Date | null;
}

/** All that a candidate's page shows. */
export interface CandidatePage {
  readonly company: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Null when no trusted name is known. */
  readonly firstName: string | null;
  readonly standings: readonly Standing[];
  readonly invitations: readonly { readonly id: string; readonly title: string }[];
  readonly pool: {
    readonly consentState: ConsentState;
    /** False for who is not nominated (yet): the team decides. */
    readonly member: boolean;
    readonly until: Date | null;
    /** Mail to their address bounced, or they asked us never to write to it: a yes alone does not reach them. */
    readonly unreachable: boolean;
    readonly wishes: string;
    readonly text: string;
    readonly textVersion: string;
  };
}

/** Reads a candidate's page and changes nothing: mail scanners follow links. */
@Injectable()
export class ReadCandidatePage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, candidateId }: LinkHolder): Promise<CandidatePage> {
    return this.database.inTenant(organizationId, async (tx) => {
      const candidate = await getCandidateFacts(tx, candidateId);
      const { name, locale, timeZone } = await getOrganization(tx);
      const consent = await currentConsent(tx, candidateId);
      const medalist = await tx.manager.findOneBy(SilverMedalist, { organizationId, candidateId });
      const shown = { text: consentWording(name), textVersion: CONSENT_TEXT_VERSION };
      return {
        company: name,
        locale,
        timeZone: candidate.timeZone ?? timeZone,
        firstName: candidate.firstName,
        standings: await readStandings(tx, candidateId),
        invitations: await readInvitations(tx, candidateId),
        pool: {
          ...(consent ? { text: consent.text, textVersion: consent.textVersion } : shown),
          consentState: stateOf(consent, candidate, this.clock.now()),
          member: medalist?.status === 'in_pool',
          until: consent?.expiresAt ?? null,
          unreachable:
            candidate.primaryAddress !== null && (await isSuppressed(tx, candidate.primaryAddress, 'pool')),
          wishes: medalist?.wishes ?? '',
        },
      };
    });
  }
}

async function readInvitations(
  tx: TenantTransaction,
  candidateId: string,
): Promise<CandidatePage['invitations']> {
  const waiting = await tx.manager.find(Invitation, {
    where: { organizationId: tx.organizationId, candidateId, status: In([...awaitingAnswer]) },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: 10,
  });
  const shown: { id: string; title: string }[] = [];
  for (const { id, openingId } of waiting)
    shown.push({ id, title: (await getOpeningFacts(tx, openingId)).title });
  return shown;
}

/** Whether an outcome left is asked of the deliveries of the application's conversation; only reads, in one query. */
async function readStandings(tx: TenantTransaction, candidateId: string): Promise<Standing[]> {
  const rows = await tx.manager.query<
    { title: string; applied_at: Date; status: string; told_at: Date | null }[]
  >(
    `SELECT o.title, a.applied_at, a.status,
            (SELECT max(d.sent_at) FROM conversations c
               JOIN deliveries d ON (d.organization_id, d.conversation_id) = (c.organization_id, c.id)
              WHERE c.organization_id = a.organization_id AND c.application_id = a.id
                AND d.owner_kind = 'rejection' AND d.status = 'sent') AS told_at
       FROM applications a
       JOIN openings o ON (o.organization_id, o.id) = (a.organization_id, a.opening_id)
      WHERE a.organization_id = $1 AND a.candidate_id = $2
      ORDER BY a.applied_at DESC, a.id DESC LIMIT 50`,
    [tx.organizationId, candidateId],
  );
  return rows.map((row) => ({
    title: row.title,
    appliedAt: row.applied_at,
    state: stateOfStanding(row),
    toldAt: row.told_at,
  }));
}

/** A letter of an earlier round says nothing about an application that was opened again. */
function stateOfStanding({ status, told_at }: { status: string; told_at: Date | null }): Standing['state'] {
  if (status === 'withdrawn') return 'withdrawn';
  return status === 'rejected' && told_at !== null ? 'told' : 'waiting';
}
