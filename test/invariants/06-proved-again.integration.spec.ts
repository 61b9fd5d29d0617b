import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mergeCandidates } from '#hiring';
import { suppress } from '#mail';
import { approveInvitation, draftInvitation, nominate, pathIn, sendForm } from './pool.fixture.js';
import { type Applicant, monday, Regards, type RejectionView, type Tenant } from './regards.fixture.js';

/** What becomes untrue of somebody between the approval and the moment of sending. */
type Change = (applicant: Applicant, view: RejectionView) => Promise<unknown>;

describe('proved again at the moment of sending', () => {
  let regards: Regards;
  let kestrel: Tenant;

  const decide = (act: string, { applicationId }: Applicant): Promise<unknown> =>
    kestrel.member.ask('POST', `/api/v1/applications/${applicationId}/${act}`, {});
  const correct = ({ candidateId }: Applicant, body: object): Promise<unknown> =>
    kestrel.member.ask('PATCH', `/api/v1/candidates/${candidateId}`, body);

  const changes: Record<string, Change> = {
    'the rejection was taken back': (person) => decide('unreject', person),
    'the candidate withdrew': async (person) => {
      await decide('unreject', person);
      await decide('withdraw', person);
    },
    'the candidate was hired after all': async (person) => {
      await decide('unreject', person);
      await decide('hire', person);
    },
    'the candidate was erased': ({ candidateId }) =>
      kestrel.member.ask('POST', `/api/v1/candidates/${candidateId}/erase`),
    'the candidate was merged with another': async ({ candidateId }) => {
      const other = await kestrel.member.ask('POST', '/api/v1/candidates', { fullName: 'Somebody Else' });
      await kestrel.tx((tx) => mergeCandidates(tx, { candidateId, intoCandidateId: other.id }));
    },
    'they have another live application': async ({ candidateId }) => {
      const opening = await kestrel.member.ask('POST', '/api/v1/openings', { title: 'Stage Manager' });
      await kestrel.member.ask('POST', '/api/v1/applications', { candidateId, openingId: opening.id });
    },
    'an interview is still planned': ({ applicationId }) =>
      kestrel.member.ask('PATCH', `/api/v1/applications/${applicationId}`, {
        nextInterviewAt: '2026-03-09T09:00:00Z',
      }),
    'the ATS says not to mail them': (person) => correct(person, { canEmail: false }),
    'their address was taken away': (person) => correct(person, { addresses: [] }),
    'their address was suppressed': ({ address }) =>
      kestrel.tx((tx) => suppress(tx, { address, scope: 'all', reason: 'hard_bounce' }, monday)),
    'the letter has a blocking finding': (_, { rejection }) =>
      kestrel.rows(`UPDATE letters SET body = 'Dear {{first_name}}, no.' WHERE id = $1`, [
        rejection.letterId,
      ]),
    'the letter is another one than was approved': (_, { rejection }) =>
      kestrel.rows('UPDATE letters SET version = version + 1 WHERE id = $1', [rejection.letterId]),
  };

  const people = new Map<string, { applicant: Applicant; rejectionId: string }>();
  const unchanged = 'nothing changed';

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
    for (const [index, what] of [unchanged, ...Object.keys(changes)].entries()) {
      const applicant = await kestrel.applicant(`Person Number${index}`);
      const view = await kestrel.approve(applicant);
      people.set(what, { applicant, rejectionId: view.rejection.id });
    }
    // With all mail paused, the letters are on their way and none is being sent.
    await kestrel.member.ask('POST', '/api/v1/organization/pause');
    await regards.at(new Date(monday.getTime() + 20 * 60_000));
    await regards.quiet();
    const [queued] = await kestrel.rows<{ count: string }>(
      `SELECT count(*) FROM deliveries WHERE status = 'queued'`,
    );
    if (Number(queued?.count) !== people.size) throw new Error('Not every letter is on its way.');
    for (const [what, { applicant, rejectionId }] of people)
      await changes[what]?.(applicant, await kestrel.rejection(rejectionId));
    await kestrel.member.ask('POST', '/api/v1/organization/resume');
    await regards.at(new Date(monday.getTime() + 40 * 60_000));
    await regards.quiet();
  }, 120_000);

  afterAll(() => regards.stop());

  it('lets the letter go when everything still holds', async () => {
    const { applicant } = people.get(unchanged) ?? {};
    expect(regards.sink.to(applicant?.address ?? '')).toHaveLength(1);
    expect(regards.sink.arrivals).toHaveLength(1);
  });

  it.each(Object.keys(changes))('holds it with a plain reason when %s', async (what) => {
    const { applicant, rejectionId = '' } = people.get(what) ?? {};
    expect(regards.sink.to(applicant?.address ?? '')).toHaveLength(0);
    const [delivery] = await kestrel.rows('SELECT status, hold_reason FROM deliveries WHERE owner_id = $1', [
      rejectionId,
    ]);
    expect(delivery).toEqual({ status: 'held', hold_reason: expect.stringMatching(/^[a-z_.]+$/) });
    const { rejection, holds } = await kestrel.rejection(rejectionId);
    // Either it is over, and a code says why, or it waits for a person, and a sentence says what for.
    const isOver = rejection.status === 'superseded';
    expect(rejection.status).toMatch(/^(superseded|approved)$/);
    expect(isOver ? rejection.endedReason : holds[0]?.reason).toMatch(
      isOver ? /^rejections\./ : /^[A-Z].* .*\.$/,
    );
  });

  it.each<[string, (person: Applicant, openingId: string, page: string) => Promise<unknown>]>([
    ['the consent was withdrawn', (_person, _opening, page) => sendForm(regards, `${page}/leave`)],
    [
      'the consent came to its end',
      ({ candidateId }) =>
        kestrel.rows('UPDATE consents SET expires_at = $2 WHERE candidate_id = $1', [candidateId, monday]),
    ],
    [
      'the opening was closed',
      (_person, openingId) =>
        kestrel.member.ask('PATCH', `/api/v1/openings/${openingId}`, { status: 'closed' }),
    ],
    [
      'they unsubscribed at their mailbox',
      ({ address }) =>
        kestrel.tx((tx) => suppress(tx, { address, scope: 'pool', reason: 'unsubscribed' }, monday)),
    ],
  ])('stops an invitation when %s', async (what, change) => {
    const person = await kestrel.applicant(`Pool ${what.replaceAll(' ', '')}`);
    await kestrel.member.ask('PATCH', `/api/v1/applications/${person.applicationId}`, { finalist: true });
    const { letter } = await kestrel.draft(person);
    await nominate(kestrel, person.candidateId, person.applicationId);
    const page = pathIn(letter.body, '/c/');
    await sendForm(regards, `${page}/stay`);
    const invited = await draftInvitation(regards, kestrel, person.candidateId);
    await kestrel.member.ask('POST', '/api/v1/organization/pause');
    await approveInvitation(kestrel, invited);
    await regards.quiet();
    await change(person, invited.invitation.openingId, page);
    await kestrel.member.ask('POST', '/api/v1/organization/resume');
    await regards.at(new Date(regards.booted.clock.now().getTime() + 16 * 60_000));
    await regards.quiet();
    expect(regards.sink.to(person.address)).toHaveLength(0);
    const [delivery] = await kestrel.rows('SELECT status FROM deliveries WHERE owner_id = $1', [
      invited.invitation.id,
    ]);
    expect(delivery).toEqual({ status: 'held' });
  });
});
