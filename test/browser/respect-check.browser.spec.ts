import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '../story/api-client.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { rejectAmara } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

describeInBrowser('the settings of the respect check', (browser) => {
  let regards: StartedRegards;
  let admin: ApiClient;
  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T09:00:00Z' });
    admin = await regards.signIn();
  }, 120_000);
  afterAll(() => regards.stop());

  it('add a phrase by keyboard, and an open letter is judged by it; a rule is silenced, words are excepted', async () => {
    const draft = await rejectAmara(admin);
    const path = `/api/v1/rejections/${draft.rejection.id}`;
    const sentence =
      'The way you walked us through the booking flow was the talk of native speakers of Figma.';
    await admin.ask('POST', `${path}/personal-sentence`, { sentence });
    const letter = await browser.newPage({ as: admin });
    await letter.goto(`${regards.url}/letters/${draft.rejection.id}`);
    await letter.getByText('Take this out: it touches a ground').first().waitFor();

    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/settings/respect-check`);
    await page.getByText('No phrase of your own').waitFor();
    const phrase = page.getByRole('form', { name: 'Add a phrase' });
    await phrase.getByLabel('Words').fill('booking flow');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Say “way to book”.');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Phrases of your own' }).getByText('“booking flow”').waitFor();
    await letter.getByText('Say “way to book”.').first().waitFor();

    const except = page.getByRole('form', { name: 'Except words' });
    await except.getByLabel('From which rule').click();
    await page.getByRole('option', { name: /^Touches age/ }).click();
    await except.getByLabel('Words').fill('native speakers of Figma');
    await except.getByLabel('Why they are right').fill('Figma is a program; nobody is born with it.');
    await except.getByRole('button').click();
    await page.getByRole('list', { name: 'Words that are right here' }).getByText('nobody is born').waitFor();
    await letter.getByText('Take this out: it touches a ground').first().waitFor({ state: 'detached' });

    await page.getByRole('combobox', { name: 'Stock phrases' }).click();
    await page.getByRole('option', { name: 'Says nothing' }).click();
    await page.getByText('Changed: by itself it advises').waitFor();
    const known = await admin.ask<object>('GET', '/api/v1/check-policy');
    expect(known).toMatchObject({
      version: 3,
      severities: [{ rule: 'cliche', severity: 'off' }],
      phrases: [{ words: 'booking flow', severity: 'warn', advice: 'Say “way to book”.' }],
    });
    await expectAccessible(page);
    await page.reload();
    await page.getByText('“booking flow”').waitFor();
    await keepScreens(page, 'respect-check');
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(`${regards.url}/settings/respect-check`);
    await phone.getByText('“booking flow”').waitFor();
    await expectNoSidewaysScroll(phone);

    await page.getByRole('button', { name: 'Remove “booking flow”' }).click();
    await page.getByText('No phrase of your own').waitFor();
    await letter.getByText('Say “way to book”.').first().waitFor({ state: 'detached' });
  });

  it('say that somebody else was quicker, and show theirs', async () => {
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/settings/respect-check`);
    const { version } = await admin.ask<{ version: number }>('GET', '/api/v1/check-policy');
    await page.getByRole('form', { name: 'Add a phrase' }).waitFor();
    await page.route('**/api/v1/check-policy', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    const theirs = { words: 'ninja', severity: 'advice', advice: 'Say “colleague”.' };
    await admin.ask('PUT', '/api/v1/check-policy', {
      version,
      severities: [],
      exceptions: [],
      phrases: [theirs],
    });
    const phrase = page.getByRole('form', { name: 'Add a phrase' });
    await phrase.getByLabel('Words').fill('rockstar');
    await phrase.getByLabel('What to write instead').fill('Say “colleague”.');
    // Not read again before it is refused: what was read would be theirs.
    const refused = page.waitForResponse((response) => response.request().method() === 'PUT');
    await phrase.getByRole('button', { name: 'Add this phrase' }).click();
    expect((await refused).status()).toBe(409);
    await page.unroute('**/api/v1/check-policy');
    await page.getByText('“ninja”').waitFor();
    expect(await phrase.getByLabel('Words').inputValue()).toBe('rockstar');
  });
});
