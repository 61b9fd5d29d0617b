import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { leavesAt, monday, Regards, type RejectionView, type Tenant } from './regards.fixture.js';

describe('told once', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  it('gives many who draft at once the same rejection, and one letter leaves', async () => {
    const ada = await kestrel.applicant('Ada Lovelace');
    await kestrel.member.ask('POST', `/api/v1/applications/${ada.applicationId}/reject`, {});
    const drafts = await Promise.all(
      Array.from({ length: 8 }, () =>
        kestrel.member.ask<{ rejection: { id: string } }>('POST', '/api/v1/rejections', {
          applicationId: ada.applicationId,
        }),
      ),
    );
    expect(new Set(drafts.map(({ rejection }) => rejection.id)).size).toBe(1);
    const { id } = drafts[0]?.rejection ?? { id: '' };
    const { rejection } = await kestrel.member.ask<RejectionView>(
      'POST',
      `/api/v1/rejections/${id}/approve`,
      {
        letterVersion: 1,
      },
    );
    await regards.at(leavesAt(rejection));
    await regards.quiet();
    expect(regards.sink.to(ada.address)).toHaveLength(1);
  });

  it('keeps a second rejection of the same round out by a constraint, whatever the code does', async () => {
    const grace = await kestrel.applicant('Grace Hopper');
    const { rejection } = await kestrel.draft(grace);
    const again = kestrel.rows(
      `INSERT INTO rejections SELECT (jsonb_populate_record(r, jsonb_build_object('id', $2::uuid))).*
         FROM rejections r WHERE r.id = $1`,
      [rejection.id, newId()],
    );
    await expect(again).rejects.toMatchObject({ driverError: { constraint: 'rejections_told_once' } });
  });

  it('lets only one of many approvals pass', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    const { rejection, letter } = await kestrel.draft(mary);
    const approvals = await Promise.all(
      Array.from({ length: 5 }, () =>
        kestrel.member.try('POST', `/api/v1/rejections/${rejection.id}/approve`, {
          letterVersion: letter.version,
        }),
      ),
    );
    expect(approvals.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409]);
  });

  it('opens a new round when the decision is taken back, and supersedes what was not sent', async () => {
    const rosa = await kestrel.applicant('Rosa Parks');
    const first = await kestrel.draft(rosa);
    await kestrel.member.ask('POST', `/api/v1/applications/${rosa.applicationId}/unreject`, {});
    const second = await kestrel.send(rosa, 'now');
    await regards.quiet();
    expect(second.rejectionId).not.toBe(first.rejection.id);
    expect((await kestrel.rejection(first.rejection.id)).rejection.status).toBe('superseded');
    expect(regards.sink.to(rosa.address)).toHaveLength(1);
  });

  it('makes a corrected address a new delivery of the same rejection', async () => {
    const jane = await kestrel.applicant('Jane Austen');
    const { rejectionId } = await kestrel.send(jane);
    const [sent] = await kestrel.rows<{ id: string }>('SELECT id FROM deliveries WHERE owner_id = $1', [
      rejectionId,
    ]);
    await kestrel.rows(`UPDATE deliveries SET status = 'bounced', bounced_at = $2 WHERE id = $1`, [
      sent?.id,
      monday,
    ]);
    const corrected = 'jane@new.example';
    await kestrel.member.ask('PATCH', `/api/v1/candidates/${jane.candidateId}`, {
      addresses: [{ address: corrected }],
    });
    for (const _ of [1, 2])
      await kestrel.member.try('POST', `/api/v1/rejections/${rejectionId}/deliver-again`);
    await regards.quiet();
    expect(regards.sink.to(corrected)).toHaveLength(1);
    const rounds = await kestrel.rows('SELECT id FROM rejections WHERE application_id = $1', [
      jane.applicationId,
    ]);
    expect(rounds).toHaveLength(1);
  });
});
