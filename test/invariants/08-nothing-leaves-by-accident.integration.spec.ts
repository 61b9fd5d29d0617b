import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SimulatedClock } from '#platform/clock';
import { ConfigurationError, loadConfig } from '#platform/config';
import { AtsSender } from './ats-sender.fixture.js';
import { leavesAt, monday, Regards, type Tenant } from './regards.fixture.js';

const tester = 'tester@kestrel.example';
const past = new Date('2026-02-20T09:00:00Z');
const person = (ref: string) => ({
  ref,
  firstName: 'Hedy',
  lastName: `No${ref}`,
  address: `hedy.${ref}@candidates.example`,
});

describe('nothing leaves by accident', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let ats: AtsSender;

  beforeAll(async () => {
    regards = await Regards.start({ environment: { MAIL_MODE: 'redirect', MAIL_REDIRECT_TO: tester } });
    kestrel = await regards.organization();
    ats = await AtsSender.connect(kestrel, regards.url, monday);
  });

  afterAll(() => regards.stop());

  const rejectionsOf = (ref: string): Promise<unknown[]> =>
    kestrel.rows(
      `SELECT r.id FROM rejections r JOIN candidates c ON c.id = r.candidate_id WHERE c.last_name = $1`,
      [`No${ref}`],
    );
  const events = (): Promise<{ id: string; status: string }[]> =>
    kestrel.rows('SELECT id, status FROM webhook_events ORDER BY id');

  it('mirrors what was decided before a connection counts, and drafts nothing for it', async () => {
    await ats.say('application.rejected', past, AtsSender.rejected(person('1'), past));
    await regards.quiet();
    expect(await events()).toMatchObject([{ status: 'history' }]);
    await expect(kestrel.rows('SELECT status FROM applications')).resolves.toEqual([{ status: 'rejected' }]);
    await expect(rejectionsOf('1')).resolves.toEqual([]);
    await expect(kestrel.rows('SELECT FROM duties')).resolves.toEqual([]);
  });

  it('drafts what is decided from then on, or the silence above would say nothing', async () => {
    await ats.say('application.rejected', monday, AtsSender.rejected(person('2'), monday));
    await regards.quiet();
    await expect(rejectionsOf('2')).resolves.toHaveLength(1);
  });

  it('drafts nothing by a replay, nor by the same fact told again', async () => {
    for (const { id } of await events())
      await kestrel.member.try('POST', `/api/v1/webhook-events/${id}/replay`);
    await ats.say('application.rejected', past, AtsSender.rejected(person('1'), past));
    await ats.say('application.rejected', monday, AtsSender.rejected(person('2'), monday));
    await regards.quiet();
    await expect(rejectionsOf('1')).resolves.toEqual([]);
    await expect(rejectionsOf('2')).resolves.toHaveLength(1);
  });

  it('never moves the day from which a connection counts into the past', async () => {
    const earlier = { activeFrom: past.toISOString() };
    const { status } = await kestrel.member.try(
      'PATCH',
      `/api/v1/ats-connections/${ats.connectionId}`,
      earlier,
    );
    expect(status).toBe(422);
  });

  it('asks at set-up whether the ATS itself mails rejections, and drafts none while it does', async () => {
    const unanswered = { format: 'standard', name: 'Another ATS' };
    const { status } = await kestrel.member.try('POST', '/api/v1/ats-connections', unanswered);
    expect(status).toBe(400);
    await kestrel.member.ask('PATCH', `/api/v1/ats-connections/${ats.connectionId}`, {
      atsMailsRejections: true,
    });
    await ats.say('application.rejected', monday, AtsSender.rejected(person('3'), monday));
    await regards.quiet();
    await expect(rejectionsOf('3')).resolves.toEqual([]);
  });

  it('sends everything to the testers while the mode is "redirect"', async () => {
    const ada = await kestrel.applicant('Ada Lovelace');
    const { rejection } = await kestrel.approve(ada);
    await regards.meanwhile('it left', leavesAt(rejection), async () => regards.sink.to(tester).length > 0);
    await regards.quiet();
    expect(regards.sink.arrivals.map(({ envelopeTo }) => envelopeTo)).toEqual([[tester]]);
    expect(regards.sink.to(tester)[0]?.parsed.to).toMatchObject({
      text: expect.not.stringContaining(ada.address),
    });
  });

  it('sends nothing while an organization has paused, and what waited once it goes on', async () => {
    const before = regards.sink.arrivals.length;
    await kestrel.program.ask('POST', '/api/v1/organization/pause');
    const { rejection } = await kestrel.approve(await kestrel.applicant('Mary Shelley'));
    await regards.at(new Date(leavesAt(rejection).getTime() + 3_600_000));
    await regards.quiet();
    expect(regards.sink.arrivals).toHaveLength(before);
    await kestrel.member.ask('POST', '/api/v1/organization/resume');
    await regards.at(new Date(leavesAt(rejection).getTime() + 2 * 3_600_000));
    await regards.quiet();
    expect(regards.sink.arrivals).toHaveLength(before + 1);
  });

  it('is careful unless production says "live"', () => {
    const environment = {
      DATABASE_URL: 'postgres://app@127.0.0.1/regards',
      SMTP_URL: 'smtp://127.0.0.1',
      PUBLIC_URL: 'https://regards.example',
      SECRET_KEY: 'a-secret-of-more-than-thirty-two-characters',
    };
    expect(() => loadConfig(environment)).toThrow(ConfigurationError);
    expect(loadConfig({ ...environment, MAIL_REDIRECT_TO: tester }).mailMode).toBe('redirect');
  });

  it('has no simulated clock in production', () => {
    expect(() => new SimulatedClock(monday, true)).toThrow('refused in production');
  });
});

describe('the mode "allowlist"', () => {
  let regards: Regards;

  beforeAll(async () => {
    regards = await Regards.start({
      environment: { MAIL_MODE: 'allowlist', MAIL_REDIRECT_TO: 'ada.lovelace@candidates.example' },
    });
  });

  afterAll(() => regards.stop());

  it('lets only those on the list have a letter and holds the others with a reason', async () => {
    const kestrel = await regards.organization();
    const [ada, mary] = [await kestrel.applicant('Ada Lovelace'), await kestrel.applicant('Mary Shelley')];
    const held = await kestrel.approve(mary);
    await kestrel.send(ada);
    await regards.quiet();
    expect(regards.sink.arrivals.map(({ envelopeTo }) => envelopeTo)).toEqual([[ada.address]]);
    const [delivery] = await kestrel.rows('SELECT status, hold_reason FROM deliveries WHERE owner_id = $1', [
      held.rejection.id,
    ]);
    expect(delivery).toEqual({ status: 'held', hold_reason: 'not_on_allowlist' });
  });
});
