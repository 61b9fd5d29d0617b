import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { rejectAmara } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

describeInBrowser('by when people hear', (browser) => {
  let regards: StartedRegards;
  let admin: ApiClient;
  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T09:00:00Z' });
    admin = await regards.signIn();
  }, 120_000);
  afterAll(() => regards.stop());

  it('is for the organization to say, within the law', async () => {
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/settings/outcome-clock`);
    const own = page.getByRole('form', { name: 'Your own limits' });
    await own.getByLabel('People hear within').fill('50');
    await page.keyboard.press('Enter');
    await own.getByText('A law that you keep allows 45 days').waitFor();
    await own.getByLabel('People hear within').fill('12');
    await own.getByLabel('A wait is long after').fill('7');
    await page.keyboard.press('Enter');
    await own.getByRole('button', { name: 'Use 14 and 10 days' }).waitFor();
    const ontario = page.getByRole('form', { name: 'Ontario' });
    await ontario.getByRole('combobox', { name: 'Places' }).fill('Windsor');
    await page.keyboard.press('Enter');
    await ontario.getByRole('button', { name: 'Save for Ontario' }).click();
    const saved = await eventually('the law is saved', async () => {
      const policy = await admin.ask<{ version: number }>('GET', '/api/v1/outcome-policy');
      return policy.version === 2 && policy;
    });
    expect(saved).toMatchObject({
      tellWithinDays: 12,
      longWaitDays: 7,
      laws: [{ law: 'ca-on', applies: 'places', places: expect.arrayContaining(['Windsor']) }],
    });
    await expectAccessible(page);
    await keepScreens(page, 'outcome-clock');
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(`${regards.url}/settings/outcome-clock`);
    await phone.getByRole('form', { name: 'Ontario' }).waitFor();
    await expectNoSidewaysScroll(phone);
  });

  it('names the law that is still to be kept; that nothing is decided can be said, and told by phone', async () => {
    await rejectAmara(admin);
    await interviewedInToronto(admin);
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/today`);
    await page.getByText('1 has to hear by law within two weeks').click();
    const people = page.getByRole('list', { name: 'People waiting to hear' });
    const jonas = people.getByRole('listitem').filter({ hasText: 'Jonas Weber' });
    await jonas.getByText(/^Ontario’s law: by /).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'waiting-to-hear');

    await jonas.getByRole('button', { name: 'Told Jonas Weber another way' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('When').fill('2026-03-30T10:00');
    await dialog.getByRole('button', { name: 'They know' }).click();
    await dialog.getByText('record it when they have been told').waitFor();
    await dialog.getByLabel('When').fill('2026-03-02T08:00');
    await dialog.getByLabel('What was said').fill('Dana called; the second interview is next week.');
    await expectAccessible(page);
    await keepScreens(page, 'told-another-way');
    await dialog.getByRole('button', { name: 'They know' }).click();
    await jonas.getByText(/: still deciding$/).waitFor();
    expect(await jonas.getByText(/Ontario/).count()).toBe(0);

    const hers = people.getByRole('listitem').filter({ hasText: 'Amara Okafor' });
    await hers.getByRole('button', { name: 'Told Amara Okafor another way' }).click();
    await dialog.getByRole('button', { name: 'They were told' }).click();
    await hers.waitFor({ state: 'detached' });
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(`${regards.url}/today/waiting`);
    await phone.getByText('Jonas Weber').waitFor();
    await expectNoSidewaysScroll(phone);
  });

  it('is told by a note of ours that nothing is decided yet, which is read, changed, taken back and sent by keyboard', async () => {
    const candidateId = await interviewedInToronto(admin, 'Lena', 'Brandt');
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/today/waiting`);
    const people = page.getByRole('list', { name: 'People waiting to hear' });
    const lena = people.getByRole('listitem').filter({ hasText: 'Lena Brandt' });
    const tell = lena.getByRole('button', { name: /^Tell them we’re still deciding/ });
    await tell.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tell Lena Brandt that you are still deciding' });
    const text = dialog.getByRole('textbox', { name: 'Letter text' });
    await text.getByText('We are still deciding about the role of Stage Technician').waitFor();
    const by = dialog.getByLabel('They hear by');
    await by.fill('2026-03-01');
    await dialog.getByText('Promise a day after today').waitFor();
    await by.fill('2026-03-13');
    await text.getByText('You will hear from me by Friday 13 March').waitFor();
    // What the check finds stands beside the words, and in the way.
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('[Name] ');
    const notes = dialog.getByRole('list', { name: 'What the check says' });
    await notes.getByText('Must be changed').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'still-deciding');
    await dialog.getByRole('button', { name: 'Approve: leaves in ten minutes' }).press('Enter');
    await dialog.getByText(/^First: .* a look\.$/).waitFor();
    await text.focus();
    await page.keyboard.press('Control+Home');
    for (const _ of '[Name] ') await page.keyboard.press('Delete');
    await notes.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await lena.getByText(/^The note leaves /).waitFor();
    await expectAccessible(page);

    await lena.getByRole('button', { name: /^Take the note back/ }).press('Enter');
    await tell.press('Enter');
    await text.getByText('by Friday 13 March').waitFor();
    expect(await by.inputValue()).toBe('2026-03-13');
    await dialog.getByRole('button', { name: 'Approve: leaves in ten minutes' }).press('Enter');
    await lena.getByText(/^The note leaves /).waitFor();
    await regards.process.advanceTo('2026-03-02T09:30:00Z');
    await lena.getByText(/: still deciding$/).waitFor();
    expect(await tell.count()).toBe(0);
    await page.goto(`${regards.url}/candidates/${candidateId}`);
    await page.getByText('Was told that we are still deciding about').waitFor();
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(`${regards.url}/today/waiting`);
    await phone.getByText('Lena Brandt').waitFor();
    await expectNoSidewaysScroll(phone);
  });
});

/** Nothing is decided, and 45 days after the interview are nearly over. @returns the id of the candidate */
async function interviewedInToronto(
  recruiter: ApiClient,
  firstName = 'Jonas',
  lastName = 'Weber',
): Promise<string> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Stage Technician',
    location: 'Toronto, ON',
  });
  const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    firstName,
    lastName,
    addresses: [{ address: `${firstName}.${lastName}@mail.example`.toLowerCase(), primary: true }],
  });
  await recruiter.ask('POST', '/api/v1/applications', {
    candidateId: candidate.id,
    openingId: opening.id,
    stage: 'interview',
    interviewsHeld: 1,
    lastInterviewAt: '2026-01-24T15:00:00Z',
  });
  return candidate.id;
}
