import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hour } from './domain/test-letter.js';
import { cookieOf, NotificationsTest } from './notifications.fixture.js';
import { PasswordLinksTest } from './password-links.fixture.js';

describe('a test letter to oneself', () => {
  let test: NotificationsTest;

  beforeAll(async () => {
    test = await NotificationsTest.start();
  });

  afterAll(() => test.stop());

  const ask = (cookie: string) => test.send<{ deliveryId: string }>('POST', '/test-letters', { cookie });

  it('goes the way of every letter, to nobody else, and can be followed', async () => {
    const studio = await test.makeStudio();
    const cookie = await test.signIn(studio.adminAddress);
    const { status, body } = await ask(cookie);
    expect(status).toBe(201);
    await test.quiet();
    const delivery = await test.send('GET', `/deliveries/${body.deliveryId}`, { cookie });
    expect(delivery.body).toMatchObject({
      ownerKind: 'notice',
      stream: 'internal',
      status: 'sent',
      toAddress: studio.adminAddress,
    });
    const [mail, ...more] = test.mailboxes.arrivals;
    expect(more).toEqual([]);
    expect(mail?.to).toBe(studio.adminAddress);
    expect(mail?.parsed.subject).toBe('[Test] Your application for Lighthouse Keeper at Kestrel Studio');
    expect(mail?.parsed.text).toMatch(/^This is a test letter/);
    expect(mail?.parsed.from?.value[0]?.name).toBe('Mara Lindqvist');
    expect(await test.query(studio, 'SELECT FROM candidates')).toEqual([]);
  });

  it('may be sent five times an hour, also when all are asked for at once', async () => {
    const cookie = await test.signIn((await test.makeStudio()).adminAddress);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(cookie)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'notifications.too_many_test_letters' });
    expect(refused?.headers.get('retry-after')).toBe('3600');
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + hour));
    expect((await ask(cookie)).status).toBe(201);
  });

  it('is not for viewers', async () => {
    const links = new PasswordLinksTest(test);
    await links.begin();
    const { email } = await links.invite('viewer');
    const viewer = cookieOf((await links.use(links.newestTo(email, 'welcome'))).headers);
    expect((await ask(viewer)).status).toBe(403);
  });

  it('does not leave when the member was disabled meanwhile', async () => {
    const studio = await test.makeStudio();
    const cookie = await test.signIn(studio.adminAddress);
    test.mailboxes.busy = true;
    const { body } = await ask(cookie);
    await test.quiet();
    test.mailboxes.busy = false;
    await test.query(studio, 'UPDATE members SET disabled_at = $1', [test.now]);
    await test.booted.clock.advanceTo(new Date(test.now.getTime() + hour));
    await test.quiet();
    const rows = await test.query(studio, 'SELECT status, hold_reason FROM deliveries WHERE id = $1', [
      body.deliveryId,
    ]);
    expect(rows).toEqual([{ status: 'held', hold_reason: 'notifications.member_inactive' }]);
    expect(test.mailboxes.to(studio.adminAddress)).toEqual([]);
  });
});
