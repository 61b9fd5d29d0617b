import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { answerMail, CandidateMail } from '../story/candidate-mail.js';
import { eventually } from '../story/narrator.js';
import type { Items } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

const amara = { name: 'Amara Okafor', address: 'amara@mail.example' };

describeInBrowser('live updates', (browser) => {
  const mail = new CandidateMail();
  let regards: StartedRegards;
  let recruiter: ApiClient;
  beforeAll(async () => {
    const smtp = await mail.open();
    regards = await startRegards({
      clock: '2026-03-02T09:00:00Z',
      environment: { MAIL_MODE: 'live', SMTP_URL: `smtp://127.0.0.1:${smtp}` },
    });
    recruiter = await regards.signIn();
    await draftFor(recruiter);
  }, 120_000);
  afterAll(async () => {
    await regards.stop();
    await mail.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ as: recruiter });
    await page.goto(`${regards.url}${path}`);
    await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''));
    return page;
  };
  const wasNotReloaded = async (page: Page): Promise<void> =>
    expect(await page.locator('html[data-not-reloaded]').count()).toBe(1);

  it('show to one what another approved, and what was missed while the connection was lost', async () => {
    const [looking, acting] = [await open('/today'), await open('/today')];
    const leaving = looking.getByRole('region', { name: 'Leaves next (1)' });
    await looking.getByRole('region', { name: 'Needs you (1)' }).getByText(amara.name).waitFor();
    await acting.getByRole('link', { name: amara.name }).click();
    await acting.getByRole('button', { name: /^Approve/ }).click();
    await leaving.getByText(amara.name).waitFor();

    await looking.context().setOffline(true);
    await acting.getByRole('button', { name: 'Undo' }).first().click();
    await acting.getByRole('button', { name: /^Approve/ }).waitFor();
    expect(await leaving.count()).toBe(1);
    await looking.context().setOffline(false);
    await looking.getByRole('region', { name: 'Needs you (1)' }).getByText(amara.name).waitFor();
    await wasNotReloaded(looking);
  });

  it('show a reply that arrives, and leave alone what somebody types', async () => {
    const list = await open('/conversations');
    await list.getByText('Nobody waits for an answer').waitFor();
    const letter = await send(regards, recruiter, mail);
    const { items } = await recruiter.ask<Items<{ id: string }>>('GET', '/api/v1/conversations');
    const writing = await open(`/conversations/${items[0]?.id}`);
    const box = writing.getByRole('textbox', { name: 'Answer to Amara' });
    await box.click();
    await writing.keyboard.type('Dear Amara, this is ');
    await answerMail(
      regards.smtpPort,
      letter,
      amara,
      'Thank you for telling me. Could you say what was missing?',
    );
    await list.getByRole('link', { name: /Amara Okafor.*what was missing/s }).waitFor();
    await wasNotReloaded(list);
    // Slowly enough that what was typed is kept, and read again, in between.
    await writing.keyboard.type('a sentence written while her words arrive.', { delay: 60 });
    await writing.getByText('Could you say what was missing?').first().waitFor();
    expect(await box.inputValue()).toContain('this is a sentence written while her words arrive.');
    await wasNotReloaded(writing);
  });
});

/** The letter is approved and leaves on the next morning. @returns it as it arrived */
async function send(regards: StartedRegards, recruiter: ApiClient, mail: CandidateMail) {
  const { items } = await recruiter.ask<Items<{ id: string }>>('GET', '/api/v1/rejections?status=drafted');
  const path = `/api/v1/rejections/${items[0]?.id}`;
  const { letter } = await recruiter.ask<{ letter: { version: number } }>('GET', path);
  await recruiter.ask('POST', `${path}/approve`, { letterVersion: letter.version });
  return eventually('the letter', async () => {
    await regards.process.advanceTo('2026-03-04T12:00:00Z');
    return mail.to(amara.address)[0];
  });
}

async function draftFor(recruiter: ApiClient): Promise<void> {
  const opening = await recruiter.ask<{ id: string }>('POST', '/api/v1/openings', {
    title: 'Product Designer',
  });
  const candidate = await recruiter.ask<{ id: string }>('POST', '/api/v1/candidates', {
    firstName: 'Amara',
    lastName: 'Okafor',
    addresses: [{ address: amara.address, primary: true }],
  });
  const { application } = await recruiter.ask<{ application: { id: string } }>(
    'POST',
    '/api/v1/applications',
    { candidateId: candidate.id, openingId: opening.id, stage: 'interview', interviewsHeld: 2 },
  );
  await recruiter.ask('POST', `/api/v1/applications/${application.id}/reject`, {});
  await eventually('the draft', async () => {
    const { items } = await recruiter.ask<Items<unknown>>('GET', '/api/v1/rejections?status=drafted');
    return items.length > 0;
  });
}
