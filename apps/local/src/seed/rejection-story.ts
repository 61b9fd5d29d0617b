import { composeRejection } from '#letters';
import type { Batch } from './batch.js';
import { Chance, daysAfter, earlier } from './chance.js';
import { hourToLeave } from './hours-to-leave.js';
import { addAudit, addDelivery, addDuty, addLetter, contextOf, type Sending, toPerson } from './letters.js';
import { addApplication, addPerson, type Applied, type Stage } from './people.js';
import { tellReplies } from './reply-story.js';
import { memberOf, openingOn, type World } from './world.js';

const statuses = {
  sent: 78,
  drafted: 8,
  approved: 5,
  cancelled: 4,
  superseded: 2.4,
  failed: 2.5,
  sending: 0.1,
};
type Status = keyof typeof statuses;
const stages: Readonly<Record<Stage, number>> = {
  application: 45,
  screen: 25,
  interview: 15,
  onsite: 8,
  final: 7,
};

const holds = {
  finalist: 'The first choice has not accepted yet; this person would be asked next.',
  truth_check:
    'This person has another application that is still open; let this go when that one is decided.',
  candidate_wrote: 'They wrote to us meanwhile; read it before this leaves.',
  manual: 'Held by hand until the hiring manager has called them.',
};

/** One candidate who is, or was, to be told no: from the application to the letter and what came of it. */
export function tellRejection(batch: Batch, world: World, index: number, withReplies: boolean): void {
  const { now } = world;
  const chance = new Chance(world.seed, 'rejection', index);
  const status: Status = withReplies ? 'sent' : chance.weighed(statuses);
  const decidedAt = decidedOn(chance, status, withReplies, now);
  const opening = openingOn(world, chance, decidedAt);
  const stage = chance.weighed(stages);
  const appliedAt = daysAfter(decidedAt, -chance.int(4, 60));
  const ended = status === 'superseded' ? chance.pick(['reopened', 'withdrawn'] as const) : null;
  const ref = `rejection-${index}`;
  const person = addPerson(batch, world, chance, {
    ref,
    field: opening.field,
    createdAt: appliedAt,
    lastContactAt: stage === 'application' ? appliedAt : daysAfter(decidedAt, -1),
  });
  const since = ended && { what: ended, at: chance.between(decidedAt, now) };
  const applied = addApplication(batch, chance, { ref, person, opening, stage, appliedAt, decidedAt, since });
  addWebhook(batch, world, chance, applied, ref, decidedAt);
  writeRejection(batch, world, chance, {
    applied,
    status,
    decidedAt,
    endedAt: since?.at ?? null,
    ended,
    withReplies,
  });
}

function decidedOn(chance: Chance, status: Status, withReplies: boolean, now: Date): Date {
  const daysAgo = (from: number, to: number): Date =>
    chance.between(daysAfter(now, -from), daysAfter(now, -to));
  if (status === 'drafted') return chance.happens(0.9) ? daysAgo(12, 0.05) : daysAgo(30, 14);
  if (status === 'approved') return daysAgo(5, 1);
  if (status === 'sending') return daysAgo(4, 3);
  // Every eighth reply is fresh, so that there is something to answer.
  if (withReplies && chance.happens(0.12)) return daysAgo(9, 3);
  return daysAgo(540, 3);
}

interface Written {
  readonly applied: Applied;
  readonly status: Status;
  readonly decidedAt: Date;
  readonly ended: 'reopened' | 'withdrawn' | null;
  readonly endedAt: Date | null;
  readonly withReplies: boolean;
}

function writeRejection(batch: Batch, world: World, chance: Chance, story: Written): void {
  const { applied, status, decidedAt, withReplies } = story;
  const { now } = world;
  const { person, opening, stage, interviews, effort, finalist } = applied;
  const signer = memberOf(world, opening.recruiterId);
  const wasApproved =
    status === 'sent' || status === 'failed' || status === 'sending' || status === 'approved';
  const sentence = finalist && wasApproved ? chance.pick(opening.field.strengths) : null;
  const backing = { talentPool: finalist, feedbackOffered: interviews > 0, callOffered: false };
  const draft = composeRejection({
    candidate: { firstName: person.name.firstName, provenance: person.name.provenance },
    role: opening.title,
    company: world.company,
    sender: { name: signer.name, title: signer.title },
    stage,
    interviews,
    effort,
    backing,
    personalSentence: sentence,
    candidatePageUrl: person.pageUrl,
  });
  // Some drafts are half written: the check stops them.
  const isUnfinished = status === 'drafted' && chance.happens(0.06);
  const words = isUnfinished ? { ...draft, body: `${draft.body}\n\nPS: [[call them?]]` } : draft;
  const createdAt = daysAfter(decidedAt, 0.001);
  const approvedAt = earlier(daysAfter(createdAt, chance.next() * 1.5), daysAfter(now, -0.02));
  const leftAt = daysAfter(approvedAt, 0.3 + chance.next());
  const context = contextOf(world, person, signer, {
    role: opening.title,
    stage,
    interviews,
    effort,
    backing,
    purpose: 'rejection',
  });
  const letterId = addLetter(
    batch,
    chance,
    { draft: words, context, at: createdAt },
    wasApproved ? signer.id : null,
  );
  const conversationId = chance.id(createdAt);
  const id = chance.id(createdAt);
  const sending = sendingOf(chance, status, withReplies);
  const delivery =
    sending &&
    addDelivery(batch, world, chance, {
      owner: { kind: 'rejection', id },
      stream: 'outcome',
      letterId,
      ...toPerson(person),
      conversationId,
      from: signer,
      at: leftAt,
      sending,
    });
  batch.claim({ kind: 'conversation', key: conversationId, subjectId: conversationId });
  const sent = status === 'sent' && delivery ? delivery : null;
  const lastMessageAt =
    withReplies && sent
      ? tellReplies(batch, world, chance, {
          applied,
          conversationId,
          sentAt: leftAt,
          subject: draft.subject,
          messageId: sent.messageId,
        })
      : sent
        ? leftAt
        : createdAt;
  batch.add('conversations', {
    id: conversationId,
    candidate_id: person.id,
    application_id: applied.id,
    status: 'open',
    last_message_at: lastMessageAt,
    created_at: createdAt,
  });
  const leavesAt = status === 'approved' ? hourToLeave(chance, now, person.timeZone ?? 'UTC') : null;
  batch.add('rejections', {
    id,
    application_id: applied.id,
    round: 1,
    candidate_id: person.id,
    opening_id: opening.id,
    conversation_id: conversationId,
    letter_id: letterId,
    signer_id: signer.id,
    personal_sentence: sentence,
    status,
    decided_at: decidedAt,
    approved_by: wasApproved ? signer.id : null,
    approved_at: wasApproved ? approvedAt : null,
    approved_letter_version: wasApproved ? 1 : null,
    // Nothing that is made up leaves; one that waits says an hour that is the first that it may leave at.
    undo_until: leavesAt ?? (wasApproved ? daysAfter(approvedAt, 0.01) : null),
    leaves_at: leavesAt ?? (wasApproved ? leftAt : null),
    sent_at: sent ? leftAt : null,
    delivery_id: delivery?.id ?? null,
    ended_reason: endedReason(story),
    created_at: createdAt,
  });
  if (status === 'approved' && chance.happens(0.4))
    addHold(batch, chance, id, finalist, approvedAt, signer.id);
  const isTold = sending === 'sent';
  const closedAt = earlier(story.endedAt ?? daysAfter(createdAt, 2), now);
  addDuty(batch, world, chance, {
    kind: 'tell_outcome',
    subject: { kind: 'rejection', id },
    candidateId: person.id,
    ownerId: signer.id,
    openedAt: createdAt,
    dueAt: daysAfter(decidedAt, 14),
    closed:
      isTold && delivery
        ? { at: leftAt, by: { delivery: delivery.id } }
        : status === 'cancelled'
          ? { at: closedAt, by: { member: signer.id, reason: 'Told them by phone.' } }
          : status === 'superseded'
            ? { at: closedAt, by: { member: null, reason: endedReason(story) ?? '' } }
            : undefined,
  });
  if (sending === 'bounced')
    batch.suppress(
      {
        address: person.address,
        scope: 'all',
        reason: 'hard_bounce',
        candidateId: person.id,
        deliveryId: delivery?.id ?? null,
      },
      daysAfter(leftAt, 0.1),
    );
  const subject = { kind: 'rejection', id };
  addAudit(batch, chance, {
    at: createdAt,
    by: null,
    action: 'rejections.drafted',
    subject,
    details: { round: 1 },
  });
  if (wasApproved)
    addAudit(batch, chance, {
      at: approvedAt,
      by: signer.id,
      action: 'rejections.approved',
      subject,
      details: { letterVersion: 1, overridden: [] },
    });
}

function sendingOf(chance: Chance, status: Status, withReplies: boolean): Sending | null {
  if (status === 'sent') return !withReplies && chance.happens(0.04) ? 'bounced' : 'sent';
  if (status === 'failed') return 'failed';
  return status === 'sending' ? 'queued' : null;
}

function endedReason({ status, ended }: Written): string | null {
  if (status === 'cancelled') return 'rejections.cancelled_by_member';
  if (status === 'failed') return 'rejections.not_delivered';
  if (ended === null) return null;
  return ended === 'reopened' ? 'rejections.unrejected' : 'rejections.withdrawn';
}

function addHold(
  batch: Batch,
  chance: Chance,
  rejectionId: string,
  finalist: boolean,
  at: Date,
  memberId: string,
): void {
  const kind = finalist ? 'finalist' : chance.pick(['truth_check', 'candidate_wrote', 'manual'] as const);
  batch.add('rejection_holds', {
    id: chance.id(at),
    rejection_id: rejectionId,
    kind,
    reason: holds[kind],
    placed_by: kind === 'manual' ? memberId : null,
    placed_at: at,
    released_by: null,
    released_at: null,
    release_reason: null,
  });
}

/** What the ATS sent when it was decided. */
function addWebhook(
  batch: Batch,
  world: World,
  chance: Chance,
  { id, person }: Applied,
  ref: string,
  at: Date,
): void {
  const status = chance.weighed({ applied: 970, ignored: 15, failed: 10, quarantined: 5 });
  const understood = status === 'applied' || status === 'ignored';
  batch.add('webhook_events', {
    id: chance.id(at),
    connection_id: world.connectionId,
    event_key: `seed:${ref}`,
    bytes: Buffer.from(
      JSON.stringify({ action: 'candidate_unhired', payload: { application: { id, status: 'rejected' } } }),
    ),
    headers: { 'greenhouse-event-id': ref },
    received_at: at,
    status,
    error_code:
      status === 'failed' ? 'ats.body_missing' : status === 'quarantined' ? 'ats.signature_mismatch' : null,
    error_path: status === 'failed' ? 'payload.application.id' : null,
    waits_for: null,
    application_ref: understood ? `seed:${ref}` : null,
    candidate_id: understood ? person.id : null,
    said_at: understood ? at : null,
    applied_at: status === 'applied' ? at : null,
    erased_at: null,
  });
}
