import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

describeInBrowser('the first set-up', (browser) => {
  let regards: StartedRegards;
  beforeAll(async () => {
    regards = await startRegards({ demo: false });
  }, 120_000);
  afterAll(() => regards.stop());

  it('sends a stranger to whoever started Regards', async () => {
    const page = await browser.newPage({ width: 390 });
    await page.goto(regards.url);
    await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/setup');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'setup-nobody');
  });

  it('makes the first admin by keyboard with the printed link, once', async () => {
    // "  Set up         http://localhost:3000/setup#Zm9v   (makes …"
    const code = /\/setup#(\S+)/.exec(regards.process.log)?.[1];
    const page = await browser.newPage();
    await page.goto(`${regards.url}/setup#${code}`);
    await page.getByRole('heading', { name: 'Set up Regards' }).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-first-admin');
    await page.keyboard.type('Kestrel Studio');
    await page.keyboard.press('Tab');
    for (const text of ['Europe/Lisbon', 'Dana Reyes', '', 'dana@kestrel.example', 'a quiet river']) {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('textbox', { name: 'Password' }).press('Enter');
    await page.waitForURL('**/today');
    const other = await browser.newPage();
    await other.goto(`${regards.url}/setup#${code}`);
    await other.waitForURL('**/sign-in');
  });
});
