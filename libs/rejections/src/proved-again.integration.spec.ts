import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  eraseCandidate,
  hireApplication,
  mergeCandidates,
  recordInterview,
  unrejectApplication,
  withdrawApplication,
} from '#hiring';
import { suppress } from '#mail';
import { type Applicant, RejectionsTest } from './rejections.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});

afterAll(() => test.stop());

const later = (): Date => new Date(test.now.getTime() + 1);

describe('proved at the moment of sending', () => {
  const hold = 'approved truth_check';
  const changes: [
    what: string,
    state: string,
    change: (person: Applicant, id: string) => Promise<unknown>,
  ][] = [
    [
      'un-rejected',
      'superseded',
      ({ applicationId }) =>
        test.tx((tx) => unrejectApplication(tx, { applicationId, at: test.now, announce: false })),
    ],
    [
      'withdrawn',
      'superseded',
      ({ applicationId }) =>
        test.tx((tx) => withdrawApplication(tx, { applicationId, at: test.now, announce: false })),
    ],
    [
      'hired',
      'superseded',
      ({ applicationId }) =>
        test.tx((tx) => hireApplication(tx, { applicationId, at: test.now, announce: false })),
    ],
    ['erased', 'superseded', ({ candidateId }) => test.tx((tx) => eraseCandidate(tx, candidateId, test.now))],
    [
      'merged',
      hold,
      async ({ candidateId }) => {
        const { candidateId: intoCandidateId } = await test.applicant();
        await test.query(`UPDATE applications SET status = 'withdrawn' WHERE candidate_id = $1`, [
          intoCandidateId,
        ]);
        await test.tx((tx) => mergeCandidates(tx, { candidateId, intoCandidateId }));
      },
    ],
    ['with another live application', hold, ({ candidateId }) => test.applicant({ candidateId })],
    [
      'with an interview still planned',
      hold,
      ({ applicationId }) =>
        test.tx((tx) =>
          recordInterview(tx, {
            applicationId,
            startsAt: new Date(test.now.getTime() + 9e8),
            status: 'scheduled',
            at: later(),
          }),
        ),
    ],
    [
      'not to be mailed',
      hold,
      ({ candidateId }) => test.query('UPDATE candidates SET can_email = false WHERE id = $1', [candidateId]),
    ],
    [
      'without an address',
      hold,
      ({ candidateId }) =>
        test.query('DELETE FROM candidate_addresses WHERE candidate_id = $1', [candidateId]),
    ],
    [
      'suppressed',
      hold,
      ({ address }) =>
        test.tx((tx) => suppress(tx, { address, scope: 'all', reason: 'hard_bounce' }, test.now)),
    ],
    [
      'sent a letter with a blocking finding',
      hold,
      (_, id) =>
        test.query(
          `UPDATE letters SET body = 'Dear {{first_name}}, no.' WHERE id = (SELECT letter_id FROM rejections WHERE id = $1)`,
          [id],
        ),
    ],
    [
      'sent another letter than was approved',
      hold,
      (_, id) =>
        test.query(
          'UPDATE letters SET version = version + 1 WHERE id = (SELECT letter_id FROM rejections WHERE id = $1)',
          [id],
        ),
    ],
    [
      'at an address that is none',
      hold,
      ({ candidateId }) =>
        test.query(`UPDATE candidate_addresses SET address = 'two words' WHERE candidate_id = $1`, [
          candidateId,
        ]),
    ],
  ];

  it.each(changes)('when they are %s, it ends as: %s', async (_, state, change) => {
    const person = await test.applicant();
    const id = await test.approved(person);
    await change(person, id);
    await test.nextMorning();
    expect([await test.state(id), test.arrived(person)]).toEqual([state, 0]);
    const { rejection, holds } = await test.read(id);
    // Over, with a code; or waiting, with a sentence.
    expect(rejection.endedReason ?? holds[0]?.reason).toMatch(/^(rejections\.[a-z]+|[A-Z].*\.)$/);
  });
});
