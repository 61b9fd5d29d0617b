import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import type { Items } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** A busy computer is slow: eight weeks may take half a minute. */
const patience = { timeout: 240_000 };

interface LocalClock {
  readonly now: string;
  readonly aheadMs: number;
  readonly next: { readonly what: string; readonly at: string } | null;
}
interface Rejection {
  readonly id: string;
  readonly status: string;
  readonly candidateName: string;
  readonly leavesAt: string | null;
}

/** Follows "A tour of five minutes" in the README. */
describeInBrowser('the tour', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  let dashboard: Page;
  beforeAll(async () => {
    // Real time and the database that is there by itself, as a newcomer has them.
    regards = await startRegards({ embeddedDatabase: true });
    recruiter = await regards.signIn();
  }, 180_000);
  afterAll(() => regards.stop());

  const clock = async (): Promise<LocalClock> =>
    (await (await fetch(`${regards.url}/local/clock`)).json()) as LocalClock;
  const count = async (path: string): Promise<number> =>
    (await recruiter.ask<Items<unknown>>('GET', `/api/v1/${path}`)).items.length;
  const rejectionOf = async (name: string): Promise<Rejection | undefined> => {
    for (const status of ['drafted', 'approved', 'sending', 'sent']) {
      const path = `/api/v1/rejections?status=${status}&limit=100`;
      const { items } = await recruiter.ask<Items<Rejection>>('GET', path);
      const found = items.find(({ candidateName }) => candidateName === name);
      if (found) return found;
    }
    return undefined;
  };
  const signIn = async (page: Page): Promise<void> => {
    await page.goto(`${regards.url}/sign-in`);
    await page.getByLabel('Email').fill('dana@kestrel.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('kestrel-demo-password');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/today');
  };

  it('fills an empty organization, says no, lets time pass, and hears the answer', async () => {
    dashboard = await browser.newPage();
    const late = await answerLate(dashboard);
    await signIn(dashboard);
    const offer = dashboard.getByRole('button', { name: 'Fill it with fictional people' });
    await offer.waitFor();
    await expectAccessible(dashboard);
    await keepScreens(dashboard, 'tour-offer');
    await late.isAsked;
    await offer.press('Enter');
    await late.answer();
    await dashboard
      .getByText('They are there.')
      .waitFor(patience)
      .catch(async (cause: unknown) => {
        const shown = await dashboard.locator('body').innerText();
        throw new Error(`They did not come. The page says:\n${shown}\n\n${regards.process.log}`, { cause });
      });
    await dashboard.getByRole('heading', { name: 'Needs you (4)' }).waitFor();
    await expectAccessible(dashboard);
    await keepScreens(dashboard, 'tour-there');
    // What waits stays: the first choice has not accepted, and night is no time for such a letter.
    await dashboard.getByRole('link', { name: /Sofía Quintanilla.*held/s }).waitFor();
    await dashboard.getByRole('link', { name: /Maximiliane-Annabelle.*in \d+ (?:hours|days)/s }).waitFor();

    // The finding is clicked and typed over.
    await dashboard.getByRole('link', { name: /Amara Okafor/ }).click();
    const letter = dashboard.getByRole('textbox', { name: 'Letter text' });
    await letter.waitFor();
    await dashboard
      .getByRole('list', { name: 'What the check says' })
      .getByRole('button', { name: /Say what the job needed, not how others compare/ })
      .click();
    await dashboard.keyboard.type('years of running a design system');
    await dashboard.getByText('Saved', { exact: true }).waitFor();
    await dashboard.getByRole('button', { name: /^Approve: leaves/ }).click();
    await dashboard.getByText(/^Approved: leaves/).waitFor();

    const bar = dashboard.getByRole('region', { name: 'Time on this computer' });
    await eventually('Amara’s letter has left', async () => {
      const amara = await rejectionOf('Amara Okafor');
      if (amara?.status === 'sent') return true;
      const before = await clock();
      await bar.getByRole('button', { name: 'Skip to it' }).click();
      await eventually('time passed', async () => (await clock()).aheadMs > before.aheadMs);
      return false;
    });
    // The words count from where time is now, not from the reader's clock.
    const { now } = await clock();
    const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/Lisbon' });
    await bar.getByText(`It is ${day.format(new Date(now))}`).waitFor();
    await expectAccessible(dashboard);

    const mailbox = await browser.newPage({ javaScript: false, width: 390, height: 844 });
    await mailbox.goto(`${regards.url}/mailbox?of=amara.okafor%40mail.example`);
    await mailbox.getByRole('button', { name: 'One day on' }).waitFor();
    await expectNoSidewaysScroll(mailbox);
    await mailbox.getByRole('link', { name: /Your application for Product Designer/ }).click();
    await expectAccessible(mailbox);
    const answer = mailbox.getByRole('textbox', { name: /Reply to/ });
    await answer.fill('Thank you, Tom. Could you tell me what was missing in the end?\n\nAmara');
    await mailbox.getByRole('button', { name: 'Send reply' }).click();
    await mailbox.getByText('Sent. It is in Regards now.').waitFor();

    await dashboard.goto(`${regards.url}/today`);
    await dashboard.getByRole('link', { name: /Amara Okafor.*asks what was missing/s }).click();
    await dashboard.getByRole('button', { name: 'Give the feedback yourself' }).waitFor();
    await keepScreens(dashboard, 'tour-asked');
  }, 300_000);

  it('brings nobody twice', async () => {
    const before = [await count('candidates?limit=100'), await count('openings?limit=100')];
    expect(before).toEqual([12, 4]);
    const again = await recruiter.ask<{ state: string }>('POST', '/local/people', {});
    expect(again.state).toBe('there');
    expect([await count('candidates?limit=100'), await count('openings?limit=100')]).toEqual(before);
  });

  it('lets a day pass in the mailbox, without script; another site cannot', async () => {
    const page = await browser.newPage({ javaScript: false });
    await page.goto(`${regards.url}/mailbox`);
    const before = await clock();
    await page.getByRole('button', { name: 'One day on' }).click();
    await page.getByText('Time has passed.').waitFor();
    expect((await clock()).aheadMs - before.aheadMs).toBeGreaterThan(86_000_000);
    const to = new Date(Date.parse(before.now) + 10 * 86_400_000).toISOString();
    const refused = await fetch(`${regards.url}/mailbox/time`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ to, here: '/mailbox' }),
    });
    expect(refused.status).toBe(403);
    const far = await recruiter.try<{ code: string }>('POST', '/local/clock', {
      now: '2999-01-01T00:00:00Z',
    });
    expect([far.status, far.body.code]).toEqual([422, 'local.clock_step_too_long']);
  });

  it('is not back in time after a kill', async () => {
    const before = await clock();
    await regards.process.kill();
    await regards.process.start();
    const after = (await (await fetch(`${regards.process.url}/local/clock`)).json()) as LocalClock;
    expect(after.aheadMs).toBe(before.aheadMs);
    expect(Date.parse(after.now)).toBeGreaterThan(Date.parse(before.now));
  });
});

/**
 * The second time that this page asks whether people can come, the answer is kept back until they were asked in, and comes then: as it does now
 * and then on a busy computer.
 */
async function answerLate(page: Page): Promise<{ isAsked: Promise<void>; answer: () => Promise<void> }> {
  const [asked, begun, answered] = [signal(), signal(), signal()];
  let reads = 0;
  await page.route('**/local/people', async (route) => {
    if (route.request().method() === 'POST') {
      await route.fulfill({ response: await route.fetch() });
      begun.give();
      return;
    }
    reads += 1;
    if (reads !== 2) return route.continue();
    const response = await route.fetch();
    asked.give();
    await begun.given;
    // The page has its own answer before.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await route.fulfill({ response });
    answered.give();
  });
  return { isAsked: asked.given, answer: () => answered.given };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
