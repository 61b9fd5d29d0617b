import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { expectNoSidewaysScroll, expectNoViolationAtAll, tabTo } from './accessibility.fixture.js';
import { type Items, linkIn, type RejectionView, rejectAmara, tell } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

const wishes = 'Product design in a small team, Lisbon or remote.';

describeInBrowser('the candidate’s page, where no script runs', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  /** The address of the page, as it stands in the letter. */
  let link: string;
  let candidateId: string;
  let drafted: RejectionView;
  let page: Page;

  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T09:00:00Z' });
    recruiter = await regards.signIn();
    drafted = await rejectAmara(recruiter);
    ({ candidateId } = drafted.rejection);
    link = linkIn(drafted.letter.body);
    await recruiter.ask('POST', '/api/v1/talent-pool', {
      candidateId,
      applicationId: drafted.rejection.applicationId,
      strengths: 'Careful user research, and clear reasoning about trade-offs.',
    });
  }, 180_000);
  afterAll(() => regards.stop());

  async function visit(path = ''): Promise<Page> {
    const visitor = await browser.newPage({ javaScript: false, width: 390, height: 844 });
    await visitor.goto(`${link}${path}`);
    return visitor;
  }

  /** Readable at 320 pixels, without any finding of axe-core; and its picture. */
  async function looksRight(name: string): Promise<void> {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
    if (before) await page.setViewportSize(before);
    await expectNoViolationAtAll(page);
    await keepScreens(page, name, { whole: true });
  }

  it('says where things stand: nothing of a decision before its letter left, and then the no', async () => {
    page = await visit();
    expect(await page.getByText('We have not told you the outcome yet.').count()).toBe(1);
    await looksRight('candidate-page-waiting');
    await tell(regards, recruiter, drafted);
    page = await visit();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hello Amara');
    const standing = page.locator('section', {
      has: page.getByRole('heading', { name: 'Product Designer' }),
    });
    expect(await standing.innerText()).toMatch(
      /We won’t be offering you this role\.\s+We wrote to you about it on/,
    );
    expect(await standing.innerText()).toContain('Three interviews');
    await looksRight('candidate-page');
  });

  it('gives a question back that is too long, with the focus on what is wrong', async () => {
    page = await visit();
    const field = page.getByLabel('Is there something in particular that you would like to know?');
    // A browser that knows `maxlength` stops typing there; what fills forms for people may not.
    await field.evaluate((element) => element.removeAttribute('maxlength'));
    await field.fill('Was it my portfolio? '.repeat(120));
    await page.getByRole('button', { name: 'Ask for feedback' }).click();
    await page.getByRole('heading', { name: 'Your question is too long' }).waitFor();
    expect(await page.getByRole('alert').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    expect((await field.inputValue()).length).toBeGreaterThan(2_000);
    await looksRight('candidate-page-too-long');
  });

  it('asks for feedback by keyboard: one duty, and the page says by when', async () => {
    page = await visit();
    await tabTo(page, 'textbox', 'Is there something in particular that you would like to know?');
    await page.keyboard.type('Was it my portfolio, or the final interview?');
    await tabTo(page, 'button', 'Ask for feedback');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your request is with us.' }).waitFor();
    await looksRight('candidate-page-asked');
    expect(await page.getByRole('button', { name: 'Ask for feedback' }).count()).toBe(0);
    await page.reload();
    const duties = await recruiter.ask<Items<{ kind: string; status: string }>>(
      'GET',
      `/api/v1/duties?candidateId=${candidateId}`,
    );
    expect(duties.items.filter(({ kind }) => kind === 'give_feedback').map(({ status }) => status)).toEqual([
      'open',
    ]);
  });

  it('stays in touch, changes what she would like, and leaves in one step', async () => {
    page = await visit();
    const wish = page.getByLabel('What would you like to do next?');
    await wish.fill(wishes);
    await page.getByRole('button', { name: 'Yes, stay in touch' }).click();
    await page.getByRole('heading', { name: 'Thank you: we stay in touch.' }).waitFor();
    await looksRight('candidate-page-stays');
    expect(await wish.inputValue()).toBe(wishes);

    await wish.fill('');
    await page.getByRole('button', { name: 'Save what you would like' }).click();
    await page.getByRole('heading', { name: 'Saved, thank you.' }).waitFor();
    expect(await wish.inputValue()).toBe('');

    await page.getByRole('button', { name: 'Stop staying in touch', exact: true }).click();
    await page.getByRole('heading', { name: 'We will not write to you about openings any more.' }).waitFor();
    await looksRight('candidate-page-left');
    expect(await page.getByRole('button', { name: 'Yes, stay in touch' }).count()).toBe(1);
  });
});
