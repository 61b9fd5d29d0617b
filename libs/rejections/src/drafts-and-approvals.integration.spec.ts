import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rejectApplication, unrejectApplication, withdrawApplication } from '#hiring';
import { newId } from '#platform/database';
import { FailedJobs } from '#platform/queue';
import { eventually } from '#platform/testing';
import { ListRejections } from './list-rejections.js';
import { ReadRejections } from './read-rejections.js';
import { hour, RejectionsTest } from './rejections.fixture.js';

describe('drafts and approvals', () => {
  let test: RejectionsTest;

  beforeAll(async () => {
    test = await RejectionsTest.start();
  });

  afterAll(() => test.stop());

  it('drafts a rejection once, under the event and many callers at the same time', async () => {
    const ada = await test.applicant();
    await test.tx((tx) => rejectApplication(tx, { applicationId: ada.applicationId, at: test.now }));
    const ids = await Promise.all(
      Array.from({ length: 4 }, () => test.draft.execute(test.principal, ada.applicationId)),
    );
    await test.quiet();
    expect(new Set(ids).size).toBe(1);
    const written = `SELECT (SELECT count(*)::int FROM rejections WHERE application_id = $1) AS rejections,
      (SELECT count(*)::int FROM letters WHERE id NOT IN (SELECT letter_id FROM rejections)) AS orphans,
      (SELECT count(*)::int FROM duties WHERE candidate_id = $2) AS duties`;
    expect(await test.query(written, [ada.applicationId, ada.candidateId])).toEqual([
      { rejections: 1, orphans: 0, duties: 1 },
    ]);
  });

  it('refuses to draft for who is not rejected, and for who is unknown', async () => {
    const ada = await test.applicant();
    await expect(test.draft.execute(test.principal, ada.applicationId)).rejects.toMatchObject({
      code: 'rejections.application_not_rejected',
    });
    await expect(test.draft.execute(test.principal, newId())).rejects.toMatchObject({
      code: 'hiring.application_not_found',
    });
  });

  it('does nothing when the job comes after the decision was taken back, or in another round', async () => {
    const ada = await test.applicant();
    const { applicationId } = ada;
    await test.draft.ofRounds(test.organizationId, [{ applicationId, round: 1 }]);
    await test.reject(ada, hour(-5));
    await test.tx((tx) => unrejectApplication(tx, { applicationId, at: hour(-4) }));
    await test.tx((tx) => rejectApplication(tx, { applicationId, at: hour(-3) }));
    await test.draft.ofRounds(test.organizationId, [{ applicationId, round: 1 }]);
    await test.quiet();
    const rounds = 'SELECT round, status FROM rejections WHERE application_id = $1 ORDER BY round';
    expect(await test.query(rounds, [applicationId])).toEqual([
      { round: 1, status: 'superseded' },
      { round: 2, status: 'drafted' },
    ]);
  });

  it('tells of the present no when it is heard late that the one it was drafted for had been taken back', async () => {
    const ada = await test.applicant();
    const { applicationId } = ada;
    const id = await test.reject(ada, hour(-9));
    await test.tx((tx) => rejectApplication(tx, { applicationId, at: hour(-3) }));
    await test.quiet();
    const dates = `SELECT r.decided_at, d.due_at FROM rejections r JOIN duties d ON d.subject_id = r.id WHERE r.application_id = $1`;
    const [before] = await test.query(dates, [applicationId]);
    expect(before).toMatchObject({ decided_at: hour(-9) });
    await test.tx((tx) => unrejectApplication(tx, { applicationId, at: hour(-6) }));
    await test.quiet();
    expect(await test.query(dates, [applicationId])).toEqual([
      { decided_at: hour(-3), due_at: new Date(hour(-3).getTime() + 14 * 24 * 3_600_000) },
    ]);
    expect((await test.read(id)).rejection.status).toBe('drafted');
  });

  it('foresees for a draft what its approval then does', async () => {
    const openingId = await test.opening();
    const id = await test.reject(await test.applicant({ openingId, finalist: true }));
    await test.letters.personal(test.principal, id, 'Your sketch of the rig stayed with the whole panel.');
    const draft = await test.read(id);
    expect(draft).toMatchObject({ zone: 'UTC', holds: [], departure: { holds: [{ kind: 'finalist' }] } });
    const approved = await test.approve(id);
    expect(approved.rejection.leavesAt).toEqual(draft.departure?.plan.leavesAt);
    expect(approved.rejection.undoUntil).toEqual(draft.departure?.plan.undoUntil);
    expect(approved.holds).toEqual([
      { ...draft.departure?.holds[0], releasable: true, askedAgainAt: null },
      expect.objectContaining({ kind: 'undo_window', releasable: false }),
    ]);
    expect(approved.departure).toMatchObject({ plan: { leavesAt: approved.rejection.leavesAt }, holds: [] });
    await test.course.cancel(test.principal, id, 'Not needed any more');
    expect((await test.read(id)).departure).toBeNull();
  });

  it('takes a decision that an ATS dates into the future as made now', async () => {
    const ada = await test.applicant();
    const id = await test.reject(ada, hour(24 * 365));
    const { rejection } = await test.approve(id);
    expect(rejection.decidedAt).toEqual(test.now);
    expect(rejection.leavesAt?.getTime()).toBeLessThan(hour(24).getTime());
    await test.course.cancel(test.principal, id, 'Not needed any more');
  });

  it('fails visibly, once, when a fact that the letter needs is missing, and drafts when it is mended', async () => {
    const other = await test.other();
    const ada = await other.applicant();
    await other.query(`UPDATE openings SET title = '' WHERE id = $1`, [ada.openingId]);
    await other.tx((tx) => rejectApplication(tx, { applicationId: ada.applicationId, at: test.now }));
    const failed = test.booted.app.get(FailedJobs, { strict: false });
    const [job] = await eventually('a failed job', async () => {
      const jobs = await failed.list(other.organizationId, 10);
      return jobs.length > 0 && jobs;
    });
    expect(job).toMatchObject({ reason: 'letters.template_variable_missing', attempts: 1 });
    await other.query(`UPDATE openings SET title = 'Lighting Designer' WHERE id = $1`, [ada.openingId]);
    await failed.retry(other.organizationId, job?.id ?? '');
    await eventually('the draft', async () => (await other.query('SELECT id FROM rejections')).length === 1);
  });

  it('fails visibly when nobody can sign', async () => {
    const other = await test.other();
    const ada = await other.applicant();
    await other.query('UPDATE members SET disabled_at = $1', [test.now]);
    await expect(other.reject(ada)).rejects.toMatchObject({ code: 'rejections.no_signer' });
  });

  it('lets one of two approvers win and tells the other clearly', async () => {
    const id = await test.reject(await test.applicant());
    const colleague = await test.colleague();
    const outcomes = await Promise.allSettled([test.approve(id), test.approve(id, colleague)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'rejections.not_possible_now' });
    await test.course.undo(test.principal, id);
  });

  it('never approves words that nobody read: of an edit and an approval at once, one is refused', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await test.reject(await test.applicant());
      const { letter } = await test.read(id);
      const words = { subject: letter.subject, body: `${letter.body} ` };
      const [edit, approval] = await Promise.allSettled([
        test.letters.execute(test.principal, id, words, letter.version),
        test.approval.execute(test.principal, id, letter.version),
      ]);
      expect([edit.status, approval.status].sort()).toEqual(['fulfilled', 'rejected']);
      const { rejection, letter: now } = await test.read(id);
      expect([null, now.version]).toContain(rejection.approvedLetterVersion);
      await test.course.cancel(test.principal, id, 'Only a test');
    }
  });

  it('refuses an edit after the approval, and an approval of a version that was edited since', async () => {
    const id = await test.reject(await test.applicant());
    const { letter } = await test.read(id);
    await test.letters.execute(test.principal, id, letter, letter.version);
    const stale = test.approval.execute(test.principal, id, letter.version);
    await expect(stale).rejects.toMatchObject({ code: 'rejections.letter_changed' });
    const twice = test.letters.execute(test.principal, id, letter, letter.version);
    await expect(twice).rejects.toMatchObject({ code: 'rejections.letter_changed' });
    await test.approve(id);
    const late = test.letters.execute(test.principal, id, letter, letter.version + 1);
    await expect(late).rejects.toMatchObject({
      code: 'rejections.not_possible_now',
      details: { event: 'edit', status: 'approved' },
    });
  });

  it('takes no approval from an API key, and none for who is not rejected any more', async () => {
    const ada = await test.applicant();
    const id = await test.reject(ada);
    const { organizationId } = test;
    const key = { kind: 'api_key', organizationId, keyId: newId(), scope: 'write' } as const;
    await expect(test.approve(id, key)).rejects.toMatchObject({ code: 'access.member_required' });
    const { applicationId } = ada;
    // The job of the rejection would see the withdrawal too, and end the draft first.
    await test.quiet();
    await test.tx((tx) => withdrawApplication(tx, { applicationId, at: test.now, announce: false }));
    await expect(test.approve(id)).rejects.toMatchObject({ code: 'rejections.application_not_rejected' });
  });

  it('wants a sentence from someone who met the finalist, and wants it in the letter', async () => {
    const finalist = await test.applicant({ stage: 'final', finalist: true, interviewsHeld: 3 });
    const id = await test.reject(finalist);
    const missing = { code: 'rejections.personal_sentence_missing' };
    await expect(test.approve(id)).rejects.toMatchObject(missing);
    const sentence = 'Your sketch of the rig stayed with the whole panel.';
    const written = await test.letters.personal(test.principal, id, sentence);
    expect(written.body).toContain(sentence);
    expect(written.provenance).toMatchObject({ personalSentence: 'recorded' });
    const without = { subject: written.subject, body: written.body.replace(sentence, '') };
    await test.letters.execute(test.principal, id, without, written.version);
    await expect(test.approve(id)).rejects.toMatchObject(missing);
    // Edited by hand: no words are lost, so the sentence has to be put in by hand too.
    await expect(test.letters.personal(test.principal, id, sentence)).rejects.toMatchObject({
      code: 'rejections.letter_edited_by_hand',
    });
    await test.letters.execute(test.principal, id, written, written.version + 1);
    const noted = await test.letters.personal(test.principal, id, sentence);
    expect(noted.body).toBe(written.body);
    expect((await test.approve(id)).rejection.status).toBe('approved');
  });

  it('lists with names and roles, in pages, and shows nothing of another organization', async () => {
    const other = await test.other();
    const made: string[] = [];
    for (let i = 0; i < 3; i += 1) made.push(await other.reject(await other.applicant()));
    const list = other.booted.app.get(ListRejections, { strict: false });
    const drafts = { status: 'drafted', order: 'newest', limit: 2 } as const;
    const first = await list.execute(other.organizationId, drafts);
    const second = await list.execute(other.organizationId, { ...drafts, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made.toReversed());
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toMatchObject({
      candidateName: 'Ada Okafor',
      role: 'Lighting Designer',
      holds: [],
    });
    const read = other.booted.app.get(ReadRejections, { strict: false });
    await expect(read.one(test.organizationId, made[0] ?? '')).rejects.toMatchObject({
      code: 'rejections.rejection_unknown',
    });
  });
});
