import { In, IsNull } from 'typeorm';
import { openDuty, voidDuty } from '#duties';
import type { CandidateFacts } from '#hiring';
import { newId, type TenantTransaction } from '#platform/database';
import { schedule, unschedule } from '#platform/queue';
import { Consent, type ConsentChannel, type WithdrawalChannel } from './consent.entity.js';
import {
  consentEndsAt,
  consentState,
  mayInvite,
  renewalQuestionsAt,
  type ConsentState,
  type PoolConsent,
} from './domain/consent.js';
import { CONSENT_LOCALE, CONSENT_TEXT_VERSION, endNamedByWording } from './domain/consent-wording.js';
import { expireConsent } from './jobs.js';

const purpose = 'talent_pool';

/** A kept consent as the policy in `domain/consent.ts` reads it. */
export function policyView(consent: Consent): PoolConsent {
  const { basis, textVersion, locale, channel, givenAt, withdrawnAt, expiresAt } = consent;
  return {
    basis,
    textVersion,
    locale,
    channel,
    askedAt: givenAt,
    grantedAt: givenAt,
    withdrawnAt,
    expiresAt,
  };
}

/** The consent that was not withdrawn, renewed or expired yet; it may be past its end. */
export async function currentConsent(tx: TenantTransaction, candidateId: string): Promise<Consent | null> {
  return tx.manager.findOneBy(Consent, {
    organizationId: tx.organizationId,
    candidateId,
    purpose,
    withdrawnAt: IsNull(),
  });
}

/** The newest consent of a candidate, whatever became of it. */
export async function latestConsent(tx: TenantTransaction, candidateId: string): Promise<Consent | null> {
  return tx.manager.findOne(Consent, {
    where: { organizationId: tx.organizationId, candidateId, purpose },
    order: { givenAt: 'DESC', id: 'DESC' },
  });
}

/** The newest consent of each of these candidates, by candidate: one query. */
export async function latestConsents(
  tx: TenantTransaction,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, Consent>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await tx.manager
    .createQueryBuilder(Consent, 'consent')
    .distinctOn(['consent.candidateId'])
    .where({ organizationId: tx.organizationId, candidateId: In([...candidateIds]), purpose })
    .orderBy({ 'consent.candidateId': 'ASC', 'consent.givenAt': 'DESC', 'consent.id': 'DESC' })
    .getMany();
  return new Map(rows.map((row) => [row.candidateId, row]));
}

/** How the consent of a candidate stands at `now`, business time. */
export function stateOf(
  consent: Consent | null,
  candidate: Pick<CandidateFacts, 'lastContactAt'>,
  now: Date,
): ConsentState {
  return consentState(consent && policyView(consent), candidate.lastContactAt, now);
}

/** Whether pool mail may go to this candidate now. */
export async function isConsentInForce(
  tx: TenantTransaction,
  candidate: CandidateFacts,
  now: Date,
): Promise<boolean> {
  return mayInvite(stateOf(await currentConsent(tx, candidate.id), candidate, now));
}

/** Which of these candidates may be invited now: one query. */
export async function withConsentInForce<T extends Pick<CandidateFacts, 'id' | 'lastContactAt'>>(
  tx: TenantTransaction,
  candidates: readonly T[],
  now: Date,
): Promise<T[]> {
  if (candidates.length === 0) return [];
  const { organizationId } = tx;
  const consents = await tx.manager.findBy(Consent, {
    organizationId,
    purpose,
    candidateId: In(candidates.map(({ id }) => id)),
    withdrawnAt: IsNull(),
  });
  const byCandidate = new Map(consents.map((consent) => [consent.candidateId, consent]));
  return candidates.filter((candidate) =>
    mayInvite(stateOf(byCandidate.get(candidate.id) ?? null, candidate, now)),
  );
}

/**
 * Records a yes with the words that were shown, its end, the question for renewal and the timer of its end. An earlier yes is marked
 * as renewed.
 *
 * @param ownerId who has to ask for renewal
 */
export async function recordConsent(
  tx: TenantTransaction,
  given: {
    readonly candidate: CandidateFacts;
    readonly text: string;
    readonly channel: ConsentChannel;
    readonly ownerId: string | null;
  },
  at: Date,
): Promise<Consent> {
  const { candidate, text, channel, ownerId } = given;
  await endConsent(tx, candidate.id, 'renewed', at);
  const consent = tx.manager.create(Consent, {
    organizationId: tx.organizationId,
    id: newId(),
    candidateId: candidate.id,
    purpose,
    basis: 'consent',
    textVersion: CONSENT_TEXT_VERSION,
    text,
    locale: CONSENT_LOCALE,
    channel,
    givenAt: at,
    expiresAt: endNamedByWording(at),
    withdrawnAt: null,
    withdrawnChannel: null,
  });
  // Giving it is a contact, so the limit after the last contact counts from now.
  consent.expiresAt = consentEndsAt(policyView(consent), at) ?? consent.expiresAt;
  await tx.manager.insert(Consent, consent);
  await schedule(tx, expireConsent, consent.id, consent.expiresAt);
  const [dueAt = consent.expiresAt] = renewalQuestionsAt(policyView(consent), at);
  const duty = { kind: 'renew_consent', subjectKind: 'consent', subjectId: consent.id } as const;
  await openDuty(tx, { ...duty, candidateId: candidate.id, ownerId, openedAt: at, dueAt });
  return consent;
}

/**
 * Ends the current consent and what hangs on it: its timer, and the duties that it opened, which have nothing left to ask.
 *
 * @returns the consent that was ended, if there was one
 */
export async function endConsent(
  tx: TenantTransaction,
  candidateId: string,
  channel: WithdrawalChannel,
  at: Date,
): Promise<Consent | null> {
  const consent = await currentConsent(tx, candidateId);
  if (!consent) return null;
  const { organizationId } = tx;
  const { affected } = await tx.manager.update(
    Consent,
    { organizationId, id: consent.id, withdrawnAt: IsNull() },
    { withdrawnAt: at, withdrawnChannel: channel },
  );
  if (!affected) return null;
  await unschedule(tx, expireConsent, consent.id);
  for (const kind of ['renew_consent', 'keep_promise'] as const)
    await voidDuty(
      tx,
      { kind, subjectKind: 'consent', subjectId: consent.id },
      'talent_pool.consent_ended',
      at,
    );
  return consent;
}
