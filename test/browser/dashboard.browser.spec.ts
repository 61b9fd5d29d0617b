import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { whenQuiet } from './quiet.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser, type TestBrowser } from './test-browser.fixture.js';

const dana = { email: 'dana@kestrel.example', password: 'kestrel-demo-password' };
const newPassword = 'a quiet river in march';

describeInBrowser('the dashboard', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    regards = await startRegards();
    recruiter = await regards.signIn();
    await draftFor(recruiter, 'Amara', 'Okafor', 'amara@mail.example');
  }, 120_000);
  afterAll(() => regards.stop());

  it('leads nowhere that is not there, asks for nothing that is not there, and is accessible', async () => {
    const page = await signIn(browser, regards.url);
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 404) missing.push(response.url());
    });
    const places = await linksOf(page, 'nav[aria-label="Main"] a');
    await page.goto(`${regards.url}/settings`);
    const sections = await linksOf(page, 'ul[aria-label="Settings"] a');
    expect({ places: places.length, sections: sections.length }).toEqual({ places: 6, sections: 15 });
    const known = new Set([...places, ...sections]);
    // A set that grows while it is walked: what a page leads to is looked at too, such as the letter that Today shows.
    for (const path of known) {
      await page.goto(`${regards.url}${path}`);
      await page.locator('main h1, main h2').first().waitFor();
      await whenQuiet(page);
      expect([path, await page.getByText('There is no such page').count()]).toEqual([path, 0]);
      await expectAccessible(page);
      if (known.size < 100) for (const link of await linksOf(page, 'a[href^="/"]')) known.add(link);
      if (places.includes(path) || sections.includes(path))
        await keepScreens(page, `dashboard${path.replaceAll('/', '-')}`);
    }
    for (const thing of ['letters', 'candidates'])
      expect([...known]).toContainEqual(expect.stringMatching(new RegExp(`^/${thing}/.`)));
    expect(missing).toEqual([]);
  }, 240_000);

  it('brings what only some visits need when somebody is there, and not before', async () => {
    const page = await browser.newPage({ as: recruiter });
    const asked: string[] = [];
    // Such as "/assets/letter-field-Cfgk0EO1.js".
    page.on('request', (request) => asked.push(/assets\/([a-z-]+)-/.exec(request.url())?.[1] ?? ''));
    await page.goto(`${regards.url}/today`);
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    await whenQuiet(page);
    const later = ['letter-field', 'command-palette', 'keyboard-help', 'my-menu'];
    expect(asked.filter((name) => later.includes(name))).toEqual([]);
    await page.mouse.move(200, 200);
    await eventually('all of it is on its way', async () => later.every((name) => asked.includes(name)));
  });

  it('asks for each thing once, for who is signed in before anything else, and shows Today at once', async () => {
    const page = await browser.newPage({ as: recruiter });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(regards.url, '')));
    // What was on the screen when something was added to it.
    await page.addInitScript(() => {
      const seen: string[] = [];
      new MutationObserver(() => seen.push(document.documentElement.textContent ?? '')).observe(document, {
        childList: true,
        subtree: true,
      });
      Object.assign(window, { seen });
    });
    await page.goto(`${regards.url}/today`);
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    const first = asked.slice(0, asked.indexOf('/api/v1/changes'));
    const reads = first.filter((url) => /^\/(?:api|local)\//.test(url));
    expect(reads).toContain('/api/v1/rejections?status=drafted&outsideBatches=true&limit=30');
    expect(reads).toEqual([...new Set(reads)]);
    expect(reads[0]).toBe('/api/v1/session');
    expect(first.indexOf('/api/v1/session')).toBe(1);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const withoutList = seen.filter((text) => text.includes('Search') && !text.includes('Amara Okafor'));
    expect(withoutList).toEqual([]);
  });

  it('reads everything again once it hears changes, but not while it is still reading it', async () => {
    const page = await browser.newPage({ as: recruiter });
    let heardAt = Infinity;
    const readAt: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/api/v1/changes')) heardAt = Math.min(heardAt, Date.now());
    });
    page.on('request', (request) => {
      if (request.url().includes('status=drafted')) readAt.push(Date.now());
    });
    await page.goto(`${regards.url}/today`);
    const again = await eventually('it is read again', async () => readAt[1]);
    expect(again - heardAt).toBeGreaterThan(1_500);
  });

  it('stays as it is when a part of it does not arrive', async () => {
    const page = await browser.newPage({ as: recruiter });
    await page.route('**/assets/command-palette-*.js', (route) => route.abort());
    await page.goto(`${regards.url}/today`);
    const search = page.getByRole('button', { name: /^Search/ });
    await search.press('Enter');
    await page.getByText('A part of this page did not arrive.').waitFor();
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('goes to a place by g and a letter, and by no letter alone, however young the page is', async () => {
    const page = await browser.newPage({ as: recruiter });
    await page.goto(`${regards.url}/today`);
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    /** @param at milliseconds since the page was opened, as the browser counts them */
    const press = (key: string, at: number): Promise<void> =>
      page.evaluate(
        (pressed) => {
          const event = new KeyboardEvent('keydown', { key: pressed.key, bubbles: true });
          Object.defineProperty(event, 'timeStamp', { value: pressed.at });
          document.body.dispatchEvent(event);
        },
        { key, at },
      );
    await press('p', 300);
    await press('g', 400);
    await press('p', 1_600);
    expect(new URL(page.url()).pathname).toBe('/today');
    await press('g', 1_700);
    await press('p', 1_800);
    await page.waitForURL('**/candidates');
  });

  it('has the keys and what is mine behind a button, and gives the focus back', async () => {
    const page = await browser.newPage({ as: recruiter });
    await page.goto(`${regards.url}/today`);
    const me = page.getByRole('button', { name: /Dana/ });
    await me.press('Enter');
    await page.getByRole('menuitem', { name: 'Keyboard' }).press('Enter');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await help.getByText('Search everywhere, go anywhere').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    const search = page.getByRole('button', { name: /^Search/ });
    await search.press('Enter');
    await page.getByPlaceholder('A person, or a page').waitFor();
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('A person, or a page').waitFor({ state: 'detached' });
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+?');
    await help.waitFor();
  });

  it('takes an approval and gives it back by keyboard, and says when in words', async () => {
    const page = await browser.newPage({ as: recruiter });
    await page.goto(`${regards.url}/today`);
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    await page.keyboard.press('a');
    const facts = page.getByRole('complementary', { name: 'Facts and actions' });
    await facts.getByText(/It can be taken back at least until/).waitFor();
    // An instant as programs write it: "2026-03-02T12:10:00.000Z".
    expect(await facts.innerText()).not.toMatch(/\dT\d\d:\d\d/);
    await expectAccessible(page);
    await keepScreens(page, 'dashboard-letter-approved');
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    const { items } = await recruiter.ask<{ items: unknown[] }>('GET', '/api/v1/rejections?status=drafted');
    expect(items).toHaveLength(1);
  });

  it('lets an invited colleague in, with the password they choose', async () => {
    const colleague = { email: 'mara@kestrel.example', name: 'Mara Lind', role: 'recruiter' };
    await recruiter.ask('POST', '/api/v1/members', colleague);
    const page = await browser.newPage({ width: 390 });
    await page.goto(await linkMailedTo(regards.url, page, colleague.email));
    await page.getByRole('heading', { name: 'Welcome to Kestrel Studio' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'welcome');
    await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
    await page.getByRole('button', { name: 'Choose it and begin' }).click();
    await page.waitForURL('**/today');
  });

  it('replaces a forgotten password by a link that works once', async () => {
    const page = await browser.newPage();
    await page.goto(`${regards.url}/sign-in`);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByRole('button', { name: 'Mail me a link' }).waitFor();
    await page.getByLabel('Email').fill(dana.email);
    await keepScreens(page, 'forgot');
    await page.getByRole('button', { name: 'Mail me a link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await expectAccessible(page);
    const link = await linkMailedTo(regards.url, page, dana.email);
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Password' }).fill(newPassword);
    await keepScreens(page, 'reset');
    await page.getByRole('button', { name: 'Choose it and sign in' }).click();
    await page.waitForURL('**/today');
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  });
});

async function signIn(browser: TestBrowser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Email').fill(dana.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(dana.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/today');
  return page;
}

async function linksOf(page: Page, selector: string): Promise<string[]> {
  await page.locator(selector).first().waitFor();
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** The link to choose a password that the newest mail to this address holds, read as its receiver would. */
async function linkMailedTo(url: string, page: Page, address: string): Promise<string> {
  const mail = await eventually(`a mail to ${address}`, async () => {
    const answer = await fetch(`${url}/mailbox/mails`);
    const { items } = (await answer.json()) as { items: { id: string; to: string }[] };
    return items.find(({ to }) => to === address);
  });
  await page.goto(`${url}/mailbox/${mail.id}`);
  const links = await page.locator('a[href*="/welcome/"], a[href*="/reset/"]').all();
  const href = await links[0]?.getAttribute('href');
  if (!href) throw new Error('The mail holds no link.');
  return href;
}

async function draftFor(
  recruiter: ApiClient,
  firstName: string,
  lastName: string,
  address: string,
): Promise<void> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Product Designer',
  });
  const addresses = [{ address, primary: true }];
  const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    firstName,
    lastName,
    addresses,
  });
  const { application } = await recruiter.ask<{ application: { id: string } }>(
    'POST',
    '/api/v1/applications',
    {
      candidateId: candidate.id,
      openingId: opening.id,
      stage: 'interview',
      interviewsHeld: 2,
    },
  );
  await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  await eventually('the draft', async () => {
    const { items } = await recruiter.ask<{ items: unknown[] }>('GET', '/api/v1/rejections?status=drafted');
    return items.length > 0;
  });
}
