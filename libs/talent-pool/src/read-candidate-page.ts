import { Injectable } from '@nestjs/common';
import { getOrganization } from '#access';
import { getCandidateFacts } from '#hiring';
import { isSuppressed, replyAddress } from '#mail';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { currentConsent, stateOf } from './consent-store.js';
import type { ConsentState } from './domain/consent.js';
import { CONSENT_TEXT_VERSION, consentWording } from './domain/consent-wording.js';
import type { InvitationAnswer } from './domain/invitation-answer.js';
import { awaitingAnswer } from './domain/invitation-states.js';
import type { LinkHolder } from './pool-links.js';
import { readStandings, type Standing } from './read-standings.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** An invitation that reached the candidate. */
export interface PageInvitation {
  readonly id: string;
  readonly title: string;
  readonly answer: InvitationAnswer | null;
}

/** All that a candidate's page shows. */
export interface CandidatePage {
  readonly company: string;
  readonly postalAddress: string | null;
  readonly timeZone: string;
  /** Business time at which it was read. */
  readonly now: Date;
  /** Null when no trusted name is known. */
  readonly firstName: string | null;
  readonly standings: readonly Standing[];
  readonly invitations: readonly PageInvitation[];
  /** Where their mail reaches us; null before anything was written. */
  readonly replyTo: string | null;
  /** How many mail addresses we keep. */
  readonly addresses: number;
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
      const { name, timeZone, postalAddress } = await getOrganization(tx);
      const consent = await currentConsent(tx, candidateId);
      const medalist = await tx.manager.findOneBy(SilverMedalist, { organizationId, candidateId });
      const shown = { text: consentWording(name), textVersion: CONSENT_TEXT_VERSION };
      return {
        company: name,
        postalAddress,
        timeZone: candidate.timeZone ?? timeZone,
        now: this.clock.now(),
        firstName: candidate.firstName,
        standings: await readStandings(tx, candidateId),
        invitations: await readInvitations(tx, candidateId),
        replyTo: await readReplyTo(tx, candidateId, this.clock.now()),
        addresses: candidate.addresses.length,
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

/** Those that wait for an answer or have one, for openings that still are open, the newest first. */
async function readInvitations(tx: TenantTransaction, candidateId: string): Promise<PageInvitation[]> {
  const rows = await tx.manager.query<{ id: string; title: string; status: string }[]>(
    `SELECT i.id, o.title, i.status
       FROM invitations i JOIN openings o ON (o.organization_id, o.id) = (i.organization_id, i.opening_id)
      WHERE i.organization_id = $1 AND i.candidate_id = $2
        AND (i.status = ANY ($3) OR (i.status IN ('accepted', 'declined') AND o.status IN ('open', 'reopened')))
      ORDER BY i.created_at DESC, i.id DESC LIMIT 10`,
    [tx.organizationId, candidateId, awaitingAnswer],
  );
  return rows.map(({ id, title, status }) => ({
    id,
    title,
    answer: status === 'accepted' || status === 'declined' ? status : null,
  }));
}

/**
 * The address of the newest conversation in which something was written. One that was opened for a letter that has not left is not named: it
 * would tell that there is something to tell.
 */
async function readReplyTo(tx: TenantTransaction, candidateId: string, now: Date): Promise<string | null> {
  const [row] = await tx.manager.query<{ id: string }[]>(
    `SELECT c.id FROM conversations c
      WHERE c.organization_id = $1 AND c.candidate_id = $2
        AND (EXISTS (SELECT FROM deliveries d WHERE d.organization_id = $1 AND d.conversation_id = c.id
                        AND d.stream <> 'internal' AND d.status = 'sent')
          OR EXISTS (SELECT FROM messages m WHERE m.organization_id = $1 AND m.conversation_id = c.id))
      ORDER BY c.last_message_at DESC, c.id DESC LIMIT 1`,
    [tx.organizationId, candidateId],
  );
  return row ? replyAddress(row.id, now) : null;
}
