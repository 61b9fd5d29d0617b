import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { suppress } from '#mail';
import { PoolTest } from './talent-pool.fixture.js';

let test: PoolTest;
beforeAll(async () => {
  test = await PoolTest.start();
});
afterAll(async () => {
  await test.stop();
});

describe('a dismissal', () => {
  it('is taken back in every search of the opening, so that the next one proposes the person again', async () => {
    const own = await test.other();
    await own.member();
    const openingId = await own.opening();
    const matches: string[] = [];
    const newest = async () => (await own.api('GET', `/openings/${openingId}/proposals`)).json.items[0];
    for (const reason of ['Is abroad until summer', '']) {
      await own.api('POST', `/openings/${openingId}/match-runs`);
      matches.push((await newest()).id);
      if (reason) await own.api('POST', `/matches/${matches[0]}/dismiss`, { reason });
    }
    expect(await newest()).toMatchObject({ status: 'dismissed' });
    const restored = await own.api('POST', `/matches/${matches[1]}/restore`);
    expect(restored.json).toMatchObject({ status: 'proposed', dismissedReason: null });
    expect((await own.api('POST', `/matches/${matches[1]}/restore`)).json.code).toBe(
      'talent_pool.match_not_dismissed',
    );
    await own.api('POST', `/openings/${openingId}/match-runs`);
    expect(await newest()).toMatchObject({ status: 'proposed' });
    const stranger = await test.other();
    expect((await stranger.api('POST', `/matches/${matches[0]}/restore`)).status).toBe(404);
  });
});

describe('a proposal', () => {
  const first = async (own: PoolTest, openingId: string) =>
    (await own.api('GET', `/openings/${openingId}/proposals`)).json.items[0];

  it('says whether the person may be invited now, and if not why', async () => {
    const own = await test.other();
    const finalist = await own.member();
    const earlier = await own.invited();
    const openingId = await own.opening();
    await own.api('POST', `/openings/${openingId}/match-runs`);
    expect(await first(own, openingId)).toMatchObject({ notNow: null, invitationStatus: null });
    expect(await first(own, earlier.openingId)).toMatchObject({ notNow: null, invitationStatus: 'drafted' });

    await own.api('POST', `/invitations/${earlier.id}/approve`, { letterVersion: earlier.version });
    expect((await first(own, openingId)).notNow).toEqual({
      reason: 'invited_recently',
      until: '2026-04-01T09:00:00.000Z',
    });
    // Their own invitation is not in its own way.
    expect(await first(own, earlier.openingId)).toMatchObject({ notNow: null, invitationStatus: 'approved' });

    await own.tx((tx) =>
      suppress(tx, { address: finalist.address, scope: 'pool', reason: 'unsubscribed' }, own.now),
    );
    expect((await first(own, openingId)).notNow).toEqual({ reason: 'suppressed', until: null });
    await own.query('UPDATE candidates SET can_email = false WHERE id = $1', [finalist.candidateId]);
    expect((await first(own, openingId)).notNow).toMatchObject({ reason: 'cannot_mail' });
    await own.query('UPDATE consents SET expires_at = $1', [own.now]);
    expect((await first(own, openingId)).notNow).toMatchObject({ reason: 'consent_ended' });
    await own.request('POST', `${finalist.page}/leave`);
    expect((await first(own, openingId)).notNow).toMatchObject({ reason: 'left_pool' });
  });

  it('leads to where the record says what its reasons say', async () => {
    const own = await test.other();
    await own.member();
    const openingId = await own.opening();
    await own.api('POST', `/openings/${openingId}/match-runs`);
    const { id } = await first(own, openingId);
    const { json } = await own.api('GET', `/matches/${id}/evidence`);
    expect(json.mustHave[1]).toEqual({
      asked: 'PostgreSQL',
      shown: 'met',
      evidence: [{ source: 'skills', words: 'PostgreSQL' }],
    });
    expect(json.niceToHave).toEqual([{ asked: 'Kafka', shown: 'missing', evidence: [] }]);
    const stranger = await test.other();
    expect((await stranger.api('GET', `/matches/${id}/evidence`)).status).toBe(404);
  });

  it('says that the person has applied already', async () => {
    const own = await test.other();
    const { candidateId } = await own.member();
    const openingId = await own.opening();
    await own.api('POST', `/openings/${openingId}/match-runs`);
    expect((await first(own, openingId)).liveApplication).toBeNull();
    const other = await own.opening();
    await own.api('POST', '/applications', { candidateId, openingId, stage: 'application' });
    await own.api('POST', '/applications', { candidateId, openingId: other, stage: 'application' });
    expect((await first(own, openingId)).liveApplication).toMatchObject({ openingId });
  });
});
