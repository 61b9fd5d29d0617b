import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  closeOpening,
  hireApplication,
  recordOffer,
  rejectApplication,
  unrejectApplication,
  withdrawApplication,
} from '#hiring';
import { replyReceived } from '#conversations';
import { replyAddress, storeRawMail } from '#mail';
import { newId } from '#platform/database';
import { publish } from '#platform/events';
import { schedule } from '#platform/queue';
import { releaseRejection } from './jobs.js';
import { type Applicant, RejectionsTest } from './rejections.fixture.js';
import { ReleaseRejections } from './release-rejections.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});

afterAll(() => test.stop());

/** The candidate writes to us, and the mail is taken in. @returns the id of the message */
async function writes({ address }: Applicant, conversationId: string): Promise<string> {
  const to = replyAddress(conversationId, test.now);
  const text = 'Thank you for the time you all took for me.';
  const bytes = Buffer.from(
    `From: ${address}\r\nTo: ${to}\r\nSubject: Thank you\r\nMessage-ID: <${newId()}@example.org>\r\n\r\n${text}\r\n`,
  );
  const mail = { receivedBy: 'smtp', bytes, envelopeFrom: address, envelopeTo: [to] } as const;
  await test.tx((tx) => storeRawMail(tx, mail, test.now));
  await test.quiet();
  const [message] = await test.query<{ id: string }>('SELECT id FROM messages WHERE conversation_id = $1', [
    conversationId,
  ]);
  return message?.id ?? '';
}

/** An opening with a first choice who has an offer, and a finalist whose letter is approved. */
async function shortlist(): Promise<{ choice: Applicant; finalist: Applicant; id: string }> {
  const openingId = await test.opening();
  const choice = await test.applicant({ openingId, stage: 'final' });
  const { applicationId } = choice;
  await test.tx((tx) => recordOffer(tx, { applicationId, status: 'extended', at: test.now }));
  const finalist = await test.applicant({ openingId, stage: 'final', finalist: true });
  const id = await test.approvedFinalist(finalist);
  await test.nextMorning();
  return { choice, finalist, id };
}

const later = (): Date => new Date(test.now.getTime() + 1);

describe('sending', () => {
  it('makes one delivery although the timer fires twice and two workers take it at once', async () => {
    await test.nextMorning();
    const ada = await test.applicant();
    const id = await test.approved(ada);
    const release = test.booted.app.get(ReleaseRejections, { strict: false });
    await test.pass(1);
    await Promise.all([
      release.handleBatch(test.organizationId, [{ subjectId: id }]),
      release.handleBatch(test.organizationId, [{ subjectId: id }]),
      test.tx((tx) => schedule(tx, releaseRejection, id, test.now)),
    ]);
    await test.quiet();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['sent', 1]);
    expect(await test.duty(id)).toMatchObject({ status: 'closed' });
    expect(await test.query('SELECT id FROM deliveries WHERE owner_id = $1', [id])).toHaveLength(1);
  });

  it('waits for the undo window, and an undone approval never leaves', async () => {
    const ada = await test.applicant();
    const id = await test.approved(ada);
    expect((await test.read(id)).holds.map(({ kind }) => kind)).toEqual(['undo_window']);
    await test.course.undo(test.principal, id);
    await test.nextMorning();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['drafted', 0]);
    const [row] = await test.query(
      'SELECT approved_by, approved_letter_version, leaves_at FROM rejections WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ approved_by: null, approved_letter_version: null, leaves_at: null });
  });

  it('is held by hand and let go by hand; who is not held cannot be let go', async () => {
    const ada = await test.applicant();
    const id = await test.approved(ada);
    await test.course.hold(test.principal, id, 'The team wants to call first');
    await test.nextMorning();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['approved manual', 0]);
    expect((await test.read(id)).holds[0]?.reason).toBe('The team wants to call first');
    await test.course.release(test.principal, id, 'manual', 'Called');
    await expect(test.course.release(test.principal, id, 'manual', 'Called')).rejects.toMatchObject({
      code: 'rejections.hold_not_open',
    });
    await test.until(id, 'sent');
    await expect(test.course.hold(test.principal, id, 'Too late')).rejects.toMatchObject({
      code: 'rejections.not_possible_now',
    });
  });

  it('is cancelled with a reason that closes the duty', async () => {
    const ada = await test.applicant();
    const id = await test.approved(ada);
    await test.course.cancel(test.principal, id, 'Told by phone');
    await test.nextMorning();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['cancelled', 0]);
    expect(await test.duty(id)).toEqual({ status: 'closed', close_reason: 'Told by phone' });
  });

  it('stays readable while all mail is paused, can be held then, and leaves after it', async () => {
    const other = await test.other();
    const pause = (at: Date | null) => other.query('UPDATE organizations SET sending_paused_at = $1', [at]);
    const [ada, bob] = [await other.applicant(), await other.applicant()];
    const [first, second] = [await other.approved(ada), await other.approved(bob)];
    await pause(test.now);
    await other.pass(1);
    expect([await other.state(first), await other.state(second)]).toEqual([
      'sending manual',
      'sending manual',
    ]);
    await other.course.hold(other.principal, second, 'Let us look again');
    await pause(null);
    await other.pass(0.2);
    expect([await other.state(first), await other.state(second)]).toEqual(['sent', 'approved manual']);
    expect([other.arrived(ada), other.arrived(bob)]).toEqual([1, 0]);
  });
});

describe('a finalist', () => {
  it('waits for the first choice, and leaves once they accept', async () => {
    const { choice, finalist, id } = await shortlist();
    expect([await test.state(id), test.arrived(finalist)]).toEqual(['approved finalist', 0]);
    await test.tx((tx) =>
      recordOffer(tx, { applicationId: choice.applicationId, status: 'accepted', at: later() }),
    );
    await test.until(id, 'sent');
    expect(test.arrived(finalist)).toBe(1);
  });

  it('leaves too when all that we hear is the hire, or that the opening was closed without any offer', async () => {
    const { choice, id } = await shortlist();
    await test.tx((tx) => hireApplication(tx, { applicationId: choice.applicationId, at: test.now }));
    await test.until(id, 'sent');
    const alone = await test.applicant({ stage: 'final', finalist: true });
    const waiting = await test.approvedFinalist(alone);
    await test.nextMorning();
    expect(await test.state(waiting)).toBe('approved finalist');
    await test.tx((tx) => closeOpening(tx, { openingId: alone.openingId, at: later() }));
    await test.until(waiting, 'sent');
  });

  it('comes back to the desk when the first choice declines, and is held anew when approved again', async () => {
    const { choice, finalist, id } = await shortlist();
    await test.tx((tx) =>
      recordOffer(tx, { applicationId: choice.applicationId, status: 'declined', at: later() }),
    );
    await test.until(id, 'drafted');
    await test.approve(id);
    await test.nextMorning();
    expect([await test.state(id), test.arrived(finalist)]).toEqual(['approved finalist', 0]);
    expect((await test.read(id)).holds[0]?.reason).toContain('declined');
    await test.course.release(test.principal, id, 'finalist', 'They will not be asked');
    await test.until(id, 'sent');
  });

  it('comes back to the desk when the first choice withdraws after the offer', async () => {
    const { choice, id } = await shortlist();
    await test.tx((tx) => withdrawApplication(tx, { applicationId: choice.applicationId, at: later() }));
    expect(await test.until(id, 'drafted')).toBe(true);
  });

  it('is not held when the first choice had accepted before the draft was made', async () => {
    const openingId = await test.opening();
    const choice = await test.applicant({ openingId });
    await test.tx((tx) => hireApplication(tx, { applicationId: choice.applicationId, at: test.now }));
    const finalist = await test.applicant({ openingId, stage: 'final', finalist: true });
    const id = await test.approvedFinalist(finalist);
    await test.nextMorning();
    expect([await test.state(id), test.arrived(finalist)]).toEqual(['sent', 1]);
  });

  it('is held at the last moment when the accepted offer falls through without a word that names them', async () => {
    const openingId = await test.opening();
    const choice = await test.applicant({ openingId });
    const { applicationId } = choice;
    await test.tx((tx) => recordOffer(tx, { applicationId, status: 'accepted', at: test.now }));
    const finalist = await test.applicant({ openingId, stage: 'final', finalist: true });
    const id = await test.approvedFinalist(finalist);
    await test.tx((tx) =>
      recordOffer(tx, { applicationId, status: 'declined', at: later(), announce: false }),
    );
    await test.nextMorning();
    expect([await test.state(id), test.arrived(finalist)]).toEqual(['approved finalist', 0]);
  });
});

describe('a candidate who writes meanwhile', () => {
  it('is answered by a person first, in the letter', async () => {
    const ada = await test.applicant();
    const id = await test.approved(ada);
    await writes(ada, (await test.read(id)).rejection.conversationId);
    await test.nextMorning();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['approved candidate_wrote', 0]);
    await test.course.undo(test.principal, id);
    await test.approve(id);
    await test.nextMorning();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['sent', 1]);
  });

  it('does not hold the letter again when the job about the same mail runs again', async () => {
    const ada = await test.applicant();
    const { candidateId } = ada;
    const id = await test.approved(ada);
    const { conversationId } = (await test.read(id)).rejection;
    const messageId = await writes(ada, conversationId);
    expect(await test.state(id)).toBe('approved candidate_wrote');
    await test.course.release(test.principal, id, 'candidate_wrote', 'Only a thank-you');
    await test.tx((tx) => publish(tx, replyReceived, { messageId, conversationId, candidateId }));
    await test.nextMorning();
    expect([await test.state(id), test.arrived(ada)]).toEqual(['sent', 1]);
  });
});

describe('another round', () => {
  it('is opened by an un-reject: the first letter never leaves, the second does', async () => {
    const ada = await test.applicant();
    const { applicationId } = ada;
    const first = await test.approved(ada);
    await test.tx((tx) => unrejectApplication(tx, { applicationId, at: test.now }));
    await test.quiet();
    expect(await test.state(first)).toBe('superseded');
    // Nothing is owed for a decision that was taken back.
    expect(await test.duty(first)).toEqual({ status: 'closed', close_reason: 'rejections.unrejected' });
    const again = later();
    await test.pass(1);
    await test.tx((tx) => rejectApplication(tx, { applicationId, at: again }));
    const second = await test.draft.execute(test.principal, applicationId);
    await test.approve(second);
    await test.nextMorning();
    expect((await test.read(second)).rejection.round).toBe(2);
    expect([await test.state(first), await test.state(second)]).toEqual(['superseded', 'sent']);
    expect(test.arrived(ada)).toBe(1);
  });

  it('is not ended by a late job of the round before', async () => {
    const ada = await test.applicant();
    const { applicationId } = ada;
    await test.approved(ada);
    // Both words come in one go, so the job of the first runs when the second is known.
    await test.tx(async (tx) => {
      await unrejectApplication(tx, { applicationId, at: test.now });
      await rejectApplication(tx, { applicationId, at: later() });
    });
    const second = await test.draft.execute(test.principal, applicationId);
    await test.quiet();
    expect(await test.state(second)).toBe('drafted');
  });
});

describe('after a bounce', () => {
  it('goes to the corrected address, as the same rejection', async () => {
    const ada = await test.applicant();
    await test.nextMorning();
    const id = await test.sent(ada);
    const again = () => test.course.deliverAgain(test.principal, id);
    await expect(again()).rejects.toMatchObject({ code: 'rejections.not_bounced' });
    await test.bounce(id);
    expect(await test.duty(id)).toMatchObject({ status: 'open' });
    // To the same address it would not go: that one is suppressed now.
    await again();
    await test.until(id, 'approved truth_check');
    const address = `new${newId()}@example.org`;
    await test.query(
      'UPDATE candidate_addresses SET address = $2, address_key = $2 WHERE candidate_id = $1',
      [ada.candidateId, address],
    );
    await test.course.release(test.principal, id, 'truth_check', 'Corrected the address');
    await test.until(id, 'sent');
    expect([test.arrived(ada), test.arrived({ address })]).toEqual([1, 1]);
    expect(await test.duty(id)).toMatchObject({ status: 'closed' });
  });

  it('fails when the other side refuses, and says so when there is nowhere to send it again', async () => {
    const ada = await test.applicant({ address: `refused${newId()}@example.org` });
    const id = await test.approved(ada);
    await test.nextMorning();
    expect(await test.state(id)).toBe('failed');
    expect((await test.read(id)).rejection.endedReason).toBe('rejections.not_delivered');
    await test.query('DELETE FROM candidate_addresses WHERE candidate_id = $1', [ada.candidateId]);
    await expect(test.course.deliverAgain(test.principal, id)).rejects.toMatchObject({
      code: 'rejections.no_address',
    });
    expect(await test.duty(id)).toMatchObject({ status: 'open' });
  });

  it('that overtakes the record of the acceptance, the rejection does not stay on its way', async () => {
    const other = await test.other();
    const ada = await other.applicant();
    const id = await other.approved(ada);
    await other.query('UPDATE organizations SET sending_paused_at = $1', [test.now]);
    await other.pass(1);
    await other.bounce(id);
    expect(await other.state(id)).toBe('failed');
  });
});
