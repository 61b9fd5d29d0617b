import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withdrawApplication } from '#hiring';
import { newestDeliveryOf } from '#mail';
import { type Applicant, RejectionsTest } from '../rejections.fixture.js';
import { dayIn, drafted, minutes, notesOf, waiting } from './deciding.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

describe('a note that names a day', () => {
  /** A note that promises five days from now leaves. @returns who it went to, and its id */
  const promised = async (own: RejectionsTest): Promise<{ person: Applicant; id: string }> => {
    const person = await waiting(own);
    const { note, letter } = await drafted(own, person);
    await notesOf(own).change.promise(own.principal, note.id, dayIn(own, 5), letter.version);
    await notesOf(own).approve.execute(own.principal, note.id, letter.version + 1);
    await minutes(own, 11);
    return { person, id: note.id };
  };
  const duty = async (own: RejectionsTest, id: string): Promise<unknown> =>
    (
      await own.query(
        'SELECT kind, status, owner_id, due_at, close_reason FROM duties WHERE subject_id = $1',
        [id],
      )
    )[0];

  it('is a promise of whoever signed it, by the end of that day, kept by the letter that tells the outcome', async () => {
    const own = await test.other();
    const { person, id } = await promised(own);
    const due = new Date(`${dayIn(own, 6)}T00:00:00Z`);
    const ownerId = own.principal.memberId;
    expect(await duty(own, id)).toMatchObject({
      kind: 'keep_promise',
      status: 'open',
      owner_id: ownerId,
      due_at: due,
    });
    const rejectionId = await own.approved(person);
    await own.nextMorning();
    await own.until(rejectionId, 'sent');
    expect(await duty(own, id)).toMatchObject({ status: 'closed', close_reason: null });
    await own.bounce(rejectionId);
    expect(await duty(own, id)).toMatchObject({ status: 'open' });
  });

  it('is kept by a word another way, and owed no more to whoever withdrew or never read it', async () => {
    const own = await test.other();
    const [phoned, gone, unread] = [await promised(own), await promised(own), await promised(own)];
    const word = { how: 'phone', toldAt: null, note: null } as const;
    await own.notices.ofStillDeciding(own.principal, phoned.person.applicationId, word);
    expect(await duty(own, phoned.id)).toMatchObject({ status: 'closed', close_reason: 'Told by phone.' });
    const { applicationId } = gone.person;
    await own.tx((tx) => withdrawApplication(tx, { applicationId, at: own.now }));
    await own.quiet();
    expect(await duty(own, gone.id)).toMatchObject({ close_reason: 'rejections.withdrawn' });
    const delivery = await own.tx((tx) => newestDeliveryOf(tx, 'deciding_note', unread.id));
    await own.bounceDelivery(delivery?.id ?? '');
    expect(await duty(own, unread.id)).toMatchObject({ close_reason: 'rejections.bounced' });
  });
});
