import {
  checkLetter,
  type ComposedLetter,
  type Finding,
  type Letter,
  type LetterContext,
  letterFingerprint,
} from '#letters';
import type { Batch } from './batch.js';
import { type Chance, daysAfter } from './chance.js';
import type { Person } from './people.js';
import type { SeededMember, World } from './world.js';

/** What the respect check knows of a letter to this person. */
export function contextOf(
  world: World,
  { name }: Person,
  signer: SeededMember,
  of: Pick<LetterContext, 'role' | 'stage' | 'interviews' | 'effort' | 'backing' | 'purpose'>,
): LetterContext {
  return {
    ...of,
    candidate: { firstName: name.firstName, lastName: name.lastName },
    company: world.company,
    sender: { name: signer.name, title: signer.title },
    locale: 'en',
  };
}

/** What one letter says in the place of another: its letters differ in nothing else that the respect check reads. */
function patternOf({ draft, context }: SeededLetter): string {
  const { candidate, role, sender } = context;
  const own = [candidate.firstName, candidate.lastName, role, sender.name, sender.title].filter(
    (word) => word,
  );
  const words = own.reduce<string>((text, word) => text.replaceAll(word ?? '', '…'), draft.body);
  // The link to a private page. Example: "http://localhost:3000/c/x7Yk"
  return `${context.stage} ${words.replaceAll(/https?:\S+/g, '…')}`;
}

/** The patterns in which the respect check found nothing: it takes milliseconds, and there are thousands of letters. */
const clean = new Set<string>();

function findingsOf(letter: SeededLetter): Finding[] {
  const pattern = patternOf(letter);
  if (clean.has(pattern)) return [];
  const findings = checkLetter(letter.draft, letter.context);
  if (findings.length === 0) clean.add(pattern);
  return findings;
}

interface SeededLetter {
  readonly draft: Letter & Partial<Pick<ComposedLetter, 'provenance'>>;
  readonly context: LetterContext;
  readonly at: Date;
}

/** A letter with its check. What it warns of was overridden by whoever approved it. @returns its id */
export function addLetter(
  batch: Batch,
  chance: Chance,
  letter: SeededLetter,
  approvedBy: string | null,
): string {
  const { draft, context, at } = letter;
  const { subject, body } = draft;
  const findings = findingsOf(letter);
  const id = chance.id(at);
  const warned = new Set(findings.filter(({ severity }) => severity === 'warn').map(({ rule }) => rule));
  const overridden = approvedBy === null ? [] : [...warned];
  batch.add('letters', {
    id,
    locale: 'en',
    subject,
    body,
    provenance: draft.provenance ?? {},
    context,
    findings,
    overrides: overridden.map((rule) => ({
      rule,
      reason: 'Read, and meant so.',
      by: approvedBy,
      at: at.toISOString(),
    })),
    checked_fingerprint: letterFingerprint({ subject, body }, context),
    version: 1,
    edited_by: null,
    updated_at: at,
  });
  return id;
}

/** Whom mail to a person is addressed to: a guessed name is used for nothing. */
export function toPerson({ id, address, name }: Person): {
  readonly candidateId: string;
  readonly to: { readonly address: string; readonly name: string | null };
} {
  return { candidateId: id, to: { address, name: name.provenance === 'guessed' ? null : name.fullName } };
}

/** How sending it went. */
export type Sending = 'sent' | 'bounced' | 'failed' | 'queued';

/** The delivery of a letter. One that is queued has no due row: nothing that was made up leaves. */
export function addDelivery(
  batch: Batch,
  world: World,
  chance: Chance,
  of: {
    readonly owner: { readonly kind: 'rejection' | 'answer' | 'invitation'; readonly id: string };
    readonly stream: 'outcome' | 'pool';
    readonly letterId: string;
    readonly candidateId: string;
    readonly to: { readonly address: string; readonly name: string | null };
    readonly conversationId: string | null;
    readonly from: SeededMember;
    readonly at: Date;
    readonly sending: Sending;
    readonly inReplyTo?: string | null;
    readonly unsubscribeUrl?: string | null;
  },
): { readonly id: string; readonly messageId: string } {
  const { owner, to, at, sending, inReplyTo = null } = of;
  const id = chance.id(at);
  const messageId = `<${id}@${world.mailDomain}>`;
  const left = sending === 'sent' || sending === 'bounced';
  const told = {
    sent: { smtp_code: 250, smtp_status: '2.0.0', failure_code: null },
    bounced: { smtp_code: 250, smtp_status: '2.0.0', failure_code: null },
    failed: { smtp_code: 550, smtp_status: '5.1.1', failure_code: 'smtp_refused' },
    queued: { smtp_code: 451, smtp_status: '4.3.0', failure_code: null },
  }[sending];
  batch.add('deliveries', {
    id,
    owner_kind: owner.kind,
    owner_id: owner.id,
    attempt_of: 1,
    stream: of.stream,
    letter_id: of.letterId,
    candidate_id: of.candidateId,
    conversation_id: of.conversationId,
    to_address: to.address,
    to_name: to.name,
    from_name: of.from.name,
    message_id: messageId,
    in_reply_to: inReplyTo,
    reference_ids: inReplyTo === null ? [] : [inReplyTo],
    unsubscribe_url: of.unsubscribeUrl ?? null,
    status: sending,
    sending_until: null,
    attempts: sending === 'queued' ? 3 : 1,
    first_tried_at: at,
    maybe_repeated: false,
    hold_reason: null,
    ...told,
    sent_at: left ? at : null,
    bounced_at: sending === 'bounced' ? daysAfter(at, 0.1) : null,
    created_at: at,
  });
  batch.claim({ kind: 'delivery', key: id, subjectId: id });
  return { id, messageId };
}

export interface SeededDuty {
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly candidateId: string;
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date;
  /** How it was closed; absent while it is open. */
  readonly closed?:
    | {
        readonly at: Date;
        readonly by:
          { readonly delivery: string } | { readonly member: string | null; readonly reason: string };
      }
    | undefined;
}

/** Something we owe, with no due row: nobody is reminded of what was made up. */
export function addDuty(batch: Batch, { now }: World, chance: Chance, duty: SeededDuty): void {
  const { closed } = duty;
  const satisfied = closed && 'delivery' in closed.by ? closed.by.delivery : null;
  const excused = closed && 'reason' in closed.by ? closed.by : null;
  batch.add('duties', {
    id: chance.id(duty.openedAt),
    kind: duty.kind,
    subject_kind: duty.subject.kind,
    subject_id: duty.subject.id,
    candidate_id: duty.candidateId,
    owner_id: duty.ownerId,
    status: closed ? 'closed' : 'open',
    opened_at: duty.openedAt,
    due_at: duty.dueAt,
    overdue_noted_at: !closed && duty.dueAt < now ? duty.dueAt : null,
    closed_at: closed?.at ?? null,
    satisfied_by: satisfied,
    closed_by: excused?.member ?? null,
    close_reason: excused?.reason ?? null,
  });
}

export function addAudit(
  batch: Batch,
  chance: Chance,
  entry: {
    readonly at: Date;
    readonly by: string | null;
    readonly action: string;
    readonly subject: { readonly kind: string; readonly id: string };
    readonly details?: Readonly<Record<string, unknown>>;
  },
): void {
  batch.add('audit_entries', {
    id: chance.id(entry.at),
    at: entry.at,
    actor_kind: entry.by === null ? 'system' : 'member',
    actor_id: entry.by,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    details: entry.details ?? {},
  });
}
