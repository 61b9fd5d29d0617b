import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ArrivedMail } from '../story/candidate-mail.js';
import { eventually } from '../story/narrator.js';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectNoViolationAtAll,
  tabTo,
} from './accessibility.fixture.js';
import { type Correspondent, Correspondence } from './correspondence.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

const answer =
  'Dear Maria,\n\nThank you for telling us plainly how this landed, and for your application for the role of Product Designer. If you would like to talk, I am in all week.\n\nKind regards,\nDana Reyes';

describeInBrowser('conversations', (browser) => {
  let world: Correspondence;
  let people: Readonly<Record<'amara' | 'jonas' | 'maria' | 'ines' | 'noor', Correspondent>>;

  beforeAll(async () => {
    world = await Correspondence.start();
    const [amara, jonas, maria, ines, noor] = (await world.tell(
      'Amara Okafor',
      'Jonas Weber',
      'Maria Silva',
      'Ines Rocha',
      'نور الخطيب',
    )) as [Correspondent, Correspondent, Correspondent, Correspondent, Correspondent];
    people = { amara, jonas, maria, ines, noor };
    await world.reply(amara, {
      text: 'Thank you for telling me so kindly. Could you share what was missing?',
      html: '<p>Thank you for telling me <b>so kindly</b>. Could you share what was missing?</p>',
      attachments: [{ filename: 'portfolio.pdf', content: 'x'.repeat(48_000) }],
    });
    await world.reply(jonas, { text: 'You are all idiots and wasted my time, you bastards.' });
    await world.reply(maria, { text: 'I am devastated. I cried all evening; I really needed this job.' });
    await world.bounce(ines);
    await world.reply(noor, { text: 'Thank you. Could you give me feedback on what was missing?' });
    for (const person of [amara, jonas, maria, ines, noor]) await world.received(person, 1);
  }, 180_000);
  afterAll(() => world.stop());

  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ as: world.recruiter, width });
    await page.goto(`${world.regards.url}${path}`);
    await page.locator('h1').filter({ hasText: 'Conversations' }).waitFor({ state: 'attached' });
    return page;
  };

  it('are listed by what people did, and an angry one is not quoted', async () => {
    const page = await open('/conversations');
    const list = page.getByRole('list', { name: 'Conversations' });
    await list.getByText('Thanks us, asks what was missing').first().waitFor();
    await list.getByText('Is hurt by it').waitFor();
    const angry = await list.getByRole('link', { name: /Jonas Weber/ }).innerText();
    expect(angry).toContain('Is angry');
    expect(angry).not.toContain('idiots');
    expect(await list.getByRole('link', { name: /Ines Rocha/ }).count()).toBe(0);
    await expectAccessible(page);
    await keepScreens(page, 'conversations');

    await page.keyboard.press('/');
    await page.keyboard.type('mari');
    await page.waitForURL(/search=mari/);
    await list.getByRole('link', { name: /Amara/ }).waitFor({ state: 'detached' });
    await list.getByRole('link', { name: /Maria/ }).waitFor();
    expect(await list.getByRole('link').count()).toBe(1);
  });

  it('show anger only to who asks for it', async () => {
    const { jonas } = people;
    const page = await open(`/conversations/${jonas.conversationId}`);
    await page.getByText('They are angry.').waitFor();
    expect(await page.getByText('idiots').count()).toBe(0);
    await keepScreens(page, 'conversation-shielded');
    await page.getByRole('button', { name: 'Read the words' }).click();
    await page.getByText('You are all idiots').waitFor();
    await expectAccessible(page);
  });

  it('are answered by keyboard alone: found, written, checked, sent', async () => {
    const { maria } = people;
    const page = await open('/conversations');
    await page.getByRole('link', { name: /Maria Silva/ }).waitFor();
    for (let steps = 0; steps < 8 && !page.url().includes(maria.conversationId); steps += 1) {
      await page.keyboard.press('j');
      await page.waitForTimeout(100);
    }
    const field = page.getByRole('textbox', { name: 'Answer to Maria' });
    await field.waitFor();
    await page.keyboard.press('e');
    await page.keyboard.type('Dear {{first_name}}, thank you.');
    await page.getByText('Must be changed').first().waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await keepScreens(page, 'conversation-checked');

    // What the check must not let pass does not leave, and it is said why.
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Send this answer to Maria Silva?' });
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Something must be changed first').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(answer);
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('On its way to Maria.').waitFor();
    const arrived = await eventually('the answer', async () => world.mail.to(maria.address)[1]);
    expect(wordsOf(arrived)).toContain('I am in all week');
    expect(arrived.parsed.subject).toMatch(/^Re: /);
    await eventually('nothing is owed to Maria', async () => {
      await page.reload();
      await page.getByRole('list', { name: 'What was said' }).waitFor();
      return (await page.getByRole('list', { name: 'What we owe' }).count()) === 0;
    });
  });

  it('lose no word of an answer when somebody leaves in the middle of it', async () => {
    const { jonas, maria } = people;
    const page = await open(`/conversations/${jonas.conversationId}`);
    await page.getByRole('textbox', { name: 'Answer to Jonas' }).fill('Dear Jonas, thank you for writ');
    await page.getByRole('link', { name: 'Letters', exact: true }).click();
    await page.waitForURL(/letters/);
    await page.getByRole('link', { name: 'Conversations', exact: true }).click();
    await page.getByRole('link', { name: /Jonas Weber/ }).click();
    const field = page.getByRole('textbox', { name: 'Answer to Jonas' });
    await eventually(
      'the words',
      async () => (await field.inputValue()) === 'Dear Jonas, thank you for writ',
    );
    await page.goto(`${world.regards.url}/conversations/${maria.conversationId}`);
    await page.goto(`${world.regards.url}/conversations/${jonas.conversationId}`);
    await eventually(
      'the stored words',
      async () => (await field.inputValue()) === 'Dear Jonas, thank you for writ',
    );
    await page.getByRole('button', { name: 'Discard …' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await eventually('an empty box', async () => (await field.inputValue()) === '');
  });

  it('take feedback: three sentences become an answer that a person sends', async () => {
    const { amara } = people;
    const page = await open(`/conversations/${amara.conversationId}`);
    await page.getByText('Tom Lind was asked').waitFor();
    await keepScreens(page, 'conversation');
    await page.getByRole('button', { name: 'Give the feedback yourself' }).click();
    await page.getByLabel('One thing that went well').fill('Your portfolio was easy to follow.');
    await page.getByRole('button', { name: 'Record it, and draft the answer' }).click();
    await page.getByText('Write a sentence, or choose').first().waitFor();
    await page
      .getByLabel('The one difference that decided')
      .fill('The role needs someone who has run a design system for three products.');
    await page
      .getByLabel('One thing that would help next time')
      .fill('Bring one component that several teams used.');
    await page.getByRole('button', { name: 'Record it, and draft the answer' }).click();
    await page.getByText('The answer below was drafted from it.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'conversation-feedback', { whole: true });
    await page.getByRole('button', { name: 'Send to Amara' }).click();
    await page.getByRole('button', { name: 'Send it now' }).click();
    const arrived = await eventually('the feedback', async () => world.mail.to(amara.address)[1]);
    expect(wordsOf(arrived)).toContain('a design system for three products');
    await eventually('the closed request', async () => {
      await page.reload();
      await page.getByRole('list', { name: 'What was said' }).waitFor();
      return page.getByText('was given, and the candidate has it').isVisible();
    });
  });

  it('ask the hiring manager, who answers through a link without signing in', async () => {
    const { noor } = people;
    const link = await world.feedbackLinkFor(noor);
    const page = await browser.newPage({ width: 390 });
    await page.goto(link);
    await page.getByRole('heading', { name: `Feedback for ${noor.name}` }).waitFor();
    await expectNoViolationAtAll(page);
    await expectNoSidewaysScroll(page);
    await keepScreens(page, 'feedback-link', { whole: true });

    await tabTo(page, 'textbox', 'One thing that went well');
    await page.keyboard.type('The prototype was tested with real people.');
    await tabTo(page, 'button', 'Give this feedback to the recruiter');
    await page.keyboard.press('Enter');
    await page.getByText('Something is still missing').waitFor();
    await expectNoViolationAtAll(page);
    await keepScreens(page, 'feedback-link-incomplete', { whole: true });
    const wentWell = page.getByRole('textbox', { name: 'One thing that went well' });
    expect(await wentWell.inputValue()).toBe('The prototype was tested with real people.');
    await tabTo(page, 'textbox', 'The one difference that decided');
    await page.keyboard.type('The role needs someone who has led a rebrand.');
    await tabTo(page, 'textbox', 'One thing that would help next time');
    await page.keyboard.type('Show one decision that you took back, and why.');
    await tabTo(page, 'button', 'Give this feedback to the recruiter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await expectNoViolationAtAll(page);
    await keepScreens(page, 'feedback-link-thanks');
    await page.goto(link);
    await page.getByRole('heading', { name: 'The feedback is recorded' }).waitFor();

    const recruiter = await open(`/conversations/${noor.conversationId}`);
    await recruiter.getByText('The answer below was drafted from it.').waitFor();
    await recruiter.getByText('who has led a rebrand').first().waitFor();
    const words = await recruiter.getByRole('textbox', { name: /^Answer to/ }).inputValue();
    expect(words).toContain('Show one decision that you took back');
    await expectAccessible(recruiter);
    await keepScreens(recruiter, 'conversation-right-to-left', { whole: true });
  });

  it('say what is owed, to whom it falls, and are closed with a reason', async () => {
    const { jonas } = people;
    const page = await open(`/conversations/${jonas.conversationId}`);
    const owed = page.getByRole('list', { name: 'What we owe' });
    await owed.getByText('It is yours.').waitFor();
    await owed.getByRole('button', { name: 'Give it to …' }).click();
    await page.getByRole('menuitem', { name: 'Tom Lind' }).click();
    await owed.getByText('Tom Lind has it.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await owed.getByText('It is yours.').waitFor();

    await tabTo(page, 'button', 'Close …');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Why').waitFor();
    await page.keyboard.type('We talked on the phone');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await owed.waitFor({ state: 'detached' });
    const { items } = await world.recruiter.ask<{ items: { id: string }[] }>(
      'GET',
      '/api/v1/conversations?needsAnswer=true',
    );
    expect(items.map(({ id }) => id)).not.toContain(jonas.conversationId);
  });

  it('explain what bounced and what to do about it', async () => {
    const { ines } = people;
    const page = await open(`/conversations/${ines.conversationId}?show=all`);
    await page.getByText('They have not heard from us.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'conversation-bounced');
  });

  it('take in mail that no rule could place, once a person says whose it is', async () => {
    const { amara, jonas } = people;
    await world.writeUnmatched([amara, jonas], { text: 'It is Amara. Are my travel expenses paid?' });
    const page = await open('/conversations/unmatched');
    await page.getByRole('link', { name: /Amara from work/ }).click();
    await page.getByText('not matched to a conversation').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'conversation-unmatched');
    await tabTo(page, 'textbox', 'Name or address');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Amara O');
    await page.getByRole('button', { name: /Amara Okafor/ }).waitFor();
    await tabTo(page, 'button', 'Amara Okafor');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Place it with Amara Okafor' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/conversations/${amara.conversationId}`);
    await page
      .getByRole('list', { name: 'What was said' })
      .getByText('Are my travel expenses paid?')
      .waitFor();
    await page.getByText('We owe an answer').waitFor();
  });

  it('are read on a phone', async () => {
    const page = await open(`/conversations/${people.amara.conversationId}`, 390);
    await page.getByRole('list', { name: 'What was said' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back to Conversations' }).click();
    await page.waitForURL(/conversations$/);
    await expectNoSidewaysScroll(page);
  });
});

/** Its text without the line breaks of mail. */
function wordsOf({ parsed }: ArrivedMail): string {
  return (parsed.text ?? '').replaceAll(/\s+/g, ' ');
}
