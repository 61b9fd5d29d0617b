import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

interface Rows {
  readonly items: readonly { readonly id: string; readonly candidateName: string; readonly status: string }[];
}

interface BatchView {
  readonly status: string;
  readonly letters: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

describeInBrowser('letters together', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T10:00:00.000Z' });
    recruiter = await regards.signIn();
    await recruiter.ask('PUT', '/api/v1/approval-policy', {
      version: 0,
      secondPersonAbove: 50,
      canarySize: 2,
    });
    await draftsFor(recruiter, 'Product Designer', [
      'Amara Okafor',
      'Jonas Weber',
      'Inês Carvalho',
      'Noor van Dijk',
    ]);
    await draftsFor(recruiter, 'Stage Manager', ['Tomás Silva', 'Ada Byron'], 'application');
  }, 180_000);
  afterAll(() => regards.stop());

  const batchOf = (page: Page): Promise<BatchView> =>
    recruiter.ask('GET', `/api/v1/approval-batches/${/batches\/([^/?]+)/.exec(page.url())?.[1]}`);

  /** Lets the time go on until the batch stands so. */
  const until = async (page: Page, status: string, at: string): Promise<void> => {
    let now = Date.parse(at);
    await eventually(`a batch that is ${status}`, async () => {
      await regards.process.advanceTo(new Date(now).toISOString());
      now += 11_000;
      return (await batchOf(page)).status === status ? true : undefined;
    });
  };

  it('are chosen, read, approved, paused, stopped and made drafts again by keyboard alone', async () => {
    const page = await browser.newPage({ as: recruiter });
    await page.goto(`${regards.url}/letters`);
    const list = page.getByRole('list', { name: 'Letters', exact: true });
    await list.getByRole('listitem').nth(5).waitFor();
    await walk(page);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Approve 1 together …' }).waitFor();
    for (let step = 0; step < 4; step += 1) await walk(page);
    await page.keyboard.press('Shift+X');
    const together = page.getByRole('button', { name: 'Approve 5 together …' });
    await together.waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'letters-chosen');
    await together.focus();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 2, name: '5 letters' }).waitFor();
    await page.getByText('To read and approve').waitFor();
    await page
      .getByRole('list', { name: 'Kinds of letters' })
      .getByText(/letters?: /)
      .first()
      .waitFor();
    await page.getByRole('list', { name: 'Letters of the batch' }).getByRole('listitem').nth(4).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'batch-frozen', { whole: true });
    await walk(page);
    await page.getByText('1 of 5').waitFor();
    await walk(page);
    await page.getByText('2 of 5').waitFor();
    await page.getByRole('article', { name: 'Mail' }).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'batch-letter');
    await walk(page);
    await page.getByText('3 of 5').waitFor();
    await page.keyboard.press('x');
    await page.getByText(/^Taken out: the letter to/).waitFor();
    await page.getByRole('heading', { level: 2, name: '4 letters' }).waitFor();

    await page.keyboard.press('a');
    await page
      .getByRole('dialog', { name: 'Approve 4 letters?' })
      .getByText(/two leave from .* in /)
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('The first few leave').waitFor();
    const stop = page.getByRole('button', { name: 'Stop: nothing more leaves' });
    await stop.waitFor();
    await keepScreens(page, 'batch-first-few', { whole: true });

    await until(page, 'paused', '2026-03-03T10:00:00Z');
    await page.getByRole('button', { name: 'About the batch' }).press('Enter');
    await page.getByRole('button', { name: 'Let the rest leave: 2 letters' }).waitFor();
    const first = page.getByRole('list', { name: 'The first to leave' });
    expect(await first.getByText('Left', { exact: true }).count()).toBe(2);
    await expectAccessible(page);
    await keepScreens(page, 'batch-paused', { whole: true });
    await page.getByLabel('Why, if there is time').fill('They name the wrong opening');
    await stop.press('Enter');
    await page.getByText(/stopped it: They name the wrong opening/).waitFor();
    await page.getByText('2 letters had left. 2 letters have not.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'batch-stopped', { whole: true });

    await page.getByRole('button', { name: 'Back to drafts: 2 letters' }).press('Enter');
    await page.getByRole('dialog', { name: 'Make drafts of 2 letters again?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Back to draft', { exact: true }).first().waitFor();
    expect((await batchOf(page)).outcomes).toMatchObject({ left: 2, back_to_draft: 2, taken_out: 1 });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Report as a table (CSV)' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^letters-.*\.csv$/);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoSidewaysScroll(page);
    }
    await page.goto(`${regards.url}/batches`);
    await page.getByRole('list', { name: 'Batches' }).getByText('4 letters').first().waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'batches');
  }, 240_000);

  it('need a second person above the limit that an admin sets, and stand on Today until then', async () => {
    const page = await browser.newPage({ as: recruiter });
    await page.goto(`${regards.url}/settings/approving-many`);
    const limit = page.getByLabel('Two people approve more than');
    await limit.fill('1');
    await expectAccessible(page);
    await keepScreens(page, 'approving-many');
    await limit.press('Enter');
    await page.getByText('Saved.').waitFor();
    await page.goto(`${regards.url}/letters`);
    await page.getByRole('button', { name: /^Approve all \d together …$/ }).press('Enter');
    await page.getByText(/letters are more than 1, from which on two people approve/).waitFor();
    await page.getByRole('button', { name: /^Approve \d: a second person approves too$/ }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('Nothing happens until a second person has approved too.').waitFor();
    await page.keyboard.press('Enter');
    // The demo organization has nobody else who may, or has: either is said.
    await page.getByText(/You have approved\. Ask a colleague|your organization has no other/).waitFor();
    await keepScreens(page, 'batch-second-person', { whole: true });
    await page.goto(`${regards.url}/today`);
    await page
      .getByText(/Waits for a second person|To read and approve/)
      .first()
      .waitFor();
    await expectAccessible(page);
  });
});

/** To the next of a list; its screen is there when this is done. */
async function walk(page: Page): Promise<void> {
  const before = page.url();
  await page.keyboard.press('j');
  await page.waitForURL((url) => url.href !== before);
  // The address is there before the screen: a key pressed between the two would walk from where one was.
  const { pathname } = new URL(page.url());
  await page.locator(`a[aria-current="true"][href^="${pathname}"]`).waitFor();
}

/** Rejected people of one opening, each with a draft. */
async function draftsFor(
  recruiter: ApiClient,
  title: string,
  names: readonly string[],
  stage: 'interview' | 'application' = 'interview',
): Promise<void> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', { title });
  for (const name of names) {
    const [firstName = '', ...rest] = name.split(' ');
    const address = `${Buffer.from(name).toString('hex').slice(0, 16)}@mail.example`;
    const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
      firstName,
      lastName: rest.join(' '),
      addresses: [{ address, primary: true }],
    });
    const { application } = await recruiter.ask<{ application: { id: string } }>(
      'POST',
      '/api/v1/applications',
      {
        candidateId: candidate.id,
        openingId: opening.id,
        stage,
        interviewsHeld: stage === 'interview' ? 2 : 0,
      },
    );
    await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
    await eventually(`a draft for ${name}`, async () => {
      const { items } = await recruiter.ask<Rows>('GET', '/api/v1/rejections?status=drafted');
      return items.some(({ candidateName }) => candidateName === name) ? true : undefined;
    });
  }
}
