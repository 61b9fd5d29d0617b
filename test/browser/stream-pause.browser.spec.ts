import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '../story/api-client.js';
import { CandidateMail } from '../story/candidate-mail.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { amara, type Items, rejectAmara } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

const region = { name: 'Letters and answers to candidates: paused' };

describeInBrowser('mail that is refused by policy', (browser) => {
  const mail = new CandidateMail();
  let regards: StartedRegards;
  let admin: ApiClient;
  beforeAll(async () => {
    const smtp = await mail.open();
    regards = await startRegards({
      clock: '2026-03-02T09:00:00Z',
      environment: { MAIL_MODE: 'live', SMTP_URL: `smtp://127.0.0.1:${smtp}` },
    });
    admin = await regards.signIn();
  }, 120_000);
  afterAll(async () => {
    await regards.stop();
    await mail.close();
  });

  it('is said on the page that is open, and leaves once an admin resumes it by keyboard', async () => {
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/today`);
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    expect(await page.getByRole('region', region).count()).toBe(0);

    mail.refusals.set(amara.address, { code: 550, text: '5.7.26 this mail is unauthenticated' });
    const draft = await rejectAmara(admin);
    const path = `/api/v1/rejections/${draft.rejection.id}`;
    const sentence = 'The way you walked us through the booking flow stayed with the whole panel.';
    const letter = await admin.ask<{ version: number }>('POST', `${path}/personal-sentence`, { sentence });
    await admin.ask('POST', `${path}/approve`, { letterVersion: letter.version });
    await admin.ask('POST', `${path}/release`, { kind: 'finalist', reason: 'Nobody else is asked' });
    const openPauses = () => admin.ask<Items<{ waiting: number }>>('GET', '/api/v1/stream-pauses');
    await eventually('the stream is paused', async () => {
      await regards.process.advanceTo('2026-03-03T10:00:00Z');
      return (await openPauses()).items.length > 0;
    });

    const notice = page.getByRole('region', region);
    await notice.getByText('SPF and DKIM failed both').waitFor();
    await notice.getByText('one waits').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'stream-pause');
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(`${regards.url}/settings/organization`);
    await phone.getByRole('region', region).getByText('(5.7.26)').waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
    expect(await phone.getByRole('link', { name: 'Check the sending domain' }).getAttribute('href')).toBe(
      '/settings/sending-domain',
    );
    await eventually('the admin is told', async () =>
      mail.to('dana@kestrel.example').some(({ parsed }) => parsed.subject?.includes('is refused')),
    );

    mail.refusals.clear();
    await notice.getByRole('button', { name: 'Resume' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'stream-pause-resume');
    await page.keyboard.press('Enter');
    await notice.waitFor({ state: 'detached' });
    await phone.getByRole('region', region).waitFor({ state: 'detached' });
    await eventually('the letter arrives', async () => {
      await regards.process.advanceTo('2026-03-03T10:00:01Z');
      return mail.to(amara.address).length === 1;
    });
  });
});
