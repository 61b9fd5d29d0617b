import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import type { Items } from './finalist.fixture.js';
import { amara, leila, openDesignerRole, remember } from './pool.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** A Tuesday morning in Lisbon; time stands still. */
const now = '2026-05-05T10:00:00.000Z';

interface Proposal {
  readonly id: string;
  readonly status: string;
  readonly candidate: { readonly fullName: string };
}

interface InvitationView {
  readonly invitation: { readonly id: string; readonly status: string; readonly leavesAt: string | null };
  readonly letter: { readonly body: string };
}

describeInBrowser('openings and invitations', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  let openingId: string;
  beforeAll(async () => {
    regards = await startRegards({ clock: now });
    recruiter = await regards.signIn();
    await recruiter.ask('PATCH', '/api/v1/organization', { postalAddress: 'Rua Nova 1, 1200-001 Lisbon' });
    const earlier = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
      title: 'Product Designer',
    });
    await remember(recruiter, earlier.id, amara);
    await remember(recruiter, earlier.id, leila);
    openingId = await openDesignerRole(recruiter);
  }, 180_000);
  afterAll(() => regards.stop());

  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ as: recruiter, width });
    await page.goto(`${regards.url}${path}`);
    return page;
  };
  const proposals = async (): Promise<Items<Proposal>['items']> =>
    (await recruiter.ask<Items<Proposal>>('GET', `/api/v1/openings/${openingId}/proposals`)).items;
  const invitation = async (): Promise<InvitationView> => {
    const { items } = await recruiter.ask<Items<{ id: string }>>('GET', '/api/v1/invitations');
    return recruiter.ask('GET', `/api/v1/invitations/${items[0]?.id ?? ''}`);
  };

  it('shows why each person is proposed, and where that is recorded, on a phone', async () => {
    const page = await open(`/openings/${openingId}`, 390);
    const people = page.getByRole('list', { name: 'People proposed' });
    const card = people
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Amara Okafor' }) });
    await card
      .getByRole('list', { name: 'For' })
      .getByText(/Brings what the job must have: Figma/)
      .waitFor();
    await card
      .getByRole('list', { name: 'Against' })
      .getByText('Nothing recorded about: Accessibility')
      .waitFor();
    await card.getByRole('button', { name: 'Where this comes from' }).click();
    await card.getByText('Listed among their skills: UX research').waitFor();
    await card.getByText(/The panel: .?Her usability testing with nurses changed the brief/).waitFor();
    await card.getByText(/after Product Designer: final round, 3 interviews/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'openings-evidence', { whole: true });
    await page.getByRole('button', { name: 'What was asked for' }).click();
    await page.getByText('Figma, User research, Accessibility').waitFor();
    await page.getByRole('button', { name: 'Search again' }).click();
    await page.getByText('The pool was searched now; this is what it found.').waitFor();
    await page.getByText(/Asked for by Dana/).waitFor();
  }, 120_000);

  it('compares two by keyboard, and dismisses one and takes that back', async () => {
    const page = await open('/openings');
    await page.getByRole('link', { name: /Senior Product Designer/ }).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'openings-list');
    await page.keyboard.press('j');
    const people = page.getByRole('list', { name: 'People proposed' });
    await people.waitFor();
    await keepScreens(page, 'openings-proposals');

    await page.keyboard.press('p');
    for (const key of ['x', 'j', 'x', 'c']) await page.keyboard.press(key);
    const comparison = page.getByRole('dialog', { name: /^Two people for Senior Product Designer/ });
    await comparison.getByText('Listed among their skills: WCAG').waitFor();
    await comparison
      .getByRole('article', { name: 'Amara Okafor' })
      .getByText('The panel wrote', { exact: true })
      .waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'openings-compare');
    await page.keyboard.press('Escape');
    await comparison.waitFor({ state: 'detached' });

    await page.keyboard.press('p');
    await page.keyboard.press('d');
    const ask = page.getByRole('dialog', { name: /^Not .* for Senior Product Designer/ });
    await ask.waitFor();
    await page.keyboard.type('Is abroad until the summer');
    await ask.getByRole('button', { name: 'Not for this one' }).press('Enter');
    await people.getByText('Not for this one: Is abroad until the summer').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'openings-dismissed');
    await page.keyboard.press('u');
    await people.getByText('Not for this one: Is abroad until the summer').waitFor({ state: 'detached' });
    expect((await proposals()).map(({ status }) => status)).toEqual(['proposed', 'proposed']);
  }, 120_000);

  it('invites by keyboard: a draft that is edited, approved, taken back and approved again', async () => {
    const page = await open(`/openings/${openingId}`);
    await page.getByRole('list', { name: 'People proposed' }).waitFor();
    await page.keyboard.press('p');
    await walkTo(page, 'Amara Okafor');
    await page.keyboard.press('i');
    await page.waitForURL('**/invitations/*');
    const text = page.getByRole('textbox', { name: 'Letter text' });
    await text.waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'invitation-draft', { whole: true });
    await page.keyboard.press('e');
    await text.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('\nIt is Dana, from Kestrel.\n');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Approve: leaves in ten minutes/ }).waitFor();
    await page.keyboard.press('a');
    const facts = page.getByRole('complementary', { name: 'Facts and actions' });
    await facts.getByText(/^Leaves Tue,? 11:10$/).waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'invitation-approved');
    expect(await invitation()).toMatchObject({
      invitation: { status: 'approved', leavesAt: '2026-05-05T10:10:00.000Z' },
      letter: { body: expect.stringContaining('It is Dana, from Kestrel.') },
    });
    await page.keyboard.press('u');
    await page.getByText('Taken back: the invitation to Amara Okafor is a draft again.').waitFor();
    expect((await invitation()).invitation.status).toBe('drafted');
    await page.keyboard.press('a');
    await facts
      .getByText(/^Leaves Tue/)
      .first()
      .waitFor();
  }, 120_000);

  it('says who said yes, what comes next, and that nobody is invited twice in a month', async () => {
    await regards.process.advanceTo('2026-05-05T10:11:00Z');
    const { invitation: sent } = await eventually('the invitation sent', async () => {
      const read = await invitation();
      return read.invitation.status === 'sent' && read;
    });
    const page = await open(`/invitations/${sent.id}`);
    await page.getByRole('button', { name: 'They said yes …' }).click();
    const ask = page.getByRole('dialog', { name: 'Did Amara Okafor say yes?' });
    await ask.getByRole('button', { name: 'They said yes' }).click();
    await page.getByText('Write to them within three days to find a time to talk').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'invitation-accepted');
    await page.goto(`${regards.url}/openings/${openingId}`);
    await page.getByRole('link', { name: 'Said yes: see the invitation' }).waitFor();

    const { id } = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
      title: 'Product Designer, Booking',
      mustHave: ['Figma'],
    });
    await page.goto(`${regards.url}/openings/${id}`);
    await page.getByRole('button', { name: /^Search (again|the pool now)$/ }).click();
    await page.getByText(/invited to another opening within 30 days: again from 4 Jun/).waitFor();
    expect(await page.getByRole('button', { name: 'Draft an invitation' }).count()).toBe(1);
    await expectAccessible(page);
  }, 120_000);
});

/** Presses j, and then k, until this person has the focus. */
async function walkTo(page: Page, name: string): Promise<void> {
  for (const key of ['j', 'j', 'k', 'k', 'k']) {
    if ((await page.evaluate(() => document.activeElement?.closest('li')?.textContent ?? '')).includes(name))
      return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keys do not reach ${name}.`);
}
