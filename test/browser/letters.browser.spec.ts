import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** A Tuesday morning in Lisbon; time stands still. */
const now = '2026-03-03T10:00:00.000Z';
const comparison = 'We chose somebody with more relevant experience.';
const longName = {
  firstName: 'Maximiliane-Annabelle',
  lastName: 'von Hohenzollern-Sigmaringen-Wittgenstein',
};

interface LetterView {
  readonly subject: string;
  readonly body: string;
  readonly version: number;
}

interface RejectionView {
  readonly rejection: { readonly id: string; readonly status: string; readonly candidateName: string };
  readonly letter: LetterView;
  readonly holds: readonly { readonly kind: string }[];
}

describeInBrowser('the letters', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    regards = await startRegards({ clock: now });
    recruiter = await regards.signIn();
  }, 120_000);
  afterAll(() => regards.stop());

  const read = (id: string): Promise<RejectionView> => recruiter.ask('GET', `/api/v1/rejections/${id}`);
  const change = async (id: string, edit: (body: string) => string): Promise<void> => {
    const { letter } = await read(id);
    const { subject, body, version } = letter;
    await recruiter.ask('PATCH', `/api/v1/rejections/${id}/letter`, { subject, body: edit(body), version });
  };
  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ as: recruiter, width });
    await page.goto(`${regards.url}${path}`);
    return page;
  };

  it('shows what is wrong where it stands, and keeps what is typed', async () => {
    const id = await draftFor(recruiter, { firstName: 'Amara', lastName: 'Okafor' });
    await draftFor(recruiter, { firstName: 'ليلى', lastName: 'الحسيني' });
    await draftFor(recruiter, longName);
    await change(id, (body) => body.replace('\n\n', `\n\n${comparison} `));
    const page = await open('/letters');
    await page.getByRole('link', { name: /Amara Okafor/ }).click();
    const text = page.getByRole('textbox', { name: 'Letter text' });
    await text.waitFor();
    expect(await text.locator('.cm-lintRange-warning').allInnerTexts()).toEqual(['more relevant experience']);
    const notes = page.getByRole('list', { name: 'What the check says' });
    const note = notes.getByRole('button', { name: /Say what the job needed, not how others compare/ });
    await note.waitFor();
    // Approval leads to what is in the way, and says so.
    await page.getByText('First: one place needs a look.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'letters-findings');
    await page.keyboard.press('Escape');
    await page.locator('h2').first().click();
    await page.keyboard.press('a');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('more relevant experience');
    expect((await read(id)).rejection.status).toBe('drafted');

    await note.click();
    await page.keyboard.type('ten years in medical devices');
    await page.getByText('Saving when you pause').or(page.getByText('Saving …')).waitFor();
    await eventually('the words at the api', async () =>
      (await read(id)).letter.body.includes('We chose somebody with ten years in medical devices.')
        ? true
        : undefined,
    );
    await page.getByText('Saved', { exact: true }).waitFor();
    await notes.getByText('Say what the job needed').waitFor({ state: 'detached' });
    expect(await text.locator('.cm-lintRange-warning').count()).toBe(0);
    await expectAccessible(page);
  });

  it('says when it leaves, approves by keyboard and takes it back', async () => {
    const id = await idOf(recruiter, 'Amara Okafor');
    const page = await open('/letters?status=drafted');
    const link = page.getByRole('link', { name: /Amara Okafor/ });
    await link.waitFor();
    await walkTo(page, /Amara Okafor/);
    await page.getByRole('button', { name: /^Approve: leaves Tue,? \d\d:\d\d in Lisbon$/ }).waitFor();
    await page
      .getByRole('list', { name: 'When it leaves' })
      .getByText(/Waits for somebody to approve/)
      .waitFor();
    await keepScreens(page, 'letters-draft', { whole: true });
    await page.keyboard.press('a');
    // The next one is on the screen already; the message still takes the first one back.
    await page.getByText(/^Approved: leaves Tue/).waitFor();
    await link.waitFor({ state: 'detached' });
    await eventually('the approval', async () =>
      (await read(id)).rejection.status === 'approved' ? true : undefined,
    );
    expect(page.url()).not.toContain(id);
    await keepScreens(page, 'letters-approved-next');
    await expectAccessible(page);
    await page.keyboard.press('u');
    await page.getByText('Taken back: the letter to Amara Okafor is a draft again.').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Amara Okafor' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Amara Okafor');
    expect((await read(id)).rejection.status).toBe('drafted');
  });

  it('holds an approved letter with a reason and lets it go with another', async () => {
    const id = await idOf(recruiter, 'Amara Okafor');
    const { letter } = await read(id);
    await recruiter.ask('POST', `/api/v1/rejections/${id}/approve`, { letterVersion: letter.version });
    const page = await open(`/letters/${id}?status=approved`);
    const facts = page.getByRole('complementary', { name: 'Facts and actions' });
    await facts
      .getByText(/^Leaves Tue,? \d\d:\d\d in Lisbon/)
      .first()
      .waitFor();
    await facts.getByText(/It can be taken back at least until/).waitFor();
    await keepScreens(page, 'letters-approved', { whole: true });
    await page.keyboard.press('h');
    const ask = page.getByRole('dialog', { name: 'Hold the letter to Amara Okafor?' });
    await ask.waitFor();
    await expectAccessible(page);
    await page.keyboard.type('Tom calls her first');
    await keepScreens(page, 'letters-hold');
    await ask.getByRole('button', { name: 'Hold it' }).press('Enter');
    const holds = facts.getByRole('region', { name: 'What holds it' });
    await holds.getByText('Held by a person').waitFor();
    await holds.getByText(/Tom calls her first/).waitFor();
    await facts.getByText('Approved and held').waitFor();
    expect((await read(id)).holds.map(({ kind }) => kind)).toContain('manual');
    await expectAccessible(page);
    await keepScreens(page, 'letters-held');

    await holds.getByRole('button', { name: 'Let it go …' }).press('Enter');
    await page.getByRole('dialog', { name: 'Let the letter to Amara Okafor go?' }).waitFor();
    await page.keyboard.type('Tom has called her');
    await page.getByRole('button', { name: 'Let it go', exact: true }).press('Enter');
    await holds.waitFor({ state: 'detached' });
    await facts
      .getByText(/^Leaves Tue/)
      .first()
      .waitFor();
    expect((await read(id)).holds.map(({ kind }) => kind)).not.toContain('manual');
  });

  it('loses nothing typed when the letter changed elsewhere, or the line is cut', async () => {
    const id = await draftFor(recruiter, { firstName: 'Jonas', lastName: 'Weber' });
    const page = await browser.newPage({ as: recruiter, width: 1440 });
    // Whoever hears of a change before they type reads it: here they do not hear of it.
    await page.route('**/api/v1/changes', (route) => route.abort());
    await page.goto(`${regards.url}/letters/${id}`);
    const text = page.getByRole('textbox', { name: 'Letter text' });
    await text.waitFor();
    await change(id, (body) => `${body}\n\nTheirs.`);
    await typeAtEnd(text, ' Mine.');
    const conflict = page.getByRole('alert').filter({ hasText: 'changed this letter while you wrote' });
    await conflict.waitFor();
    expect(await conflict.getByRole('textbox', { name: 'The other text' }).inputValue()).toContain('Theirs.');
    expect(await text.innerText()).toContain('Mine.');
    await expectAccessible(page);
    await keepScreens(page, 'letters-conflict');

    await conflict.getByRole('button', { name: 'Take theirs' }).click();
    await text.getByText('Theirs.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually('mine at the api', async () =>
      (await read(id)).letter.body.includes('Mine.') ? true : undefined,
    );

    await page.context().setOffline(true);
    await typeAtEnd(text, ' Typed in a tunnel.');
    await page.getByRole('alert').filter({ hasText: 'Not saved' }).waitFor();
    await keepScreens(page, 'letters-not-saved');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await read(id)).letter.body).toContain('Mine. Typed in a tunnel.');
  });

  it('asks for a sentence about a finalist, and says what will hold their letter', async () => {
    const id = await draftFor(
      recruiter,
      { firstName: 'Inês', lastName: 'Carvalho' },
      { stage: 'final', interviewsHeld: 3, finalist: true, finalistRank: 2 },
    );
    const page = await open(`/letters/${id}`, 390);
    const ask = page.getByRole('form', { name: 'Personal sentence' });
    await ask.waitFor();
    await page.getByText('Will be held: a finalist may still be asked').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'letters-finalist', { whole: true });
    const sentence = 'Your sketch of the rig stayed with the whole panel.';
    await ask.getByRole('textbox', { name: 'What did they do well?' }).fill(sentence);
    await ask.getByRole('button', { name: 'Put it into the letter' }).click();
    const message = page.getByText('It stands in the letter.');
    await message.waitFor();
    // What is said leaves the way to the other places free.
    const [said, places] = await Promise.all([
      message.boundingBox(),
      page.getByRole('navigation', { name: 'Main' }).boundingBox(),
    ]);
    expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThan(places?.y ?? 0);
    await ask.waitFor({ state: 'detached' });
    expect((await read(id)).letter.body).toContain(sentence);
  });

  it('shows the mail as it arrives', async () => {
    const id = await idOf(recruiter, 'Inês Carvalho');
    const page = await open(`/letters/${id}`, 390);
    await page.getByText('As it arrives').click();
    await page
      .frameLocator('iframe')
      .getByText(/Your sketch of the rig/)
      .waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'letters-preview');
    await page.getByText('As plain text').click();
    await page
      .locator('pre')
      .getByText(/Your sketch of the rig/)
      .waitFor();
    await expectAccessible(page);
  });

  it('finds a letter by the beginning of a name, by keyboard', async () => {
    await draftFor(recruiter, { firstName: 'Noor', lastName: 'van Dijk' });
    const page = await open('/letters');
    const list = page.getByRole('list', { name: 'Letters' });
    await list.getByRole('link', { name: /Noor van Dijk/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('zz');
    await page.getByText('No letter here is to somebody whose name or address begins with “zz”.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('noor');
    await list.getByRole('link', { name: /Noor van Dijk/ }).waitFor();
    await page.waitForURL('**/letters?status=drafted&search=noor');
    // What was looked for stays while a letter is read.
    await page.keyboard.press('Tab');
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.waitForURL('**/letters/*?status=drafted&search=noor');
    await page.getByRole('searchbox', { name: 'Name or address' }).press('Escape');
    await page.waitForURL((url) => !url.search.includes('search'));
    await page.getByText('Sent', { exact: true }).click();
    await page.waitForURL('**status=sent');
    await page.goBack();
    await page.waitForURL('**status=drafted');
  });
});

/** Presses j until this one is chosen. */
async function walkTo(page: Page, name: RegExp): Promise<void> {
  const chosen = page.locator('a[aria-current="page"], a[aria-current="true"]').filter({ hasText: name });
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await chosen.count()) > 0) return;
    await page.keyboard.press('j');
    await page.getByRole('textbox', { name: 'Letter text' }).waitFor();
  }
  throw new Error(`j does not reach ${name.source}.`);
}

async function typeAtEnd(text: Locator, words: string): Promise<void> {
  await text.press('ControlOrMeta+End');
  await text.pressSequentially(words);
}

interface Rows {
  readonly items: readonly { readonly id: string; readonly candidateName: string }[];
}

async function idOf(recruiter: ApiClient, name: string): Promise<string> {
  const { items } = await recruiter.ask<Rows>('GET', '/api/v1/rejections?status=drafted');
  const row = items.find(({ candidateName }) => candidateName === name);
  if (!row) throw new Error(`There is no draft for ${name}.`);
  return row.id;
}

/** A decision after two interviews, unless told otherwise. @returns the rejection's id once its letter is drafted */
async function draftFor(
  recruiter: ApiClient,
  person: { readonly firstName: string; readonly lastName: string },
  came: object = { stage: 'interview', interviewsHeld: 2 },
): Promise<string> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Product Designer',
  });
  const address = `${Buffer.from(person.lastName).toString('hex').slice(0, 12)}@mail.example`;
  const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    ...person,
    addresses: [{ address, primary: true }],
  });
  const { application } = await recruiter.ask<{ application: { id: string } }>(
    'POST',
    '/api/v1/applications',
    { candidateId: candidate.id, openingId: opening.id, ...came },
  );
  await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  return eventually('the draft', async () => {
    const { items } = await recruiter.ask<Rows>('GET', '/api/v1/rejections?status=drafted');
    return items.find(({ candidateName }) => candidateName === `${person.firstName} ${person.lastName}`)?.id;
  });
}
