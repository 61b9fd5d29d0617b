import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** How many letters are approved in a row; the issue names 200: `REGARDS_APPROVALS=200 npm run test:browser -- review-queue`. */
// oxlint-disable-next-line node/no-process-env -- says how long this run is
const approvals = Number(process.env['REGARDS_APPROVALS'] ?? 24);

interface Row {
  readonly id: string;
  readonly candidateName: string;
}

describeInBrowser('the review queue', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T10:00:00.000Z' });
    recruiter = await regards.signIn();
    await draftsFor(recruiter, approvals + 2);
  }, 600_000);
  afterAll(() => regards.stop());

  it(`is worked through by keyboard alone, and the last of ${approvals} approvals is as quick as the first`, async () => {
    const page = await browser.newPage({ as: recruiter });
    const asked: number[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('/approve')) asked.push(request.timing().responseEnd);
    });
    await page.goto(`${regards.url}/letters`);
    await page.getByRole('list', { name: 'Letters', exact: true }).getByRole('listitem').first().waitFor();
    await page.keyboard.press('j');
    // Until then, the heading asks to choose one.
    await page.getByRole('textbox', { name: 'Letter text' }).waitFor();

    // One is edited, approved, and taken back.
    const edited = await nameOnScreen(page);
    await page.keyboard.press('e');
    await page.keyboard.press('End');
    await page.keyboard.type(' Do write back.');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await next(page, edited);
    await page.keyboard.press('u');
    await page.getByText(`Taken back: the letter to ${edited} is a draft again.`).waitFor();
    await page.getByRole('heading', { level: 2, name: edited }).waitFor();

    const shown: number[] = [];
    for (let index = 0; index < approvals; index += 1) {
      const name = await nameOnScreen(page);
      const since = Date.now();
      await next(page, name);
      shown.push(Date.now() - since);
    }
    const { items } = await recruiter.ask<{ items: Row[] }>('GET', '/api/v1/rejections?status=drafted');
    expect(items).toHaveLength(2);
    process.stdout.write(`on the screen: ${inWords(shown)}; of that the api: ${inWords(asked.slice(1))}\n`);
    const part = Math.floor(approvals / 4);
    const [first, last] = [median(shown.slice(0, part)), median(shown.slice(-part))];
    // Twice, and not a little more than once: other things may happen on the machine.
    expect(last).toBeLessThan(2 * first + 100);
  }, 600_000);
});

/** Approves, and waits until the next letter is there to read. */
async function next(page: Page, name: string): Promise<void> {
  await page.keyboard.press('a');
  await page.waitForFunction(
    (before) => {
      const heading = document.querySelector('h2')?.textContent;
      return heading !== undefined && heading !== before && document.querySelector('[aria-label="Letter"]');
    },
    name,
    { polling: 'raf' },
  );
}

async function nameOnScreen(page: Page): Promise<string> {
  return (await page.locator('h2').first().textContent()) ?? '';
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function inWords(times: readonly number[]): string {
  return `median ${Math.round(median(times))} ms, 95 % within ${Math.round(quantile(times, 0.95))} ms`;
}

async function draftsFor(recruiter: ApiClient, count: number): Promise<void> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Product Designer',
  });
  for (let index = 0; index < count; index += 1) {
    const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
      firstName: 'Amara',
      lastName: `Number${index}`,
      addresses: [{ address: `amara${index}@mail.example`, primary: true }],
    });
    const { application } = await recruiter.ask<{ application: { id: string } }>(
      'POST',
      '/api/v1/applications',
      { candidateId: candidate.id, openingId: opening.id, stage: 'interview', interviewsHeld: 2 },
    );
    await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  }
  await eventually('every draft', async () => {
    const { drafted } = await recruiter.ask<{ drafted: number }>('GET', '/api/v1/rejections/counts');
    return drafted === count ? true : undefined;
  });
}
