import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AskedAts, status } from '../invariants/asked-ats.fixture.js';
import { AtsSender } from '../invariants/ats-sender.fixture.js';
import type { ApiClient } from '../story/api-client.js';
import { eventually } from '../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import type { Items } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

const block = { name: 'Ask the ATS before a letter leaves' };
const banner = { name: 'Our ATS: cannot be asked' };

describeInBrowser('asking the ATS', (browser) => {
  const ats = new AskedAts();
  let regards: StartedRegards;
  let admin: ApiClient;
  let sender: AtsSender;
  beforeAll(async () => {
    await ats.open();
    regards = await startRegards({
      clock: '2026-03-02T09:00:00Z',
      environment: { OUTBOUND_PRIVATE_RANGES: '127.0.0.1' },
    });
    admin = await regards.signIn();
    const wanted = {
      format: 'standard',
      name: 'Our ATS',
      atsMailsRejections: false,
      activeFrom: '2026-01-01T00:00:00Z',
    };
    const { id, secret } = await admin.ask<{ id: string; secret: string }>(
      'POST',
      '/api/v1/ats-connections',
      wanted,
    );
    sender = AtsSender.at(`${regards.url}/hooks/ats/${id}`, { connectionId: id, secret });
  }, 120_000);
  afterAll(async () => {
    await regards.stop();
    await ats.close();
  });

  it('says why, takes an address, shows the secret once and says what came back', async () => {
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/settings/ats/${sender.connectionId}`);
    const section = page.getByRole('region', block);
    await section.getByText('Webhooks can be late, or get lost.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'ask-the-ats-not-yet');
    await section.getByRole('button', { name: 'Ask Our ATS' }).press('Enter');
    await section.getByLabel('Address that answers').fill(`${ats.url}/read`);
    await expectAccessible(page);
    await section.getByRole('button', { name: 'Ask it from now on' }).press('Enter');
    await section.getByText(/^whsec_/).waitFor();
    await section.getByRole('button', { name: 'Try it' }).press('Enter');
    await section.getByText('Our ATS answers.').waitFor();
    ats.behaviour = status(401);
    await section.getByRole('button', { name: 'Try it' }).press('Enter');
    await section.getByText('Our ATS could not be asked: it refuses our credentials.').waitFor();
    ats.behaviour = null;
    await expectAccessible(page);
    await keepScreens(page, 'ask-the-ats');
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(`${regards.url}/settings/ats/${sender.connectionId}`);
    await phone.getByRole('region', block).getByText('No letter waits for it').waitFor();
    await expectNoSidewaysScroll(phone);
  });

  it('says on every page, and on the letter, that it waits for an answer', async () => {
    const decidedAt = new Date('2026-03-02T06:00:00Z');
    const person = { ref: '1', firstName: 'Hedy', lastName: 'Sorel', address: 'hedy@candidates.example' };
    await sender.say('application.rejected', decidedAt, AtsSender.rejected(person, decidedAt));
    const id = await eventually('a draft', async () => {
      const { items } = await admin.ask<Items<{ id: string; candidateName: string }>>(
        'GET',
        '/api/v1/rejections',
      );
      return items.find(({ candidateName }) => candidateName === 'Hedy Sorel')?.id;
    });
    const { letter } = await admin.ask<{ letter: { version: number } }>('GET', `/api/v1/rejections/${id}`);
    await admin.ask('POST', `/api/v1/rejections/${id}/approve`, { letterVersion: letter.version });
    ats.behaviour = status(503);
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/today`);
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await eventually('the ATS was asked', async () => {
      await regards.process.advanceTo('2026-03-02T09:20:00Z');
      return (await admin.ask<Items<object>>('GET', '/api/v1/ats-troubles')).items.length > 0;
    });
    await page.getByRole('region', banner).getByText('it answers that it has trouble of its own').waitFor();
    await expectAccessible(page);
    await page.goto(`${regards.url}/letters/${id}`);
    await page.getByText('Our ATS could not be asked whether this still stands').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'ask-the-ats-waits');
    ats.behaviour = null;
    await eventually('the letter left', async () => {
      await regards.process.advanceTo('2026-03-02T09:25:00Z');
      const { rejection } = await admin.ask<{ rejection: { status: string } }>(
        'GET',
        `/api/v1/rejections/${id}`,
      );
      return rejection.status === 'sent';
    });
    await page.getByRole('region', banner).waitFor({ state: 'detached' });
    await page.getByText('Our ATS says: rejected.').waitFor();
    expect(ats.questions.length).toBeGreaterThan(2);
  });
});
