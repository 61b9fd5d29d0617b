import dns from 'node:dns';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NameServer } from '#platform/test-servers';
import { SetupTest, type Studio } from './setup.fixture.js';

describe('the set-up', () => {
  const before = dns.getServers();
  let names: NameServer;
  let test: SetupTest;
  let studio: Studio;

  beforeAll(async () => {
    names = await NameServer.start();
    dns.setServers([names.address]);
    test = await SetupTest.start({ MAIL_MODE: 'redirect', MAIL_REDIRECT_TO: 'all@kestrel.example' });
  });
  beforeEach(async () => {
    studio = await test.makeStudio();
  });
  afterAll(async () => {
    await test.stop();
    dns.setServers(before);
    await names.stop();
  });

  const setup = async () => (await studio.send('GET', '/setup')).body;
  const connect = async (): Promise<string> => {
    const body = { format: 'greenhouse', name: 'Greenhouse', atsMailsRejections: false };
    return (await studio.send('POST', '/ats-connections', body)).body.id;
  };

  it('is all open in a new organization, and says where its mail goes', async () => {
    expect(await setup()).toEqual({
      finished: false,
      putAway: false,
      colleagues: { state: 'open', colleagues: 0, invited: 0, worksAlone: false },
      sendingDomain: {
        state: 'open',
        domain: 'mail.kestrel.studio',
        publishable: true,
        recordsRight: 0,
        recordsInAll: 4,
        checkedAt: null,
      },
      ats: { state: 'open', connections: [], worksWithoutAts: false },
      atsMails: { state: 'open', answer: null, answeredBy: null, answeredAt: null },
      testLetter: { state: 'open', letter: null },
      lettersLeave: {
        state: 'open',
        mailMode: 'redirect',
        redirectedTo: ['all@kestrel.example'],
        sendingPausedAt: null,
      },
    });
  });

  it('sees an invited colleague, and goes by the people again when they are gone', async () => {
    const colleague = { email: 'jon@kestrel.example', name: 'Jon Vale', role: 'recruiter' };
    const { id } = (await studio.send('POST', '/members', colleague)).body;
    expect((await setup()).colleagues).toEqual({
      state: 'done',
      colleagues: 1,
      invited: 1,
      worksAlone: false,
    });
    await studio.send('PATCH', `/members/${id}`, { disabled: true });
    expect((await setup()).colleagues.state).toBe('open');
  });

  it('sees an ATS work: first our own test event, then one of its own', async () => {
    const id = await connect();
    expect((await setup()).ats).toMatchObject({ state: 'attention' });
    await studio.send('POST', `/ats-connections/${id}/test`);
    const tried = (await setup()).ats;
    expect(tried).toMatchObject({ state: 'done', connections: [{ id, name: 'Greenhouse', heardAt: null }] });
    expect(tried.connections[0].lastEventAt).not.toBeNull();
    await studio.query(`UPDATE webhook_events SET event_key = 'id:of-the-ats'`);
    expect((await setup()).ats.connections[0].heardAt).not.toBeNull();
    await studio.query(`UPDATE webhook_events SET status = 'quarantined'`);
    expect((await setup()).ats).toMatchObject({ state: 'attention', connections: [{ lastEventAt: null }] });
    await studio.send('DELETE', `/ats-connections/${id}`);
    expect((await setup()).ats).toMatchObject({ state: 'open', connections: [] });
  });

  it('keeps what a person says, with who and when, and the last word counts', async () => {
    await studio.send('PATCH', '/setup', { atsMailsRejections: 'not_sure' });
    const { status, body } = await studio.send('PATCH', '/setup', {
      atsMailsRejections: 'no',
      worksAlone: true,
      putAway: true,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      putAway: true,
      colleagues: { state: 'not_needed', worksAlone: true },
      atsMails: {
        state: 'done',
        answer: 'no',
        answeredBy: studio.adminId,
        answeredAt: test.booted.clock.now().toISOString(),
      },
    });
    await studio.send('PATCH', '/setup', { putAway: false });
    expect(await setup()).toMatchObject({ putAway: false, atsMails: { answer: 'no' } });
    const trail = (await studio.send('GET', '/audit?subjectKind=organization')).body.items;
    expect(trail.map(({ action }: { action: string }) => action)).toContain('setup.answered');
  });

  it('changes nothing by itself: each connection keeps its own switch', async () => {
    const id = await connect();
    await studio.send('PATCH', '/setup', { atsMailsRejections: 'yes' });
    expect(await setup()).toMatchObject({
      atsMails: { state: 'attention', answer: 'yes' },
      ats: { connections: [{ id, atsMailsRejections: false }] },
    });
  });

  it.each([
    { atsMailsRejections: 'perhaps' },
    { worksAlone: 'yes' },
    { worksAlone: null },
    { finished: true },
  ])('refuses %j', async (body) => {
    const answer = await studio.send('PATCH', '/setup', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect((await studio.query('SELECT FROM setup_answers')).length).toBe(0);
  });

  it('follows the last test letter to its end', async () => {
    const { deliveryId } = (await studio.send('POST', '/test-letters')).body;
    expect((await setup()).testLetter).toMatchObject({
      state: 'attention',
      letter: { deliveryId, toAddress: studio.adminAddress, status: 'queued', sentAt: null },
    });
    await studio.query(`UPDATE deliveries SET status = 'sent', sent_at = $1 WHERE id = $2`, [
      test.booted.clock.now(),
      deliveryId,
    ]);
    expect((await setup()).testLetter).toMatchObject({ state: 'done', letter: { status: 'sent' } });
  });

  it('remembers what the name servers said, until another domain is meant', async () => {
    names.zone = {
      txt: { 'mail.kestrel.studio': ['v=spf1 a ~all'], '_dmarc.kestrel.studio': ['v=DMARC1; p=reject'] },
      mx: { 'mail.kestrel.studio': [{ exchange: 'in.kestrel.studio', priority: 10 }] },
    };
    const checked = await studio.send('POST', '/setup/sending-domain/check');
    expect(checked.status).toBe(200);
    names.zone = {};
    const { body } = await studio.send('GET', '/setup/sending-domain');
    expect(body).toEqual(checked.body);
    expect(
      body.records.map(({ kind, finding }: { kind: string; finding: { verdict: string } }) => [
        kind,
        finding.verdict,
      ]),
    ).toEqual([
      ['spf', 'ok'],
      ['dkim', 'not_set'],
      ['dmarc', 'ok'],
      ['mx', 'ok'],
    ]);
    expect((await setup()).sendingDomain).toMatchObject({
      state: 'attention',
      recordsRight: 3,
      checkedAt: body.checkedAt,
    });
    await studio.query(`UPDATE sending_domain_checks SET domain = 'mail.heron.studio'`);
    expect((await setup()).sendingDomain).toMatchObject({ state: 'open', checkedAt: null });
  });

  it('is for admins', async () => {
    await studio.query(`UPDATE members SET role = 'recruiter'`);
    for (const [method, path] of [
      ['GET', '/setup'],
      ['PATCH', '/setup'],
      ['GET', '/setup/sending-domain'],
      ['POST', '/setup/sending-domain/check'],
    ] as const)
      expect((await studio.send(method, path, method === 'PATCH' ? {} : undefined)).status).toBe(403);
  });
});

describe('the set-up of a try-out', () => {
  let test: SetupTest;
  beforeAll(async () => {
    test = await SetupTest.start({ MAIL_DOMAIN: 'regards.localhost' });
  });
  afterAll(() => test.stop());

  it('has nothing to publish, and asks no name server', async () => {
    const studio = await test.makeStudio();
    expect((await studio.send('GET', '/setup')).body.sendingDomain).toMatchObject({
      state: 'not_needed',
      publishable: false,
    });
    expect((await studio.send('GET', '/setup/sending-domain')).body.records).toEqual([]);
    const refused = await studio.send('POST', '/setup/sending-domain/check');
    expect([refused.status, refused.body.code]).toEqual([409, 'mail.domain_not_publishable']);
  });
});
