import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftInvitation, nominate, openPage, pathIn, sendForm, sendInvitation } from './pool.fixture.js';
import { type Applicant, Regards, type Tenant } from './regards.fixture.js';

describe('silence is not consent', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  /** A finalist who was told no and nominated; their letter has the link to their page. */
  async function nominated(name: string): Promise<{ person: Applicant; page: string }> {
    const person = await kestrel.applicant(name);
    await kestrel.member.ask('PATCH', `/api/v1/applications/${person.applicationId}`, { finalist: true });
    const { letter } = await kestrel.draft(person);
    await nominate(kestrel, person.candidateId, person.applicationId);
    return { person, page: pathIn(letter.body, '/c/') };
  }

  const consentsOf = ({ candidateId }: Applicant): Promise<unknown[]> =>
    kestrel.rows('SELECT withdrawn_at IS NULL AS current, channel FROM consents WHERE candidate_id = $1', [
      candidateId,
    ]);
  const membership = async ({ candidateId }: Applicant): Promise<unknown> =>
    (await kestrel.rows('SELECT status FROM silver_medalists WHERE candidate_id = $1', [candidateId]))[0];

  it('takes no GET for a yes, however often scanners follow the link', async () => {
    const { person, page } = await nominated('Ada Lovelace');
    for (const path of [page, `${page}/stay`, `${page}?stay=1`]) await openPage(regards, path);
    await expect(consentsOf(person)).resolves.toEqual([]);
    await expect(membership(person)).resolves.toEqual({ status: 'nominated' });
    await expect(sendForm(regards, `${page}/stay`)).resolves.toBe(303);
    await expect(consentsOf(person)).resolves.toEqual([{ current: true, channel: 'candidate_page' }]);
    await expect(membership(person)).resolves.toEqual({ status: 'in_pool' });
  });

  it('proposes nobody who was nominated and said nothing', async () => {
    const { person } = await nominated('Mary Shelley');
    const opening = await kestrel.member.ask('POST', '/api/v1/openings', {
      title: 'Lighting Designer',
      mustHave: ['Vectorworks'],
    });
    await regards.quiet();
    const { items } = await kestrel.member.ask<{ items: { candidateId: string }[] }>(
      'GET',
      `/api/v1/openings/${opening.id}/proposals`,
    );
    const proposed = items.map(({ candidateId }) => candidateId);
    expect(proposed).not.toContain(person.candidateId);
    // Ada, who said yes, is proposed: the search works.
    expect(proposed).toHaveLength(1);
  });

  it('unsubscribes from pool mail by one POST and never from an outcome', async () => {
    const { person, page } = await nominated('Rosa Parks');
    await sendForm(regards, `${page}/stay`);
    await sendInvitation(regards, kestrel, await draftInvitation(regards, kestrel, person.candidateId));
    const [invitation] = regards.sink.to(person.address);
    if (!invitation) throw new Error('The invitation did not arrive.');
    expect(invitation.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    // The address of a header, without its brackets. Example: "<http://regards.test/u/x7Yk>"
    const unsubscribe =
      /^List-Unsubscribe:\s*<http:\/\/regards\.test([^>\s]+)>/im.exec(invitation.raw)?.[1] ?? '';

    await openPage(regards, unsubscribe);
    await expect(membership(person)).resolves.toEqual({ status: 'in_pool' });
    await expect(sendForm(regards, unsubscribe, { 'List-Unsubscribe': 'One-Click' })).resolves.toBe(200);
    await expect(membership(person)).resolves.toEqual({ status: 'left' });

    const before = regards.sink.to(person.address).length;
    const opening = await kestrel.member.ask('POST', '/api/v1/openings', { title: 'Stage Manager' });
    const { application } = await kestrel.member.ask<{ application: { id: string } }>(
      'POST',
      '/api/v1/applications',
      {
        candidateId: person.candidateId,
        openingId: opening.id,
      },
    );
    const { arrival } = await kestrel.send({
      ...person,
      openingId: opening.id,
      applicationId: application.id,
    });
    expect(regards.sink.to(person.address)).toHaveLength(before + 1);
    expect(arrival.parsed.subject).toContain('Stage Manager');
  });

  it('tracks no opens: no letter loads anything from anywhere', async () => {
    expect(regards.sink.arrivals.length).toBeGreaterThan(1);
    for (const { parsed } of regards.sink.arrivals)
      expect(String(parsed.html)).not.toMatch(
        /<(img|iframe|link|script|object|video|audio|embed)\b|url\(|@import|background=/i,
      );
  });
});
