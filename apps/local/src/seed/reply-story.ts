import type { Batch } from './batch.js';
import { type Chance, daysAfter, earlier } from './chance.js';
import { addDelivery, addDuty, addLetter, contextOf, toPerson } from './letters.js';
import type { Applied } from './people.js';
import { addRawMail } from './raw-mail.js';
import { answers, replies, type Reply, unmatched } from './replies.js';
import { memberOf, type World } from './world.js';

interface Thread {
  readonly applied: Applied;
  readonly conversationId: string;
  readonly sentAt: Date;
  readonly subject: string;
  /** Of the letter that was answered. */
  readonly messageId: string;
}

const shares = Object.fromEntries(replies.map(({ share }, index) => [String(index), share]));

/** What the candidate wrote back, what we owed for it, and what we answered. @returns when the last of it was written */
export function tellReplies(batch: Batch, world: World, chance: Chance, thread: Thread): Date {
  let last = thread.sentAt;
  const rounds = chance.weighed({ '1': 75, '2': 19, '3': 5, '12': 1 });
  for (let round = 0; round < Number(rounds); round += 1) {
    const receivedAt = earlier(daysAfter(last, 0.02 + chance.next() * 3), daysAfter(world.now, -0.01));
    if (receivedAt <= last) break;
    const reply = replies[Number(chance.weighed(shares))]?.reply;
    if (!reply) break;
    const messageId = receive(batch, world, chance, thread, reply, receivedAt);
    const answeredAt = owe(batch, world, chance, thread, { reply, messageId, receivedAt });
    last = answeredAt ?? receivedAt;
    if (answeredAt === null) break;
  }
  if (chance.happens(0.03)) receiveAutomatic(batch, world, chance, thread);
  return last;
}

function receive(batch: Batch, world: World, chance: Chance, thread: Thread, reply: Reply, at: Date): string {
  const { person } = thread.applied;
  const quoted = `On ${at.toDateString()} we wrote:\n> ${thread.subject}\n> Thank you for your time.`;
  const isOther = chance.happens(0.03);
  const mail = addRawMail(batch, chance, {
    at,
    from: {
      address: isOther ? `private.${person.address}` : person.address,
      name: person.name.fullName || null,
    },
    subject: `Re: ${thread.subject}`,
    text: `${reply.text}\n\n${quoted}`,
    inReplyTo: thread.messageId,
    to: `reply@${world.mailDomain}`,
  });
  const id = chance.id(at);
  batch.add('messages', {
    ...mail,
    id,
    conversation_id: thread.conversationId,
    reply_text: reply.text,
    html: chance.happens(0.4)
      ? `<p>${reply.text.replaceAll('\n', '<br>')}</p><blockquote>${quoted}</blockquote>`
      : null,
    kind: 'human',
    intents: reply.intents,
    language: reply.language,
    matched_by: isOther
      ? 'in_reply_to_other_sender'
      : chance.pick(['reply_address', 'reply_address', 'in_reply_to']),
    attachments: chance.happens(0.05)
      ? [{ filename: 'case-study.pdf', contentType: 'application/pdf', size: 182_044, inline: false }]
      : [],
  });
  return id;
}

function receiveAutomatic(batch: Batch, world: World, chance: Chance, thread: Thread): void {
  const { person } = thread.applied;
  const text = 'I am away until the end of the month and read no mail.';
  const at = daysAfter(thread.sentAt, 0.001);
  const mail = addRawMail(batch, chance, {
    at,
    from: { address: person.address, name: null },
    subject: `Automatic reply: ${thread.subject}`,
    text,
    inReplyTo: thread.messageId,
    to: `reply@${world.mailDomain}`,
  });
  batch.add('messages', {
    ...mail,
    id: chance.id(at),
    conversation_id: thread.conversationId,
    reply_text: text,
    html: null,
    kind: 'auto_reply',
    intents: [],
    language: null,
    matched_by: 'reply_address',
    attachments: [],
  });
}

interface Received {
  readonly reply: Reply;
  readonly messageId: string;
  readonly receivedAt: Date;
}

/** What the message obliges us to. What is older than a week was answered, but for a few. @returns when we answered */
function owe(batch: Batch, world: World, chance: Chance, thread: Thread, received: Received): Date | null {
  const { reply, messageId, receivedAt } = received;
  const { person, opening } = thread.applied;
  const isOld = receivedAt < daysAfter(world.now, -7);
  const isAnswered = chance.happens(isOld ? 0.985 : 0.35);
  const answeredAt = isAnswered
    ? earlier(daysAfter(receivedAt, 0.1 + chance.next() * 2), daysAfter(world.now, -0.005))
    : null;
  const wantsFeedback = reply.intents.includes('feedback_request');
  const feedbackId = wantsFeedback ? addFeedback(batch, world, chance, thread, received, answeredAt) : null;
  const answer = answerTo(batch, world, chance, thread, received, feedbackId, answeredAt);
  const kind = wantsFeedback
    ? 'give_feedback'
    : reply.intents.includes('privacy_request')
      ? 'serve_privacy_request'
      : 'answer';
  addDuty(batch, world, chance, {
    kind,
    subject:
      feedbackId === null ? { kind: 'message', id: messageId } : { kind: 'feedback_request', id: feedbackId },
    candidateId: person.id,
    ownerId: wantsFeedback ? opening.hiringManagerId : opening.recruiterId,
    openedAt: receivedAt,
    dueAt: daysAfter(receivedAt, kind === 'serve_privacy_request' ? 30 : wantsFeedback ? 7 : 3),
    closed:
      answeredAt === null
        ? undefined
        : {
            at: answeredAt,
            by:
              answer === null
                ? { member: opening.recruiterId, reason: 'Answered by phone.' }
                : { delivery: answer },
          },
  });
  return answeredAt;
}

/** The answer: sent, or a draft that somebody began. @returns its delivery, if it left */
function answerTo(
  batch: Batch,
  world: World,
  chance: Chance,
  thread: Thread,
  { messageId, receivedAt }: Received,
  feedbackId: string | null,
  answeredAt: Date | null,
): string | null {
  const { applied, conversationId } = thread;
  if (!chance.happens(answeredAt === null ? 0.2 : 0.9)) return null;
  const signer = memberOf(world, applied.opening.recruiterId);
  const at = answeredAt ?? earlier(daysAfter(receivedAt, 0.02), world.now);
  const body = `Hello${applied.person.name.firstName === null ? '' : ` ${applied.person.name.firstName}`},\n\n${chance.pick(answers)}\n\n${signer.name}`;
  const context = contextOf(world, applied.person, signer, {
    role: applied.opening.title,
    stage: applied.stage,
    interviews: applied.interviews,
    effort: applied.effort,
    backing: { talentPool: false, feedbackOffered: false, callOffered: false },
    purpose: 'feedback_answer',
  });
  const letterId = addLetter(
    batch,
    chance,
    { draft: { subject: `Re: ${thread.subject}`, body }, context, at },
    answeredAt === null ? null : signer.id,
  );
  const id = chance.id(at);
  const delivery =
    answeredAt === null
      ? null
      : addDelivery(batch, world, chance, {
          owner: { kind: 'answer', id },
          stream: 'outcome',
          letterId,
          ...toPerson(applied.person),
          conversationId,
          from: signer,
          at,
          sending: 'sent',
          inReplyTo: thread.messageId,
        });
  batch.add('answers', {
    id,
    conversation_id: conversationId,
    in_answer_to: messageId,
    letter_id: letterId,
    status: delivery === null ? 'drafted' : 'sent',
    feedback_request_id: feedbackId,
    approved_by: delivery === null ? null : signer.id,
    approved_at: delivery === null ? null : at,
    sent_at: delivery === null ? null : at,
    created_at: at,
  });
  return delivery?.id ?? null;
}

function addFeedback(
  batch: Batch,
  world: World,
  chance: Chance,
  { applied, conversationId }: Thread,
  { messageId, receivedAt }: Received,
  answeredAt: Date | null,
): string {
  const { opening } = applied;
  const id = chance.id(receivedAt);
  const isGiven = answeredAt !== null || chance.happens(0.3);
  const cannotShare = isGiven && chance.happens(0.15);
  const said = isGiven && !cannotShare;
  batch.add('feedback_requests', {
    id,
    conversation_id: conversationId,
    message_id: messageId,
    question: null,
    status: answeredAt !== null ? 'answered' : isGiven ? 'given' : 'requested',
    hiring_manager_id: opening.hiringManagerId,
    went_well: said ? chance.pick(opening.field.strengths) : null,
    decided_by: said
      ? `Another person had worked with ${chance.pick(opening.field.skills)} for longer.`
      : null,
    would_help: said ? `A small project with ${chance.pick(opening.field.skills)} that you can show.` : null,
    cannot_share: cannotShare,
    given_by: isGiven ? opening.hiringManagerId : null,
    given_at: isGiven ? (answeredAt ?? earlier(daysAfter(receivedAt, 0.5), world.now)) : null,
    due_at: daysAfter(receivedAt, 7),
    link_expires_at: daysAfter(receivedAt, 14),
    created_at: receivedAt,
  });
  return id;
}

/** A mail that no rule could match, for the inbox. */
export function addUnmatched(batch: Batch, world: World, chance: Chance, index: number): void {
  const at = chance.between(daysAfter(world.now, -90), daysAfter(world.now, -0.1));
  const { subject, text } = chance.pick(unmatched);
  const from = {
    address: `stranger.${index}@post.example`,
    name: chance.happens(0.5) ? `Stranger ${index}` : null,
  };
  const mail = addRawMail(batch, chance, {
    at,
    from,
    subject,
    text,
    inReplyTo: null,
    to: `jobs@${world.mailDomain}`,
  });
  batch.add('messages', {
    ...mail,
    id: chance.id(at),
    conversation_id: null,
    reply_text: text,
    html: null,
    kind: 'human',
    intents: [],
    language: null,
    matched_by: 'unmatched',
    attachments: [],
  });
}
