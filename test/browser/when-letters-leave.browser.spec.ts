import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** Two days before Christmas, on a Wednesday; time stands still. */
const now = '2026-12-23T09:00:00.000Z';

interface Draft {
  readonly rejection: { readonly id: string; readonly leavesAt: string | null };
  readonly letter: { readonly version: number };
}

/** Somebody is turned down, and the draft is there. @returns its id */
async function draftFor(
  recruiter: ApiClient,
  name: string,
  timeZone: string,
  title: string,
): Promise<string> {
  const [firstName = '', lastName = ''] = name.split(' ');
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', { title });
  const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    firstName,
    lastName,
    timeZone,
    addresses: [{ address: `${lastName.toLowerCase()}@mail.example`, primary: true }],
  });
  const { application } = await recruiter.ask<{ application: { id: string } }>(
    'POST',
    '/api/v1/applications',
    {
      candidateId: candidate.id,
      openingId: opening.id,
      stage: 'application',
    },
  );
  await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  const draft = await recruiter.ask<Draft>('POST', '/api/v1/rejections', { applicationId: application.id });
  return draft.rejection.id;
}

describeInBrowser('when letters leave', (browser) => {
  let regards: StartedRegards;
  let admin: ApiClient;
  const ids = new Map<string, string>();

  const approve = async (name: string): Promise<void> => {
    const path = `/api/v1/rejections/${ids.get(name)}`;
    const { letter } = await admin.ask<Draft>('GET', path);
    await admin.ask('POST', `${path}/approve`, { letterVersion: letter.version });
  };
  const leavesAt = async (name: string): Promise<string | null> =>
    (await admin.ask<Draft>('GET', `/api/v1/rejections/${ids.get(name)}`)).rejection.leavesAt;
  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ as: admin, width });
    await page.goto(`${regards.url}${path}`);
    return page;
  };

  beforeAll(async () => {
    regards = await startRegards({ clock: now });
    admin = await regards.signIn();
    const people = [
      ['Marta Silva', 'Europe/Lisbon', 'Product Designer'],
      ['Jonas Weber', 'Europe/Berlin', 'Platform Engineer'],
      ['Aiko Tanaka', 'Asia/Tokyo', 'Product Designer'],
      ['Grace Miller', 'America/New_York', 'Support Lead'],
      ['Ravi Menon', 'Asia/Kolkata', 'Platform Engineer'],
    ] as const;
    for (const [name, zone, title] of people) ids.set(name, await draftFor(admin, name, zone, title));
  }, 120_000);
  afterAll(() => regards.stop());

  it('is said with why, under the button that approves and beside an approved letter', async () => {
    const page = await open(`/letters/${ids.get('Aiko Tanaka')}`);
    await page.getByRole('button', { name: /^Approve: leaves Thu,? 09:00 in Tokyo$/ }).waitFor();
    await page.getByText('Not sooner: outside working hours.').waitFor();
    await approve('Aiko Tanaka');
    const facts = page.getByRole('complementary', { name: 'Facts and actions' });
    await facts
      .getByText(/^Leaves Thu,? 09:00 in Tokyo/)
      .first()
      .waitFor();
    await facts
      .getByRole('list', { name: 'When it leaves' })
      .getByText('Not sooner: outside working hours.')
      .waitFor();
  });

  it('is set by an admin by keyboard, with an example of limits that are not saved, and moves approved letters', async () => {
    for (const name of ['Marta Silva', 'Jonas Weber', 'Grace Miller', 'Ravi Menon']) await approve(name);
    const path = `/api/v1/rejections/${ids.get('Ravi Menon')}`;
    await admin.ask('POST', `${path}/hold`, { reason: 'Tom calls him first.' });
    expect(await leavesAt('Marta Silva')).toBe('2026-12-23T11:00:00.000Z');

    const page = await open('/settings/send-policy');
    const form = page.getByRole('form', { name: 'When letters leave' });
    const example = page.getByRole('complementary', { name: 'For example' });
    await example.getByText(/^Leaves /).waitFor();
    await example.getByRole('combobox', { name: 'Time zone' }).fill('Lisbon');
    await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
    await example.getByText(/^Leaves Wed,? 11:00 in Lisbon$/).waitFor();
    await example.getByText('Not sooner: a while after the decision.').waitFor();

    const add = page.getByRole('form', { name: 'Add a closed day' });
    await add.getByLabel('Date').fill('2026-12-23');
    await add.getByLabel('What it is').focus();
    await page.keyboard.type('Winter break');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Closed days' }).getByText('Winter break').waitFor();
    await example.getByText(/^Leaves Mon,? /).waitFor();
    await example
      .getByText(/Winter break.* on 23 Dec; .*Natal.* \(Christmas Day\) on 25 Dec and its eve; weekend/)
      .waitFor();
    // Nothing of it was saved.
    expect(await leavesAt('Marta Silva')).toBe('2026-12-23T11:00:00.000Z');

    await form.getByLabel('At most so many days after the decision').fill('2');
    await example
      .getByText(/On the eve of .*Natal.* \(Christmas Day\), since you promise an answer within 2 days\./)
      .waitFor();
    await form.getByRole('button', { name: 'Use the default' }).click();
    expect(await form.getByLabel('At most so many days after the decision').inputValue()).toBe('7');
    await expectAccessible(page);
    await keepScreens(page, 'when-letters-leave-settings', { whole: true });
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Saved. Approved letters are planned anew.').waitFor();
    await eventually('the letters planned anew', async () =>
      (await leavesAt('Marta Silva')) === '2026-12-28T09:00:00.000Z' ? true : undefined,
    );
    const phone = await open('/settings/send-policy', 390);
    await phone.getByRole('list', { name: 'Closed days' }).waitFor();
    await expectNoSidewaysScroll(phone);
  });

  it('says which limits contradict each other, before anything is saved', async () => {
    const page = await open('/settings/send-policy');
    await page.getByRole('combobox', { name: 'On Fridays until' }).click();
    await page.getByRole('option', { name: '19:00' }).click();
    const example = page.getByRole('complementary', { name: 'For example' });
    await example.getByText(/not close later than on other days/).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/not close later than on other days/)
      .nth(1)
      .waitFor();
    await expectAccessible(page);
  });

  it('keeps what was typed when somebody else saved meanwhile, and shows theirs beside it', async () => {
    const page = await open('/settings/send-policy');
    const least = page.getByLabel('At least so many hours after the decision');
    await least.fill('5');
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/api/v1/send-policy', async (route) => {
      if (route.request().method() === 'GET') await held;
      await route.continue();
    });
    const { version, policy } = await admin.ask<{ version: number; policy: object }>(
      'GET',
      '/api/v1/send-policy',
    );
    await admin.ask('PUT', '/api/v1/send-policy', { version, ...policy, undoMinutes: 15 });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/Somebody changed this meanwhile/).waitFor();
    letThrough();
    await eventually('theirs', async () =>
      (await page.getByLabel('Minutes in which an approval can be taken back').inputValue()) === '15'
        ? true
        : undefined,
    );
    expect(await least.inputValue()).toBe('5');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. Approved letters are planned anew.').waitFor();
    expect(await admin.ask('GET', '/api/v1/send-policy')).toMatchObject({
      policy: { minimumDelayHours: 5, undoMinutes: 15 },
    });
  });

  it('stands in a calendar, day by day, walked by keyboard; what is held stands apart', async () => {
    const page = await open('/letters?status=approved');
    await page.getByText('Calendar', { exact: true }).click();
    const days = page.getByRole('list', { name: 'What leaves when' });
    await days.getByRole('link', { name: /Mon.* 28.*letters/ }).waitFor();
    expect(await days.getByText('Closed: Winter break').count()).toBe(1);
    expect(await days.getByText(/Public holiday: .*Natal/).count()).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 2, name: /Monday.* 28/ }).waitFor();
    const letters = page.getByRole('list', { name: 'Letters of this day' });
    await letters.getByText(/^Mon,? 09:00 in Lisbon$/).waitFor();
    await letters
      .getByText(/Winter break/)
      .first()
      .waitFor();
    await keepScreens(page, 'letters-calendar');
    await expectAccessible(page);
    await page.keyboard.press('j');
    const held = page.getByRole('list', { name: 'Held letters' });
    await held.getByText('Held by a person: Tom calls him first.').waitFor();
    await held.getByText(/^Would leave .* in Kolkata$/).waitFor();
    await keepScreens(page, 'letters-calendar-held');
    await expectAccessible(page);
    await held.getByRole('link', { name: /Ravi Menon/ }).press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Ravi Menon' }).waitFor();
    const phone = await open('/letters/calendar/2026-12-28', 390);
    await phone.getByRole('list', { name: 'Letters of this day' }).waitFor();
    await expectNoSidewaysScroll(phone);
    const list = await open('/letters/calendar', 390);
    await list.getByRole('list', { name: 'What leaves when' }).waitFor();
    await expectNoSidewaysScroll(list);
    await expectAccessible(list);
  });
});
