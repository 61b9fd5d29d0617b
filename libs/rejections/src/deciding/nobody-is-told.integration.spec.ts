import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  eraseCandidate,
  hireApplication,
  mergeCandidates,
  recordCandidate,
  recordInterview,
  recordOffer,
  rejectApplication,
  withdrawApplication,
} from '#hiring';
import { suppress } from '#mail';
import { newId } from '#platform/database';
import { type Applicant, RejectionsTest } from '../rejections.fixture.js';
import { approved, heldFinalist, minutes, notesOf, state, told, waiting } from './deciding.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});
afterAll(() => test.stop());

describe('nobody is told that nothing is decided', () => {
  const refused: readonly (readonly [string, string, (of: RejectionsTest) => Promise<Applicant>])[] = [
    ['who was never interviewed', 'not_waiting', (of) => of.applicant()],
    [
      'who comes again tomorrow',
      'not_waiting',
      (of) => waiting(of, { nextInterviewAt: new Date(of.now.getTime() + 86_400_000) }),
    ],
    [
      'whose letter waits to be approved',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        await of.reject(person);
        return person;
      },
    ],
    [
      'whose approved letter is held by nothing but its hour',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        await of.approved(person);
        return person;
      },
    ],
    [
      'who was told no',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        await of.sent(person);
        return person;
      },
    ],
    [
      'who was told no by phone',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        const id = await of.reject(person);
        await of.notices.ofDecision(of.principal, id, { how: 'phone', toldAt: null, note: null });
        return person;
      },
    ],
    [
      'who withdrew',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        await of.tx((tx) => withdrawApplication(tx, { applicationId: person.applicationId, at: of.now }));
        return person;
      },
    ],
    [
      'who was hired',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        await of.tx((tx) => hireApplication(tx, { applicationId: person.applicationId, at: of.now }));
        return person;
      },
    ],
    [
      'who has an offer',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        const { applicationId } = person;
        await of.tx((tx) => recordOffer(tx, { applicationId, status: 'extended', at: of.now }));
        return person;
      },
    ],
    [
      'who was erased',
      'not_waiting',
      async (of) => {
        const person = await waiting(of);
        await of.tx((tx) => eraseCandidate(tx, person.candidateId, of.now));
        return person;
      },
    ],
    [
      'whom the ATS says not to mail',
      'cannot_mail',
      async (of) => {
        const person = await waiting(of);
        await of.query('UPDATE candidates SET can_email = false WHERE id = $1', [person.candidateId]);
        return person;
      },
    ],
    [
      'whose address takes no mail',
      'cannot_mail',
      async (of) => {
        const person = await waiting(of);
        const { address } = person;
        await of.tx((tx) => suppress(tx, { address, scope: 'all', reason: 'hard_bounce' }, of.now));
        return person;
      },
    ],
    [
      'who was told by phone this week',
      'told_recently',
      async (of) => {
        const person = await waiting(of);
        const word = { how: 'phone', toldAt: null, note: null } as const;
        await of.notices.ofStillDeciding(of.principal, person.applicationId, word);
        return person;
      },
    ],
  ];
  it.each(refused)('%s (%s)', async (_who, code, given) => {
    const own = await test.other();
    const person = await given(own);
    await own.quiet();
    await expect(notesOf(own).draft.execute(own.principal, person.applicationId)).rejects.toMatchObject({
      code: `rejections.${code}`,
    });
  });

  const meanwhile: readonly (readonly [
    string,
    string,
    (of: RejectionsTest, person: Applicant) => Promise<unknown>,
  ])[] = [
    [
      'rejected',
      'cancelled rejections.not_waiting',
      (of, { applicationId }) => of.tx((tx) => rejectApplication(tx, { applicationId, at: of.now })),
    ],
    [
      'rejected and told by phone',
      'cancelled rejections.not_waiting',
      async (of, person) => {
        const id = await of.reject(person, of.now);
        await of.notices.ofDecision(of.principal, id, { how: 'phone', toldAt: null, note: null });
      },
    ],
    [
      'hired',
      'cancelled rejections.not_waiting',
      (of, { applicationId }) => of.tx((tx) => hireApplication(tx, { applicationId, at: of.now })),
    ],
    [
      'gone by their own wish',
      'cancelled rejections.not_waiting',
      (of, { applicationId }) => of.tx((tx) => withdrawApplication(tx, { applicationId, at: of.now })),
    ],
    [
      'asked to come again',
      'cancelled rejections.not_waiting',
      (of, { applicationId }) =>
        of.tx((tx) =>
          recordInterview(tx, {
            applicationId,
            startsAt: new Date(of.now.getTime() + 86_400_000),
            status: 'scheduled',
            at: of.now,
          }),
        ),
    ],
    [
      'erased',
      'cancelled rejections.erased',
      (of, { candidateId }) => of.tx((tx) => eraseCandidate(tx, candidateId, of.now)),
    ],
    [
      'merged',
      'cancelled rejections.candidate_merged',
      (of, { candidateId }) =>
        of.tx(async (tx) => {
          const name = { firstName: 'Ada', lastName: 'Okafor', provenance: 'typed' } as const;
          const addresses = [{ address: `ada${newId()}@example.org` }];
          const { id: intoCandidateId } = await recordCandidate(tx, { ...name, addresses, at: of.now });
          await mergeCandidates(tx, { candidateId, intoCandidateId });
        }),
    ],
    [
      'told by phone',
      'cancelled rejections.told_recently',
      (of, { applicationId }) =>
        of.notices.ofStillDeciding(of.principal, applicationId, { how: 'phone', toldAt: null, note: null }),
    ],
    [
      'not to be mailed any more',
      'cancelled rejections.cannot_mail',
      (of, { candidateId }) =>
        of.query('UPDATE candidates SET can_email = false WHERE id = $1', [candidateId]),
    ],
    [
      'known by another address',
      'drafted rejections.address_changed',
      (of, { candidateId }) =>
        of.query(`UPDATE candidate_addresses SET address = 'new' || address WHERE candidate_id = $1`, [
          candidateId,
        ]),
    ],
  ];
  it.each(meanwhile)(
    'who is meanwhile %s: the note does not leave, and it is recorded why',
    async (...of) => {
      const [, end, happens] = of;
      const own = await test.other();
      const person = await waiting(own);
      const id = await approved(own, person);
      await happens(own, person);
      await own.quiet();
      await minutes(own, 11);
      expect([await state(own, id), own.arrived(person)]).toEqual([end, 0]);
      const letters = (await told(own, person)).filter(({ how }) => how === 'letter');
      expect(letters).toEqual([]);
    },
  );

  it('whose letter is let go while the note waits', async () => {
    const own = await test.other();
    const { finalist, id } = await heldFinalist(own);
    const noteId = await approved(own, finalist);
    await own.course.release(own.principal, id, 'finalist', 'They will not be asked');
    await minutes(own, 11);
    expect(await state(own, noteId)).toBe('cancelled rejections.not_waiting');
  });
});
