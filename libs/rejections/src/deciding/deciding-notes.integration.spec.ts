import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseCandidate, recordOffer } from '#hiring';
import { newestDeliveryOf, replyAddress, storeRawMail } from '#mail';
import { newId } from '#platform/database';
import { RejectionsTest } from '../rejections.fixture.js';
import {
  approved,
  dayIn,
  daysAgo,
  drafted,
  heldFinalist,
  minutes,
  notesOf,
  rowOf,
  state,
  told,
  waiting,
} from './deciding.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

describe('the note that nothing is decided yet', () => {
  it('is written, leaves after ten minutes, is the evidence, and the wait is counted from there', async () => {
    const own = await test.other();
    const openingId = await own.opening('Stage Technician', 'Toronto, ON');
    const person = await waiting(own, { openingId, effort: ['writing task'] });
    expect(await rowOf(own, person)).toMatchObject({ mayTellStillDeciding: true, note: null });
    expect((await rowOf(own, person))?.law).not.toBeNull();
    const { note, letter } = await drafted(own, person);
    expect(letter.body).toContain(
      'We are still deciding about the role of Stage Technician at Kestrel Studio',
    );
    expect(letter.body).toContain('Thank you for two interviews and the writing task.');
    expect(letter.body).toMatch(/Mara Lindqvist\nTalent Partner, Kestrel Studio$/);
    expect(letter.findings).toEqual([]);
    // Nothing left, and nothing is promised by a draft.
    expect(await rowOf(own, person)).toMatchObject({ note: null, toldStillDecidingAt: null });

    await notesOf(own).change.promise(own.principal, note.id, '2026-03-13', letter.version);
    const dated = await notesOf(own).read.one(own.organizationId, note.id);
    expect(dated.letter.body).toContain('by Friday 13 March:');
    await expect(notesOf(own).approve.execute(own.principal, note.id, letter.version)).rejects.toMatchObject({
      code: 'rejections.letter_changed',
    });
    await notesOf(own).approve.execute(own.principal, note.id, dated.letter.version);
    await minutes(own, 9);
    expect([await state(own, note.id), own.arrived(person)]).toEqual(['approved', 0]);
    expect(await rowOf(own, person)).toMatchObject({
      note: { id: note.id, status: 'approved' },
      mayTellStillDeciding: false,
    });
    await minutes(own, 2);
    expect([await state(own, note.id), own.arrived(person)]).toEqual(['sent', 1]);
    const [notice] = await told(own, person);
    expect(notice).toMatchObject({
      says: 'no_decision_yet',
      how: 'letter',
      recordedBy: own.principal.memberId,
      isCurrent: true,
    });
    expect(await rowOf(own, person)).toMatchObject({
      law: null,
      since: notice?.toldAt,
      toldStillDecidingAt: notice?.toldAt,
      mayTellStillDeciding: false,
      note: { status: 'sent' },
    });
    // A week later they may be told again.
    await expect(drafted(own, person)).rejects.toMatchObject({
      code: 'rejections.told_recently',
      details: { days: 7 },
    });
    await own.pass(7 * 24);
    expect(await rowOf(own, person)).toMatchObject({ mayTellStillDeciding: true });
    expect((await drafted(own, person)).note.id).not.toBe(note.id);
  });

  it('can be taken back within ten minutes, and is then a draft that says what was typed', async () => {
    const own = await test.other();
    const person = await waiting(own);
    const { note, letter } = await drafted(own, person);
    const words = { subject: letter.subject, body: letter.body.replace('We are', 'At Kestrel we are') };
    await notesOf(own).change.letter(own.principal, note.id, words, letter.version);
    await notesOf(own).approve.execute(own.principal, note.id, letter.version + 1);
    await notesOf(own).change.undo(own.principal, note.id);
    await minutes(own, 20);
    expect([await state(own, note.id), own.arrived(person)]).toEqual(['drafted', 0]);
    const again = await drafted(own, person);
    expect(again.note.id).toBe(note.id);
    expect(again.letter.body).toBe(words.body);
    // The day stands in a sentence of ours: it changes, and what was typed stays.
    await notesOf(own).change.promise(own.principal, note.id, dayIn(own, 10), again.letter.version);
    const dated = await notesOf(own).read.one(own.organizationId, note.id);
    expect(dated.letter.body).toContain('At Kestrel we are');
    expect(dated.letter.body).toMatch(/You will hear from me by \w+ \d+ March:/);
    await notesOf(own).approve.execute(own.principal, note.id, dated.letter.version);
    await minutes(own, 11);
    expect([await state(own, note.id), own.arrived(person)]).toEqual(['sent', 1]);
  });

  it('is written anew while nobody edited it, and promises only a day that lies ahead', async () => {
    const own = await test.other();
    const person = await waiting(own);
    const { note, letter } = await drafted(own, person);
    for (const day of [dayIn(own, -1), dayIn(own, 0), dayIn(own, 61)])
      await expect(
        notesOf(own).change.promise(own.principal, note.id, day, letter.version),
      ).rejects.toMatchObject({ code: 'rejections.note_day_not_possible' });
    await own.query('UPDATE applications SET interviews_held = 3 WHERE id = $1', [person.applicationId]);
    expect((await drafted(own, person)).letter.body).toContain('Thank you for three interviews.');
    const { letter: newest } = await drafted(own, person);
    await notesOf(own).change.promise(own.principal, note.id, dayIn(own, 1), newest.version);
    const words = { subject: newest.subject, body: newest.body.replace(/I cannot[^\n]+/, 'Soon.') };
    await notesOf(own).change.letter(own.principal, note.id, words, newest.version + 1);
    await expect(
      notesOf(own).change.promise(own.principal, note.id, null, newest.version + 2),
    ).rejects.toMatchObject({ code: 'rejections.note_day_written_by_hand' });
    await own.pass(24);
    await expect(
      notesOf(own).approve.execute(own.principal, note.id, newest.version + 2),
    ).rejects.toMatchObject({ code: 'rejections.note_day_not_possible' });
  });

  it('is stopped by a finding that blocks, and leaves with what was read', async () => {
    const own = await test.other();
    const person = await waiting(own);
    const { note, letter } = await drafted(own, person);
    const body = letter.body.replace('The team', 'Others were stronger than you, [Name]. The team');
    await notesOf(own).change.letter(
      own.principal,
      note.id,
      { subject: letter.subject, body },
      letter.version,
    );
    await expect(
      notesOf(own).approve.execute(own.principal, note.id, letter.version + 1),
    ).rejects.toMatchObject({ code: 'letters.blocking_findings' });
    expect(await state(own, note.id)).toBe('drafted');
  });

  it('says to a finalist whose letter waits that the team has not finished', async () => {
    const own = await test.other();
    const { finalist, id, choice } = await heldFinalist(own);
    expect(await own.state(id)).toBe('approved finalist');
    expect(await rowOf(own, finalist)).toMatchObject({ rejectionId: id, mayTellStillDeciding: true });
    const noteId = await approved(own, finalist);
    await minutes(own, 11);
    expect([await state(own, noteId), own.arrived(finalist)]).toEqual(['sent', 1]);
    const [notice] = await told(own, finalist);
    expect(await rowOf(own, finalist)).toMatchObject({
      rejectionStatus: 'approved',
      since: notice?.toldAt,
      mayTellStillDeciding: false,
    });
    // The no follows when the first choice has accepted.
    await own.tx((tx) =>
      recordOffer(tx, { applicationId: choice.applicationId, status: 'accepted', at: own.now }),
    );
    await own.nextMorning();
    expect([await own.state(id), own.arrived(finalist)]).toEqual(['sent', 2]);
    expect(await rowOf(own, finalist)).toBeUndefined();
  });

  it('is offered to a finalist only once the wait is long', async () => {
    const own = await test.other();
    const openingId = await own.opening();
    const choice = await own.applicant({ openingId, stage: 'final' });
    await own.tx((tx) =>
      recordOffer(tx, { applicationId: choice.applicationId, status: 'extended', at: own.now }),
    );
    const finalist = await own.applicant({
      openingId,
      stage: 'final',
      finalist: true,
      lastInterviewAt: daysAgo(own, 5),
    });
    await own.approvedFinalist(finalist);
    expect(await rowOf(own, finalist)).toMatchObject({ mayTellStillDeciding: false });
    await own.pass(6 * 24);
    expect(await rowOf(own, finalist)).toMatchObject({ mayTellStillDeciding: true });
  });
});

describe('a note', () => {
  it('is one, although two recruiters write one and let it go at the same moment', async () => {
    const own = await test.other();
    const person = await waiting(own);
    const tom = await own.colleague();
    const [hers, his] = [await drafted(own, person), await drafted(own, person, tom)];
    expect(his.note.id).not.toBe(hers.note.id);
    expect(his.letter.body).toContain('Tom Brandt');
    await expect(notesOf(own).approve.execute(tom, hers.note.id, hers.letter.version)).rejects.toMatchObject({
      code: 'rejections.note_of_another',
    });
    const ends = await Promise.allSettled([
      notesOf(own).approve.execute(own.principal, hers.note.id, hers.letter.version),
      notesOf(own).approve.execute(tom, his.note.id, his.letter.version),
    ]);
    const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(refusals).toEqual([expect.objectContaining({ code: 'rejections.note_on_its_way' })]);
    await minutes(own, 11);
    expect(own.arrived(person)).toBe(1);
    const [left, other] = ends[0]?.status === 'fulfilled' ? [hers, his] : [his, hers];
    expect(await state(own, left.note.id)).toBe('sent');
    const principal = other === his ? tom : own.principal;
    await expect(
      notesOf(own).approve.execute(principal, other.note.id, other.letter.version),
    ).rejects.toMatchObject({ code: 'rejections.told_recently' });
  });

  it('that comes back told nobody: the wait is counted as before it, and it may be tried again', async () => {
    const own = await test.other();
    const openingId = await own.opening('Stage Technician', 'Toronto, ON');
    const person = await waiting(own, { openingId });
    const nineDaysAgo = daysAgo(own, 9);
    const phoned = { how: 'phone', toldAt: nineDaysAgo, note: null } as const;
    await own.notices.ofStillDeciding(own.principal, person.applicationId, phoned);
    const id = await approved(own, person);
    await minutes(own, 11);
    expect((await rowOf(own, person))?.since).not.toEqual(nineDaysAgo);
    const delivery = await own.tx((tx) => newestDeliveryOf(tx, 'deciding_note', id));
    await own.bounceDelivery(delivery?.id ?? '');
    expect(await state(own, id)).toBe('failed rejections.bounced');
    expect(await told(own, person)).toMatchObject([
      { how: 'letter', isCurrent: false, cameBackAt: own.now },
      { how: 'phone', isCurrent: true, cameBackAt: null },
    ]);
    expect(await rowOf(own, person)).toMatchObject({
      since: nineDaysAgo,
      toldStillDecidingAt: nineDaysAgo,
      note: { status: 'failed', endedReason: 'rejections.bounced' },
      mayTellStillDeciding: true,
    });
    // The address is suppressed by the bounce.
    await expect(drafted(own, person)).rejects.toMatchObject({ code: 'rejections.cannot_mail' });

    const lastInterviewAt = daysAgo(own, 12);
    const fresh = await waiting(own, { openingId, lastInterviewAt });
    const only = await approved(own, fresh);
    await minutes(own, 11);
    const its = await own.tx((tx) => newestDeliveryOf(tx, 'deciding_note', only));
    expect((await rowOf(own, fresh))?.law).toBeNull();
    await own.bounceDelivery(its?.id ?? '');
    await own.bounceDelivery(its?.id ?? '');
    expect(await rowOf(own, fresh)).toMatchObject({
      since: lastInterviewAt,
      toldStillDecidingAt: null,
      law: { id: 'ca-on' },
    });
  });

  it('that is refused for good is no evidence', async () => {
    const own = await test.other();
    const person = await waiting(own, { address: `refused${newId()}@example.org` });
    const id = await approved(own, person);
    await minutes(own, 11);
    expect(await state(own, id)).toBe('failed rejections.not_delivered');
    expect(await told(own, person)).toEqual([]);
  });

  it('is answered in its conversation, and the letter that waits for the same person is held', async () => {
    const own = await test.other();
    const { finalist, id } = await heldFinalist(own);
    const noteId = await approved(own, finalist);
    await minutes(own, 11);
    const { note } = await notesOf(own).read.one(own.organizationId, noteId);
    const delivery = await own.tx((tx) => newestDeliveryOf(tx, 'deciding_note', noteId));
    const to = replyAddress(note.conversationId, own.now);
    const bytes = Buffer.from(
      `From: ${finalist.address}\r\nTo: ${to}\r\nSubject: Re\r\nMessage-ID: <${newId()}@example.org>\r\n` +
        `In-Reply-To: ${delivery?.messageId ?? ''}\r\n\r\nThank you for telling me.\r\n`,
    );
    const mail = { receivedBy: 'smtp', bytes, envelopeFrom: finalist.address, envelopeTo: [to] } as const;
    await own.tx((tx) => storeRawMail(tx, mail, own.now));
    await own.quiet();
    expect(
      await own.query('SELECT conversation_id, kind FROM messages WHERE conversation_id = $1', [
        note.conversationId,
      ]),
    ).toEqual([{ conversation_id: note.conversationId, kind: 'human' }]);
    expect(await own.state(id)).toBe('approved candidate_wrote finalist');
  });

  it('is erased with its person: its words are gone, that they were told stays', async () => {
    const own = await test.other();
    const person = await waiting(own);
    const id = await approved(own, person);
    await minutes(own, 11);
    await own.tx((tx) => eraseCandidate(tx, person.candidateId, own.now));
    await own.quiet();
    const { note, letter } = await notesOf(own).read.one(own.organizationId, id);
    expect([note.status, letter.subject, letter.body]).toEqual(['sent', '', '']);
    expect(await told(own, person)).toMatchObject([{ how: 'letter', isCurrent: false }]);
  });

  it('is none of another organization', async () => {
    const [own, other] = [await test.other(), await test.other()];
    const person = await waiting(own);
    const { note } = await drafted(own, person);
    await expect(notesOf(other).read.one(other.organizationId, note.id)).rejects.toMatchObject({
      code: 'rejections.note_unknown',
    });
    await expect(drafted(other, person)).rejects.toMatchObject({ code: 'hiring.application_not_found' });
  });
});
