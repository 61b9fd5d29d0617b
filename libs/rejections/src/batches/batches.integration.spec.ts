import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unrejectApplication } from '#hiring';
import { schedule } from '#platform/queue';
import { tendBatch } from '../jobs.js';
import { RejectionsTest } from '../rejections.fixture.js';
import { replaceApprovalPolicy } from './approval-policies.js';
import { readBatchPause } from './read-batch-pause.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});

afterAll(() => test.stop());

const refusal = (code: string) => ({ code });

/** Two letters leave first, and more than `above` need two people. */
async function withPolicy(at: RejectionsTest, secondPersonAbove: number, canarySize = 2): Promise<void> {
  await at.tx((tx) =>
    replaceApprovalPolicy(tx, { version: 0, secondPersonAbove, canarySize }, at.principal.memberId, at.now),
  );
}

describe('freezing', () => {
  it('takes what can be approved, and says of each other why not', async () => {
    const t = await test.other();
    const openingId = await t.opening();
    const { ids } = await t.drafts(3, openingId);
    const [good, blocked, approved] = ids as [string, string, string];
    const { letter } = await t.read(blocked);
    await t.letters.execute(
      t.principal,
      blocked,
      { ...letter, body: `${letter.body}\n\n{{name}}` },
      letter.version,
    );
    await t.approve(approved);
    const warned = await t.reject(await t.applicant({ openingId }));
    const words = (await t.read(warned)).letter;
    const curt = words.body.replace('Thank you', 'Unfortunately, other candidates were stronger. Thank you');
    await t.letters.execute(t.principal, warned, { ...words, body: curt }, words.version);
    const finalist = await t.reject(await t.applicant({ openingId, stage: 'final', finalist: true }));
    const taken = await t.applicant({ openingId });
    const again = await t.reject(taken);
    await t.tx((tx) => unrejectApplication(tx, { applicationId: taken.applicationId, at: t.now }));
    await t.quiet();
    const batchId = await t.batches.freeze.execute(t.principal, {
      ids: [good, blocked, approved, warned, finalist, again],
    });
    const { items } = await t.batches.letters.execute(t.organizationId, batchId, { limit: 100 });
    expect(new Map(items.map(({ id, outcome, why }) => [id, why ?? outcome]))).toEqual(
      new Map([
        [good, 'drafted'],
        [blocked, 'letters.blocking_findings'],
        [approved, 'rejections.not_possible_now'],
        [warned, 'letters.warnings_open'],
        [finalist, 'rejections.personal_sentence_missing'],
        [again, 'rejections.not_possible_now'],
      ]),
    );
    await expect(t.batches.freeze.execute(t.principal, { ids: [good, blocked] })).rejects.toMatchObject({
      code: 'rejections.batch_empty',
      details: { leftOut: { 'rejections.in_batch': 1, 'letters.blocking_findings': 1 } },
    });
  });

  it('resolves a filter once: who is rejected afterwards is not in it', async () => {
    const t = await test.other();
    const openingId = await t.opening();
    const { ids } = await t.drafts(2, openingId);
    await t.drafts(1);
    const batchId = await t.batches.freeze.execute(t.principal, { filter: { openingId, search: 'ada' } });
    await t.drafts(1, openingId);
    const { items } = await t.batches.letters.execute(t.organizationId, batchId, { limit: 100 });
    expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await expect(
      t.batches.freeze.execute(t.principal, { filter: { openingId, search: 'nobody' } }),
    ).rejects.toMatchObject(refusal('rejections.batch_empty'));
  });

  it('keeps its letters from being edited, approved or cancelled alone, until they are taken out', async () => {
    const t = await test.other();
    const { ids } = await t.drafts(2);
    const [id, other] = ids as [string, string];
    const { id: batchId, hash } = await t.frozen(ids);
    const { letter } = await t.read(id);
    const inBatch = { code: 'rejections.in_batch', details: { batchId } };
    await expect(t.approve(id)).rejects.toMatchObject(inBatch);
    await expect(t.letters.execute(t.principal, id, letter, letter.version)).rejects.toMatchObject(inBatch);
    await expect(t.letters.personal(t.principal, id, 'A true sentence of them.')).rejects.toMatchObject(
      inBatch,
    );
    await expect(t.course.cancel(t.principal, id, 'Told by phone')).rejects.toMatchObject(inBatch);
    const byPhone = { how: 'phone', toldAt: null, note: null } as const;
    await expect(t.notices.ofDecision(t.principal, id, byPhone)).rejects.toMatchObject(inBatch);
    await t.batches.takeOut.execute(t.principal, batchId, id);
    await t.letters.execute(t.principal, id, letter, letter.version);
    const after = await t.batch(batchId);
    expect([after.letters, after.hash === hash]).toEqual([1, false]);
    await expect(t.batches.takeOut.execute(t.principal, batchId, id)).rejects.toMatchObject(
      refusal('rejections.not_in_batch'),
    );
    await t.batches.takeOut.execute(t.principal, batchId, other);
    expect((await t.batch(batchId)).status).toBe('discarded');
  });
});

describe('approving a batch', () => {
  it('refuses another hash, and words that changed although nobody may change them', async () => {
    const t = await test.other();
    const { ids } = await t.drafts(1);
    const { id, hash } = await t.frozen(ids);
    const approve = (as: string) => t.batches.approve.execute(t.principal, id, as);
    await expect(approve(hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))).rejects.toMatchObject(
      refusal('rejections.batch_changed'),
    );
    await t.query(
      `UPDATE letters SET body = body || ' ' WHERE id = (SELECT letter_id FROM rejections WHERE id = $1)`,
      ids,
    );
    await expect(approve(hash)).rejects.toMatchObject(refusal('rejections.batch_changed'));
    expect((await t.batch(id)).status).toBe('frozen');
  });

  it('asks above the limit for a second person, another one, who approves the same', async () => {
    const t = await test.other();
    await withPolicy(t, 1);
    const { ids } = await t.drafts(3);
    const { id, hash, secondReasons } = await t.frozen(ids);
    expect(secondReasons).toEqual(['over_limit']);
    await expect(t.batches.approve.execute(t.principal, id, hash)).rejects.toMatchObject(
      refusal('rejections.second_person_required'),
    );
    const tom = await t.colleague();
    await t.batches.approve.execute(t.principal, id, hash);
    expect((await t.batch(id)).status).toBe('awaiting_second');
    await expect(t.batches.approve.execute(t.principal, id, hash)).rejects.toMatchObject(
      refusal('rejections.same_person'),
    );
    await t.batches.takeOut.execute(t.principal, id, ids[0] ?? '');
    await expect(t.batches.approve.execute(tom, id, hash)).rejects.toMatchObject(
      refusal('rejections.batch_changed'),
    );
    const changed = await t.batch(id);
    expect([changed.status, changed.firstApprovedBy]).toEqual(['frozen', null]);
    await t.batches.approve.execute(tom, id, changed.hash);
    await t.batches.approve.execute(t.principal, id, changed.hash);
    await t.quiet();
    const { rejection } = await t.read(ids[1] ?? '');
    expect([rejection.status, rejection.approvedBy]).toEqual(['approved', t.principal.memberId]);
    const [entry] = await t.query<{ details: object }>(
      `SELECT details FROM audit_entries WHERE action = 'rejections.approved' AND subject_id = $1`,
      [rejection.id],
    );
    expect(entry?.details).toMatchObject({ batchId: id, letterVersion: 1 });
  });

  it('lets one of two who race win, and tells the other where it stands', async () => {
    const t = await test.other();
    const tom = await t.colleague();
    const { ids } = await t.drafts(2);
    const { id, hash } = await t.frozen(ids);
    const race = await Promise.allSettled([
      t.batches.approve.execute(t.principal, id, hash),
      t.batches.approve.execute(tom, id, hash),
    ]);
    const lost = race.find((one) => one.status === 'rejected');
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost?.reason).toMatchObject({
      code: 'rejections.batch_not_possible_now',
      details: { status: 'approving' },
    });
    const entries = await t.query(`SELECT id FROM audit_entries WHERE action = 'rejections.batch_approved'`);
    expect(entries).toHaveLength(1);
  });

  it('is not for a key, which has no name to answer with', async () => {
    const t = await test.other();
    const { ids } = await t.drafts(1);
    const { id, hash } = await t.frozen(ids);
    const key = { kind: 'api_key', organizationId: t.organizationId, keyId: id, scope: 'write' } as const;
    await expect(t.batches.approve.execute(key, id, hash)).rejects.toMatchObject(
      refusal('access.member_required'),
    );
    await expect(t.batches.steer.continue(key, id)).rejects.toMatchObject(refusal('access.member_required'));
  });

  it('approves nobody twice although two workers do it at once, and leaves out what does not pass any more', async () => {
    const t = await test.other();
    const { ids, applicants } = await t.drafts(4);
    const { id, hash } = await t.frozen(ids);
    const changed = { applicationId: applicants[3]?.applicationId ?? '', at: t.now };
    await t.tx((tx) => unrejectApplication(tx, changed));
    await t.quiet();
    await t.batches.approve.execute(t.principal, id, hash);
    const subject = { subjectId: id };
    await Promise.all([
      t.batches.tend.handle(t.organizationId, subject),
      t.batches.tend.handle(t.organizationId, subject),
    ]);
    await t.quiet();
    const entries = await t.query(
      `SELECT subject_id FROM audit_entries WHERE action = 'rejections.approved'`,
    );
    expect(entries).toHaveLength(3);
    expect(await t.outcomes(id)).toEqual({ waiting: 3, ended: 1 });
    expect(await t.batch(id)).toMatchObject({ status: 'canary', handled: 3 });
  });
});

describe('the first few', () => {
  it('leave, then the batch pauses until a person lets the rest leave', async () => {
    const t = await test.other();
    await withPolicy(t, 50);
    const { ids, applicants } = await t.drafts(4);
    const id = await t.approvedTogether(ids);
    expect(await t.outcomes(id)).toEqual({ waiting: 2, held: 2 });
    await t.nextMorning();
    await t.pass(1);
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual(['paused', { left: 2, held: 2 }]);
    expect(await t.tx((tx) => readBatchPause(tx, id))).toMatchObject({ left: 2, bounced: 0, waiting: 2 });
    expect(applicants.map((one) => t.arrived(one))).toEqual([1, 1, 0, 0]);
    await expect(t.course.release(t.principal, ids[2] ?? '', 'volume', 'Go')).rejects.toMatchObject(
      refusal('rejections.in_batch'),
    );
    await t.batches.steer.continue(t.principal, id);
    await t.quiet();
    await t.pass(1);
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual(['finished', { left: 4 }]);
    expect(applicants.map((one) => t.arrived(one))).toEqual([1, 1, 1, 1]);
    expect((await t.read(ids[0] ?? '')).rejection.batchId).toBeNull();
  });

  it('tell who bounced and who wrote before the rest leaves', async () => {
    const t = await test.other();
    await withPolicy(t, 50, 1);
    const openingId = await t.opening();
    const refused = await t.applicant({ openingId, address: `refused${openingId}@example.org` });
    const first = await t.reject(refused);
    const { ids } = await t.drafts(1, openingId);
    const id = await t.approvedTogether([first, ...ids]);
    await t.nextMorning();
    await t.pass(1);
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual(['paused', { failed: 1, held: 1 }]);
    const page = await t.batches.letters.execute(t.organizationId, id, { limit: 10, wave: 'canary' });
    expect(page.items).toMatchObject([{ id: first, outcome: 'failed', smtpStatus: '5.1.1' }]);
  });

  it('go on where a worker died, and an undone approval is a draft outside the batch', async () => {
    const t = await test.other();
    await withPolicy(t, 50, 1);
    const { ids } = await t.drafts(3);
    const id = await t.approvedTogether(ids);
    await t.course.undo(t.principal, ids[2] ?? '');
    await t.query('DELETE FROM timers WHERE subject_id = $1', [id]);
    await t.nextMorning();
    expect((await t.batch(id)).status).toBe('canary');
    await t.tx((tx) => schedule(tx, tendBatch, id, t.now));
    await t.quiet();
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual([
      'paused',
      { left: 1, held: 1, back_to_draft: 1 },
    ]);
    await t.approve(ids[2] ?? '');
  });
});

describe('a stop', () => {
  it('keeps everything that has not left, and a person lets it leave again or makes drafts of it', async () => {
    const t = await test.other();
    await withPolicy(t, 50, 1);
    const { ids, applicants } = await t.drafts(3);
    const id = await t.approvedTogether(ids);
    await t.nextMorning();
    await t.pass(1);
    await t.batches.steer.continue(t.principal, id);
    await t.batches.steer.stop(t.principal, id, 'It is the wrong template');
    await t.quiet();
    await t.nextMorning();
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual(['stopped', { left: 1, held: 2 }]);
    await t.batches.steer.stop(t.principal, id, 'Pressed twice');
    expect((await t.batch(id)).stopReason).toBe('It is the wrong template');
    await t.batches.steer.resume(t.principal, id);
    await t.nextMorning();
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual(['paused', { left: 1, held: 2 }]);
    await t.batches.steer.stop(t.principal, id, 'It is still wrong');
    await t.batches.steer.takeBack(t.principal, id);
    await t.quiet();
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual([
      'withdrawn',
      { left: 1, back_to_draft: 2 },
    ]);
    expect(applicants.map((one) => t.arrived(one))).toEqual([1, 0, 0]);
    expect((await t.read(ids[1] ?? '')).rejection).toMatchObject({ status: 'drafted', batchId: null });
    await expect(t.batches.steer.resume(t.principal, id)).rejects.toMatchObject({
      code: 'rejections.batch_not_possible_now',
      details: { status: 'withdrawn' },
    });
  });

  it('is refused before anything could leave, and a batch is discarded instead', async () => {
    const t = await test.other();
    const { ids } = await t.drafts(1);
    const { id } = await t.frozen(ids);
    await expect(t.batches.steer.stop(t.principal, id, 'Not yet')).rejects.toMatchObject(
      refusal('rejections.batch_not_possible_now'),
    );
    await t.batches.steer.discard(t.principal, id);
    expect([(await t.batch(id)).status, await t.outcomes(id)]).toEqual(['discarded', { discarded: 1 }]);
    await t.approve(ids[0] ?? '');
  });
});
