import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Admin, type AtsTest, bootAts } from './ats.fixture.js';

describe('webhooks in any order', () => {
  let test: AtsTest;
  let admin: Admin;

  beforeAll(async () => {
    test = await bootAts();
    admin = await test.makeAdmin();
  });
  afterAll(() => test.close());

  it('end the same for one candidate, also when each comes twice', async () => {
    const opened = await admin.ask('POST', '/ats-connections', {
      format: 'standard',
      name: 'Our own',
      activeFrom: '2026-01-01T00:00:00Z',
      atsMailsRejections: false,
    });
    const { id: standard, secret } = opened.body;
    const lives = [
      ['application.created', 'application', 0],
      ['application.stage_changed', 'interview', 2],
      ['application.rejected', 'interview', 1],
      ['application.unrejected', 'onsite', 3],
      ['interview.completed', '', 0],
      ['application.rejected', 'final', 0],
      ['candidate.hired', 'final', 1],
      ['job.closed', '', 0],
    ] as const;
    let person = 0;
    const end = async (order: readonly number[], length: number) => {
      person += 1;
      const organization = admin.organizationId;
      for (const index of order) {
        const life = lives[index];
        if (!life || index >= length) continue;
        const [type, stage, interviewsHeld] = life;
        const event = {
          type,
          timestamp: `2026-02-0${index + 1}T09:00:00Z`,
          data: {
            application: {
              id: `a-${person}`,
              stage: stage || 'application',
              interviewsHeld,
              effort: index === 1 ? ['take-home task'] : index === 3 ? ['portfolio'] : [],
              appliedAt: '2026-01-20T09:00:00Z',
            },
            candidate: { id: `c-${person}`, fullName: `Ana Sousa ${index}`, emails: ['ana@mail.example'] },
            opening: { id: `o-${person}`, title: 'Data Engineer' },
          },
        };
        const { body: answer } = await test.standard(standard, event, { secret });
        await test.apply(organization, String(answer.webhookEventId));
      }
      // What waited for a later one is applied by its own job.
      for (const status of ['ignored', 'received']) {
        const { body: open } = await admin.ask('GET', `/webhook-events?status=${status}&limit=40`);
        for (const { id, waitsFor } of open.items)
          if (status === 'received' || waitsFor !== null) await test.apply(organization, id);
      }
      const known = await test.facts(organization, `standard:a-${person}`);
      if (!known) throw new Error('The application is missing.');
      const { stage, status, interviewsHeld, effort, finalist, rejectedAt, lastInterviewAt } =
        known.application;
      const { fullName } = known.candidate;
      const opening = known.opening.status;
      return {
        stage,
        status,
        interviewsHeld,
        effort,
        finalist,
        rejectedAt,
        lastInterviewAt,
        fullName,
        opening,
      };
    };
    for (const [length, status] of [
      [6, 'rejected'],
      [8, 'hired'],
    ] as const) {
      const ordered = [...lives.keys()].slice(0, length);
      const expected = await end(ordered, length);
      expect(expected).toMatchObject({ status, interviewsHeld: 3, effort: ['portfolio', 'take-home task'] });
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray([...ordered, ...ordered], { minLength: ordered.length * 2 }),
          async (order) => expect(await end(order, length)).toEqual(expected),
        ),
        { numRuns: 6 },
      );
    }
  });
});
