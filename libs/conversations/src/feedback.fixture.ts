import { readDelivery } from '#mail';
import { newId } from '#platform/database';
import { AnswerLetterOwner } from './answer-letter-owner.js';
import { AskForFeedback } from './ask-for-feedback.js';
import type { Applicant, ConversationsTest } from './conversations.fixture.js';
import type { Message } from './message.entity.js';

export const sentences = {
  wentWell:
    'Your lighting study was easy to follow, and the notes on glare showed care for the people who work there.',
  decidedBy:
    'The role needs someone who has run a site with three contractors at once, and we saw no example of that.',
  wouldHelp: 'Bring one project in which you coordinated several trades, with the plan and what changed.',
};

/** A candidate who was rejected asks for feedback. */
export async function asked(
  test: ConversationsTest,
): Promise<{ ada: Applicant; message: Message; requestId: string }> {
  const ada = await test.apply();
  const { messageId } = await test.rejected(ada);
  const message = await test.receive({
    from: ada.address,
    to: ada.replyTo,
    subject: 'Re: Your application',
    messageId: `<${newId()}@mail.candidate.example>`,
    inReplyTo: `<${messageId}>`,
    references: [`<${messageId}>`],
    text: 'Thank you for telling me. Could you share what was missing?',
  });
  const [row] = await test.query<{ id: string }>('SELECT id FROM feedback_requests WHERE message_id = $1', [
    message.id,
  ]);
  if (!row) throw new Error('No request for feedback was opened.');
  return { ada, message, requestId: row.id };
}

/** The hiring manager is written to. @returns the path of the link in the mail */
export async function linkOf(test: ConversationsTest, requestId: string): Promise<string> {
  await test.booted.app.get(AskForFeedback).execute(test.tenant.organizationId, [requestId]);
  const [letter] = await test.query<{ body: string }>(
    `SELECT l.body FROM deliveries d JOIN letters l ON l.id = d.letter_id WHERE d.owner_kind = 'feedback_ask' AND d.owner_id = $1`,
    [requestId],
  );
  const path = /https:\/\/regards\.example\.com(\/f\/[\w-]{43})/.exec(letter?.body ?? '')?.[1];
  if (path === undefined) throw new Error('There is no link in the mail.');
  return path;
}

export async function draftOf(
  test: ConversationsTest,
  requestId: string,
): Promise<{ id: string; body: string; findings: { severity: string }[] }> {
  const [row] = await test.query<{ id: string; body: string; findings: { severity: string }[] }>(
    `SELECT a.id, l.body, l.findings FROM answers a JOIN letters l ON l.id = a.letter_id WHERE a.feedback_request_id = $1`,
    [requestId],
  );
  if (!row) throw new Error('No answer was drafted.');
  return row;
}

/** What the mail library does when a letter was accepted. */
export async function settle(test: ConversationsTest, deliveryId: string): Promise<void> {
  await test.tx(async (tx) => {
    const delivery = await readDelivery(tx, deliveryId);
    if (!delivery) throw new Error('There is no such delivery.');
    const owner = test.booted.app.get(AnswerLetterOwner);
    const proof = await owner.proveOne(tx, delivery);
    if (!proof.go) throw new Error(`The letter may not leave: ${proof.reason}.`);
    const sent = { kind: 'sent', smtpCode: 250, smtpStatus: null } as const;
    await owner.settledOne(tx, delivery, sent, test.now);
    await owner.settledOne(tx, delivery, sent, test.now);
  });
}
