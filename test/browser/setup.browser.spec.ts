import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { NameServer } from '#platform/test-servers';
import { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll, tabTo } from './accessibility.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser, type TestBrowser } from './test-browser.fixture.js';

const domain = 'mail.kestrel.studio';
const email = 'dana@kestrel.example';
const password = 'a quiet river';
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
});

describeInBrowser('the first set-up', (browser) => {
  let names: NameServer;
  let regards: StartedRegards;
  beforeAll(async () => {
    names = await NameServer.start();
    // The process asks the name server of this test, as it would ask the one that its computer was given.
    const useNames = `import dns from 'node:dns'; dns.setServers(['${names.address}'])`;
    regards = await startRegards({
      demo: false,
      environment: {
        MAIL_DOMAIN: domain,
        DKIM_KEY: `s1:${Buffer.from(privateKey).toString('base64')}`,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(useNames)}`,
      },
    });
  }, 120_000);
  afterAll(async () => {
    await regards.stop();
    await names.stop();
  });

  it('sends a stranger to whoever started Regards', async () => {
    const page = await browser.newPage({ width: 390 });
    await page.goto(regards.url);
    await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/setup');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'setup-nobody');
  });

  it('makes the first admin by keyboard with the printed link, once, and leads on', async () => {
    // "  Set up         http://localhost:3000/setup#Zm9v   (makes …"
    const code = /\/setup#(\S+)/.exec(regards.process.log)?.[1];
    const page = await browser.newPage();
    await page.goto(`${regards.url}/setup#${code}`);
    await page.getByRole('heading', { name: 'Set up Regards' }).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-first-admin');
    await page.keyboard.type('Kestrel Studio');
    await page.keyboard.press('Tab');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    expect(await zone.inputValue()).toBe('Europe/Lisbon');
    const choose = async (typed: string, found: string): Promise<void> => {
      await zone.press('ControlOrMeta+a');
      // As fast as people type: Mantine's list follows a moment later.
      await page.keyboard.type(typed, { delay: 50 });
      await page.keyboard.press('Enter');
      expect(await zone.inputValue()).toBe(found);
    };
    await choose('new yo', 'America/New York');
    await choose('lisbon', 'Europe/Lisbon');
    await page.keyboard.press('Tab');
    for (const text of ['Dana Reyes', '', email, password]) {
      await page.keyboard.insertText(text);
      if (text !== password) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/settings/setup');
    await page.getByText('1 of 6 are done.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-checklist');
    const other = await browser.newPage();
    await other.goto(`${regards.url}/setup#${code}`);
    await other.waitForURL('**/sign-in');
  });

  it('is remembered on Today, until it is put away; Settings has it back', async () => {
    const page = await signIn(browser, regards.url, 390);
    await page.getByText('5 steps of the set-up are left.').waitFor();
    await keepScreens(page, 'setup-on-today');
    await page.getByRole('button', { name: 'Do not remind me of the set-up' }).click();
    await page.getByText('5 steps of the set-up are left.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Go on' }).click();
    // By keyboard: on a phone a message may still stand over the buttons, and stays while the mouse is on it.
    await press(page, 'Do not remind me');
    await press(page, 'Remind me on Today');
    await page.getByText('Today reminds you of it').waitFor();
  });

  it('is gone through by keyboard: a colleague, an ATS with its test event, the question', async () => {
    const page = await openSetup(browser, regards.url);
    await press(page, 'Invite a colleague');
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await page.keyboard.insertText('Jon Vale');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('jon@kestrel.example');
    await page.keyboard.press('Enter');
    await page.getByText('One colleague besides you; one has not chosen a password yet.').waitFor();

    await openStep(page, 'Connect your ATS');
    await press(page, 'Connect an ATS');
    await tabTo(page, 'radio', 'No, or I have switched that off');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await press(page, 'I have both; try it');
    await page.getByText('Greenhouse is connected, and nothing has come from it yet.').waitFor();
    await press(page, 'Send a test event for Greenhouse');
    await page.getByText('A test event came through; Greenhouse itself has sent nothing yet.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-ats');

    await openStep(page, 'Does your ATS still mail rejections itself?');
    await tabTo(page, 'radio', 'No, or I have switched that off');
    // Two answers, the first of them slow on its way: the last one counts.
    const slowly = holdBack(1, 500);
    await page.route('**/api/v1/setup', slowly);
    let answers = 0;
    page.on('response', (response) => {
      if (response.request().method() === 'PATCH') answers += 1;
    });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually('both are answered', async () => answers === 2);
    await page.getByText('Not sure: people may be told twice.').waitFor();
    await page.unroute('**/api/v1/setup', slowly);
    await press(page, 'Draft none for Greenhouse until then');
    await page.getByText('Greenhouse: Regards drafts no letters').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-ats-mails', { whole: true });
    await page.getByRole('radio', { name: 'No, or I have switched that off' }).click();
    await press(page, 'Draft letters for Greenhouse');
    await page.getByText('Greenhouse: Regards drafts a letter for each decision.').waitFor();
    await page.getByText('No: Regards alone tells them.').waitFor();
  }, 120_000);

  it('shows what to publish, says when no name server answers, and finds it once it is there', async () => {
    const page = await openSetup(browser, regards.url);
    await openStep(page, 'Publish your sending domain');
    names.zone = { silent: [domain, `s1._domainkey.${domain}`, `_dmarc.${domain}`] };
    await press(page, 'Check the records');
    await page.getByText('No name server answered').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-domain-silent');
    names.zone = { txt: { [domain]: ['v=spf1 a ~all', 'v=spf1 mx ~all'] } };
    await press(page, 'Check again');
    await page.getByText('There are several SPF records').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'setup-domain', { whole: true });
    names.zone = {
      txt: {
        [domain]: ['v=spf1 a ~all'],
        [`s1._domainkey.${domain}`]: [`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`],
        '_dmarc.kestrel.studio': ['v=DMARC1; p=reject'],
      },
      mx: { [domain]: [{ exchange: 'regards.kestrel.studio', priority: 10 }] },
    };
    await press(page, 'Check again');
    await page.getByText('4 of 4 are right').waitFor();
    await keepScreens(page, 'setup-domain-right', { whole: true });
  }, 120_000);

  it('ends with a letter to oneself, and says that everything is set up', async () => {
    const page = await openSetup(browser, regards.url);
    await openStep(page, 'Send yourself a test letter');
    await press(page, 'Send me the test letter');
    await page.getByText('The mail server took it').waitFor();
    await page.getByText('Everything is set up.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'setup-finished');
    const answer = await page.request.get(`${regards.url}/mailbox/mails`);
    const { items } = (await answer.json()) as { items: { to: string; subject: string }[] };
    expect(items.filter(({ to }) => to === email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('[Test]'),
    ]);
    await page.goto(`${regards.url}/today`);
    await page.getByText('Nobody waits for you').waitFor();
    expect(await page.getByText('of the set-up').count()).toBe(0);
  }, 120_000);
});

async function signIn(browser: TestBrowser, url: string, width = 1440): Promise<Page> {
  const admin = new ApiClient(() => url);
  await admin.signIn(email, password);
  const page = await browser.newPage({ as: admin, width });
  await page.goto(`${url}/today`);
  return page;
}

async function openSetup(browser: TestBrowser, url: string): Promise<Page> {
  const page = await signIn(browser, url);
  await page.goto(`${url}/settings/setup`);
  await page.getByText('of 6 are done.').waitFor();
  return page;
}

/** Goes to a button by Tab and presses it. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().waitFor();
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
}

/** Opens a step, unless it stands open because it is the first that is left. */
async function openStep(page: Page, title: string): Promise<void> {
  const step = page.getByRole('button', { name: title });
  if ((await step.getAttribute('aria-expanded')) === 'false') await press(page, title);
}

/** Holds the first changes back on their way to the server. */
function holdBack(count: number, milliseconds: number): (route: Route) => Promise<void> {
  let changes = 0;
  return async (route) => {
    if (route.request().method() === 'PATCH' && (changes += 1) <= count)
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  };
}
