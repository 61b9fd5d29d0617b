import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll, tabTo } from './accessibility.fixture.js';
import { amara, type Items, rejectAmara, tell } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

interface Row {
  readonly id: string;
}
interface Conversation {
  readonly timeline: readonly {
    readonly entry: string;
    readonly kind?: string;
    readonly replyText?: string;
  }[];
}

describeInBrowser('the candidate’s mailbox', (browser) => {
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T09:00:00Z' });
    recruiter = await regards.signIn();
  }, 180_000);
  afterAll(() => regards.stop());

  const open = async (path: string, javaScript = false): Promise<Page> => {
    const page = await browser.newPage({ javaScript });
    await page.goto(`${regards.url}/mailbox${path}`);
    return page;
  };
  const looksRight = async (page: Page, name: string): Promise<void> => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, name);
  };
  /** What the conversation with Amara holds that came from her mailbox. */
  const arrived = (kind: string): Promise<Conversation['timeline'][number]> =>
    eventually(`mail of the kind ${kind}`, async () => {
      const { timeline } = await recruiter.ask<Conversation>('GET', await conversationPath());
      return timeline.find((one) => one.entry === 'message' && one.kind === kind);
    });
  const conversationPath = async (): Promise<string> => {
    const { items } = await recruiter.ask<Items<Row>>('GET', '/api/v1/conversations');
    return `/api/v1/conversations/${items[0]?.id}`;
  };
  const writeToAmara = async (sentence: string): Promise<void> => {
    const body = `Dear Amara,\n\n${sentence}\n\nKind regards,\nDana Reyes`;
    const answer = await recruiter.ask<Row>('POST', `${await conversationPath()}/answers`, { body });
    await recruiter.ask('POST', `/api/v1/answers/${answer.id}/approve`);
  };

  it('says what will be here while it is empty', async () => {
    const page = await open('');
    await page.getByText('Nothing has left yet. Approve a letter and it arrives here.').waitFor();
    await looksRight(page, 'mailbox-empty');
  });

  it('shows a letter as a mail program would, as HTML and as text, without script', async () => {
    await tell(regards, recruiter, await rejectAmara(recruiter));
    const page = await open('');
    await page.getByRole('link', { name: /Product Designer/ }).click();
    const letter = page.frameLocator('iframe');
    await letter.getByText('Dear Amara').waitFor();
    expect(await letter.getByText('stayed with the whole panel').count()).toBe(1);
    await looksRight(page, 'mailbox-letter');
    await page.getByText('Text', { exact: true }).click();
    const words = page.locator('.pane.as-text');
    await words.waitFor({ state: 'visible' });
    expect(await words.innerText()).toContain('Dear Amara');
  });

  it('answers over SMTP by keyboard, and the recruiter has the reply', async () => {
    const page = await open(`?of=${amara.address}`, true);
    await page.getByRole('link', { name: /Product Designer/ }).click();
    await tabTo(page, 'textbox', 'Reply to Dana Reyes');
    await page.keyboard.type('Thank you for telling me. Could you say what decided?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('You wrote').waitFor();
    await looksRight(page, 'mailbox-answered');
    const reply = await arrived('human');
    expect(reply.replyText).toBe('Thank you for telling me. Could you say what decided?');
  });

  it('is away when told to be, and bounces when told to, for the next mail', async () => {
    const page = await open(`?of=${amara.address}`);
    await page.getByText('They are away').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It holds from the next mail on.').waitFor();
    await looksRight(page, 'mailbox-away');
    await writeToAmara('The panel chose somebody who has run a design system before.');
    expect((await arrived('auto_reply')).entry).toBe('message');

    await page.getByText('Bounce this address').click();
    await page.getByText('They are away').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It holds from the next mail on.').waitFor();
    await writeToAmara('One more thing: the exercise was the best we saw this spring.');
    expect((await arrived('bounce')).entry).toBe('message');
    await page.goto(`${regards.url}/mailbox?of=${amara.address}`);
    await page.getByText('bounces', { exact: true }).first().waitFor();
  });
});
