import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ApiClient, sendForm } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { type Items, type RejectionView, rejectAmara, tell } from './finalist.fixture.js';
import { whenQuiet } from './quiet.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

const wishes = 'Product design in a small team, Lisbon or remote.';
const strengths =
  'Careful user research, clear reasoning about trade-offs, strong Figma prototypes, accessibility.';

describeInBrowser('silver medalists and people', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  let amara: RejectionView;
  let now = '2026-03-03T10:00:00Z';

  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T09:00:00Z' });
    recruiter = await regards.signIn();
    await recruiter.ask('PATCH', '/api/v1/organization', {
      postalAddress: 'Kestrel Studio, Rua das Flores 12, 1200-195 Lisboa',
    });
    amara = await rejectAmara(recruiter);
    await recruiter.ask('PATCH', `/api/v1/candidates/${amara.rejection.candidateId}`, {
      headline: 'Product designer',
      location: 'Lisbon, Portugal',
      remoteOk: true,
      yearsExperience: 7,
      skills: ['Figma', 'User research', 'Accessibility', 'Prototyping'],
    });
    await tell(regards, recruiter, amara);
  }, 180_000);
  afterAll(() => regards.stop());

  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ as: recruiter, width });
    await page.goto(`${regards.url}${path}`);
    return page;
  };
  const looksRight = async (page: Page, name: string, whole = false): Promise<void> => {
    await whenQuiet(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, name, { whole });
  };

  it('says who will be in the pool, and how, while nobody is', async () => {
    const page = await open('/medalists');
    await page.getByRole('heading', { name: 'Nobody is in the pool yet' }).waitFor();
    await expectAccessible(page);
    for (const tab of ['Waiting', 'Left', 'Ended']) {
      await page.getByText(tab, { exact: true }).click();
      await page.getByRole('heading', { name: /^(?:Nobody waits|Nobody has left|No consent)/ }).waitFor();
    }
  });

  it('finds a person by name from anywhere, and nominates them, by keyboard', async () => {
    const page = await open('/today');
    await page.getByRole('button', { name: /^Search/ }).waitFor();
    // Typed at once, as people do: the palette comes when it is first wanted, and no letter may be lost until then.
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('amara');
    expect(await page.getByPlaceholder('A person, or a page').inputValue()).toBe('amara');
    await page.getByRole('button', { name: 'Amara Okafor' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/candidates/*');
    const about = page.getByRole('complementary', { name: 'About this person' });
    await about.getByText('amara.okafor@mail.example').waitFor();
    await page.getByText('We said no').waitFor();
    await page.getByText(/sent 3 Mar/).waitFor();
    await about.getByRole('button', { name: 'Nominate them …' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Nominate Amara Okafor for future openings?' });
    await page.keyboard.type('Good.');
    await form.getByRole('button', { name: 'Nominate them' }).press('Enter');
    await form.getByText('Say it in a sentence.').waitFor();
    await form.getByRole('textbox', { name: 'What did they do well?' }).fill(strengths);
    await looksRight(page, 'people-nominate');
    await form.getByRole('button', { name: 'Nominate them' }).press('Enter');
    await page.getByText('Nominated. They are in once they say yes on their own page.').waitFor();
    await about.getByText('Nominated, and has not said yes').waitFor();
  });

  it('shows who they are, what they want, and their yes once they gave it; words change and change back', async () => {
    const link = /http:\/\/\S+\/c\/[\w-]+/.exec(amara.letter.body)?.[0];
    await sendForm(`${link}/stay`, { wishes });
    await others(recruiter);
    const page = await open('/medalists');
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 2, name: 'Amara Okafor' }).waitFor();
    const facts = page.getByRole('complementary', { name: 'Facts and actions' });
    await facts.getByText('In the pool, with their yes').waitFor();
    await facts.getByText(/on their own page/).waitFor();
    await facts.getByText(/3 Mar 2027, in 12 months/).waitFor();
    const thing = page.getByRole('article');
    for (const words of [strengths, wishes, 'Prototyping', /A finalist for Product Designer/])
      await thing.getByText(words).first().waitFor();
    await thing.getByText('Said yes to staying in touch on their own page').waitFor();
    await looksRight(page, 'medalists-person', true);

    await page.keyboard.press('e');
    const form = page.getByRole('dialog', { name: 'What is known of Amara Okafor' });
    await form.getByRole('textbox', { name: /unsure of/ }).fill('Little experience in leading others.');
    await form.getByRole('button', { name: 'Save the words' }).click();
    await thing.getByText('Little experience in leading others.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await thing.getByText('Little experience in leading others.').waitFor({ state: 'detached' });
  });

  it('is searched by what somebody can do, and tells who waits from who was asked', async () => {
    const page = await open('/medalists');
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('typescript');
    await page.getByRole('heading', { name: 'Nobody found' }).waitFor();
    await page.getByRole('searchbox').fill('figma');
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
    await page.getByRole('searchbox').fill('');
    await page.waitForURL(`${regards.url}/medalists`);
    await page.getByText('Waiting', { exact: true }).click();
    await page.getByRole('link', { name: /ليلى/ }).click();
    await page.getByText('Nominated, and has not said yes').waitFor();
    await looksRight(page, 'medalists-waiting');
  });

  it('keeps their invitations and answers', async () => {
    now = '2026-05-05T09:30:00Z';
    await inviteAndAccept(regards, recruiter, amara.rejection.candidateId, now);
    const page = await open('/medalists', 390);
    await page.getByRole('link', { name: /Amara Okafor/ }).click();
    await page.getByText(/: they said yes, /).waitFor();
    await page.getByText('Said yes to Senior Product Designer, Accessibility').waitFor();
    await looksRight(page, 'medalists-person-phone', true);
  });

  it('shows one person whole: applications, letters, conversations, what we owe, what happened', async () => {
    const page = await open(`/candidates/${amara.rejection.candidateId}`);
    await page.getByText('The outcome: done 3 Mar').waitFor();
    await page.getByRole('link', { name: 'What the panel says, and their yes' }).waitFor();
    await looksRight(page, 'people-person', true);
    await page.getByRole('link', { name: 'Our letter', exact: true }).click();
    const facts = page.getByRole('complementary', { name: 'Facts and actions' });
    await facts.getByRole('link', { name: 'Amara Okafor' }).click();
    await page.waitForURL(`**/candidates/${amara.rejection.candidateId}`);
    await page.goto(`${regards.url}/candidates`);
    await page.getByRole('link', { name: /ليلى/ }).waitFor();
    await looksRight(page, 'people');
  });

  it('takes somebody out of the pool, and asks before', async () => {
    const page = await open('/medalists');
    await page.getByRole('link', { name: /Amara Okafor/ }).click();
    await page.getByRole('button', { name: 'Take them out …' }).click();
    const ask = page.getByRole('dialog', { name: 'Take Amara Okafor out of the pool?' });
    await ask.waitFor();
    await looksRight(page, 'medalists-take-out');
    await ask.getByRole('button', { name: 'Take them out' }).click();
    await page.getByText('Not in the pool any more', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Nobody is in the pool yet' }).waitFor();
    await page.getByRole('region', { name: 'Silver medalists' }).getByText('Left', { exact: true }).click();
    await page.getByRole('link', { name: /Amara Okafor/ }).waitFor();
  });

  it('erases a person once their name is typed', async () => {
    const page = await open(`/candidates/${amara.rejection.candidateId}`);
    await page.getByRole('button', { name: 'Erase this person …' }).click();
    const ask = page.getByRole('dialog', { name: 'Erase Amara Okafor for good?' });
    const name = ask.getByLabel('Type Amara Okafor to go on');
    await name.fill('Amara');
    await ask.getByRole('button', { name: 'Erase for good' }).click();
    await ask.getByText('That is not the name above.').waitFor();
    await looksRight(page, 'people-erase');
    await name.fill('amara okafor');
    await ask.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText(/Their data was erased on/).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Name not known' }).waitFor();
    await eventually('her name is nowhere', async () => (await page.getByText('Amara').count()) === 0);
    await expectAccessible(page);
  });
});

/** Somebody whose name is written from the right, who was nominated and has not said yes. */
async function others(recruiter: ApiClient): Promise<void> {
  const { id: candidateId } = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    firstName: 'ليلى',
    lastName: 'الحسيني',
    headline: 'Interaction designer',
    addresses: [{ address: 'layla@mail.example' }],
  });
  await recruiter.ask('POST', '/api/v1/talent-pool', {
    candidateId,
    strengths: 'She asked the question that nobody else had asked: who cleans this up on Sunday night?',
  });
}

/** A new opening, for which she is proposed, invited, and says yes. */
async function inviteAndAccept(
  regards: StartedRegards,
  recruiter: ApiClient,
  candidateId: string,
  at: string,
): Promise<void> {
  await regards.process.advanceTo(at);
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Senior Product Designer, Accessibility',
    location: 'Lisbon, Portugal',
    mustHave: ['Figma', 'Accessibility'],
  });
  const match = await eventually('a proposal', async () => {
    const { items } = await recruiter.ask<Items<{ id: string; candidateId: string }>>(
      'GET',
      `/api/v1/openings/${opening.id}/proposals`,
    );
    return items.find((proposal) => proposal.candidateId === candidateId);
  });
  const { invitation, letter } = await recruiter.ask<{
    invitation: { id: string };
    letter: { version: number };
  }>('POST', `/api/v1/matches/${match.id}/invite`);
  const path = `/api/v1/invitations/${invitation.id}`;
  await recruiter.ask('POST', `${path}/approve`, { letterVersion: letter.version });
  // Until then the approval can be taken back.
  await regards.process.advanceTo(new Date(Date.parse(at) + 11 * 60_000).toISOString());
  await eventually('the invitation sent', async () => {
    const read = await recruiter.ask<{ invitation: { status: string } }>('GET', path);
    return read.invitation.status === 'sent';
  });
  await recruiter.ask('POST', `${path}/answer`, { answer: 'accepted' });
}
