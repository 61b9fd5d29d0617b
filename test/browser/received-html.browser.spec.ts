import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SendMailOptions } from 'nodemailer';
import type { Frame, Locator, Page } from 'playwright-core';
import { eventually } from '../story/narrator.js';
import { expectAccessible } from './accessibility.fixture.js';
import { type Attack, strike } from './attack.fixture.js';
import { Canary } from './canary.fixture.js';
import { type Correspondent, Correspondence } from './correspondence.fixture.js';
import {
  attackOf,
  attacks,
  deep,
  hostileMails,
  htmlOf,
  long,
  lyingLinks,
  markOf,
} from './hostile-mails.fixture.js';
import { describeInBrowser, type TestBrowser } from './test-browser.fixture.js';
import { showTrusting } from './trusting-page.fixture.js';
import { actOn, Watch } from './watch.fixture.js';

/**
 * Each wall is asked alone: what the api left of the mails is shown by a page that trusts it, and the mails themselves are shown in the
 * frame of the dashboard, as if the api had left everything. That the attacks are real is shown first.
 */
let canary: Canary | undefined;
const openCanary = async (): Promise<readonly string[]> => {
  canary = await Canary.open(strike);
  return canary.flags;
};

describeInBrowser('received HTML', tests, openCanary);

/** For computers that do something else meanwhile, in ms. */
const patience = 60_000;

function tests(browser: TestBrowser): void {
  let world: Correspondence;
  let ada: Correspondent;
  let bob: Correspondent;

  beforeAll(async () => {
    world = await Correspondence.start();
    [ada, bob] = (await world.tell('Ada Lovelace', 'Bob Stone')) as [Correspondent, Correspondent];
    const question = 'Are my expenses paid?';
    await Promise.all([
      ...hostileMails.map((mail) => world.reply(ada, { text: question, ...bodyOf(mail) })),
      world.reply(bob, { text: `Deep. ${question}`, html: `<p>Deep mark.</p>${deep}<p>Deep end.</p>` }),
      world.reply(bob, { text: `Long. ${question}`, html: `<p>Long mark.</p>${long}` }),
      world.reply(bob, { text: `Links. ${question}`, html: `<p>Links mark.</p>${lyingLinks}` }),
    ]);
    await world.received(ada, hostileMails.length);
    await world.received(bob, 3);
  }, 180_000);
  afterAll(async () => {
    await world.stop();
    await canary?.close();
  });

  it('is worth defending against: shown by a page that trusts it, most attacks strike', async () => {
    const page = await browser.newPage();
    const all = attacks.map(({ html }) => html);
    const struck = new Set((await showTrusting(page, listening(), all, true)).map(attackOf));
    browser.takeComplaints();
    const idle = attacks.map(({ what }) => what).filter((what) => !struck.has(what));
    process.stdout.write(`${attacks.length} attacks; not striking unhindered: ${idle.join(', ')}\n`);
    expect(attacks.length - idle.length).toBeGreaterThanOrEqual(45);
  });

  it('does nothing as the api serves it, even in a page that trusts it', async () => {
    const { timeline } = await world.recruiter.ask<{ timeline: { entry: string; id: string }[] }>(
      'GET',
      `/api/v1/conversations/${ada.conversationId}`,
    );
    const messages = timeline.filter(({ entry }) => entry === 'message');
    const served = await Promise.all(
      messages.map(({ id }) =>
        world.recruiter.ask<{ html: string }>('GET', `/api/v1/messages/${id}/html`).then(({ html }) => html),
      ),
    );
    expect(served).toHaveLength(hostileMails.length);
    const page = await browser.newPage();
    expect(await showTrusting(page, listening(), served)).toEqual([]);
  });

  it('does nothing in the frame of the dashboard, even if the api had left everything', async () => {
    const { page, watch } = await openConversation(ada);
    await page.route('**/api/v1/messages/*/html', async (route) => {
      const response = await route.fetch();
      const { html } = (await response.json()) as { html: string };
      const mail = hostileMails.find(([first]) => first && html.includes(markOf(first)));
      await route.fulfill({ response, json: { html: htmlOf(mail ?? []) } });
    });
    const frames = await layOut(page, hostileMails.length);
    expect(await unread(frames)).toEqual([]);
    expect(await happened(watch)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    for (const frame of frames) await actOn(frame, '[href], button, input, summary, .link');
    expect(await happened(watch)).toEqual([]);
    // Nothing of the mails is outside of their boxes.
    const around = await pictureAround(page);
    await page.locator('iframe').evaluateAll((all) => all.forEach((one) => one.setAttribute('srcdoc', '')));
    expect((await pictureAround(page)).equals(around)).toBe(true);
    await expectUsable(page);
    expect(await happened(watch)).toEqual([]);
    // The browser says what it refused.
    browser.takeComplaints();
  });

  it('does nothing in the dashboard, and can be read there', async () => {
    const { page, watch } = await openConversation(ada);
    const frames = await layOut(page, hostileMails.length);
    expect(await unread(frames)).toEqual([]);
    // The policies stop by themselves most of what the sandbox does: here it is asked for by name.
    const sandboxes = page
      .locator('iframe')
      .evaluateAll((all) => all.map((one) => one.getAttribute('sandbox')));
    expect(new Set(await sandboxes)).toEqual(new Set(['']));
    const elements = (await Promise.all(frames.map(elementsOf))).flat();
    expect(elements.filter((name) => !harmlessElements.test(name))).toEqual([]);
    for (const frame of frames) await actOn(frame, '.link');
    await expectUsable(page);
    expect(await happened(watch)).toEqual([]);
  });

  it('says where links lead, whatever they say, and none opens by any key or button', async () => {
    const { page, watch } = await openConversation(bob);
    const frames = await layOut(page, 3);
    const all = await Promise.all(frames.map((frame) => frame.locator('body').innerText()));
    const words = all.find((text) => text.includes('Links mark.'));
    expect(words).toContain('https://kestrel.example/login [http://attacker.example/login]');
    expect(words).toContain('the offer [http://attacker.example/%E2%80%AEmoc.lertsek]');
    expect(words).toContain('letters [http://xn--ttacker-1fg.example/]');
    expect(words).toMatch(/https:\/\/portfolio\.example\/ada(?! \[)/);
    expect(all.join('')).toContain('Deep mark.');
    expect(all.join('')).toContain('Long mark.');
    for (const frame of frames) {
      expect(await frame.locator('[href]').count()).toBe(0);
      await actOn(frame, '.link');
    }
    expect(await happened(watch)).toEqual([]);
    await expectAccessible(page);
    await expectUsable(page);
    expect(await happened(watch)).toEqual([]);
  });

  function listening(): Canary {
    if (!canary) throw new Error('Nobody listens.');
    return canary;
  }

  async function openConversation({ conversationId }: Correspondent): Promise<{ page: Page; watch: Watch }> {
    const page = await browser.newPage({ as: world.recruiter });
    page.setDefaultTimeout(patience);
    await page.goto(`${world.regards.url}/conversations/${conversationId}`);
    await page.getByRole('list', { name: 'What was said' }).waitFor();
    return { page, watch: new Watch(page, listening()) };
  }
}

/** Opens every mail of the conversation as it was laid out. @returns the frames, loaded */
async function layOut(page: Page, count: number): Promise<Frame[]> {
  const earlier = page.getByRole('button', { name: /^Show \d+ earlier$/ });
  if (await earlier.isVisible()) await earlier.click();
  await clickAll(page.getByRole('button', { name: 'Show the whole mail' }), count);
  await clickAll(page.getByRole('radio', { name: 'As it was laid out' }), count);
  const elements = page.locator('iframe');
  await eventually('the mails', async () => (await elements.count()) === count, patience);
  const frames: Frame[] = [];
  for (const element of await elements.elementHandles()) {
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The mail has no frame.');
    await frame.waitForLoadState('load');
    frames.push(frame);
  }
  // What starts late would have started.
  await page.waitForTimeout(500);
  return frames;
}

/** The attacks whose marks stand in none of these: something has swallowed them. */
async function unread(frames: readonly Frame[]): Promise<string[]> {
  const said = (await Promise.all(frames.map((frame) => frame.locator('body').textContent()))).join('');
  return attacks.filter((one) => !said.includes(markOf(one))).map(({ what }) => what);
}

async function clickAll(buttons: Locator, count: number): Promise<void> {
  await eventually('the buttons', async () => (await buttons.count()) === count, patience);
  await buttons.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
}

async function happened(watch: Watch): Promise<string[]> {
  return (await watch.take()).map((line) => `${attackOf(line)}: ${line}`);
}

/** The page without the boxes of the mails, with nothing under the mouse or focused. */
async function pictureAround(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return page.screenshot({ mask: [page.locator('iframe')], animations: 'disabled', caret: 'hide' });
}

/** What is outside of the frames is neither covered nor dead: clicks have to arrive there, and do. */
async function expectUsable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dana Reyes' }).click();
  await page.getByRole('menuitem', { name: 'My settings' }).waitFor();
  await page.keyboard.press('Escape');
  const count = await page.locator('iframe').count();
  await page.getByRole('button', { name: 'Hide the whole mail' }).first().click();
  await eventually('one frame less', async () => (await page.locator('iframe').count()) === count - 1);
}

/** Read as text: Chromium complains when a test looks into a frame that may run no script. */
async function elementsOf(frame: Frame): Promise<string[]> {
  const html = await frame.content();
  return [...html.slice(html.indexOf('<body')).matchAll(/<([a-z][^\s/>]*)/gi)].map(([, name]) => name ?? '');
}

/** Text and its structure; links are words. */
const harmlessElements =
  /^(?:BODY|P|DIV|SPAN|BDO|BR|HR|BLOCKQUOTE|PRE|H[1-6]|B|STRONG|I|EM|U|S|SUB|SUP|SMALL|CODE|UL|OL|LI|DL|DT|DD|TABLE|THEAD|TBODY|TR|TD|TH)$/i;

/** HTML beside the text; in a charset of its own its bytes stay as they are written here. */
function bodyOf(mail: readonly Attack[]): SendMailOptions {
  const html = htmlOf(mail);
  const charset = mail.find((one) => one.charset !== undefined)?.charset;
  if (charset !== undefined) {
    const contentType = `text/html; charset=${charset}`;
    return { alternatives: [{ contentType, content: Buffer.from(html, 'latin1') }] };
  }
  const attachments = mail
    .filter((one) => one.picture !== undefined)
    .map(({ picture }) => ({ cid: 'drawing@mail', content: picture, contentType: 'image/svg+xml' }));
  return { html, attachments };
}
