import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '../story/api-client.js';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.fixture.js';
import { rejectAmara } from './finalist.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

interface Drafted {
  readonly rejection: {
    readonly id: string;
    readonly reason: string;
    readonly reasonSentence: string | null;
  };
  readonly letter: {
    readonly body: string;
    readonly locale: string;
    readonly templateId: string;
    readonly version: number;
  };
}

const ours = 'builtin:rejection.en.final.unspecified';

describeInBrowser('templates of letters', (browser) => {
  let regards: StartedRegards;
  let admin: ApiClient;
  let draftId: string;
  beforeAll(async () => {
    regards = await startRegards({ clock: '2026-03-02T09:00:00Z' });
    admin = await regards.signIn();
    draftId = (await rejectAmara(admin)).rejection.id;
  }, 120_000);
  afterAll(() => regards.stop());

  const read = (): Promise<Drafted> => admin.ask<Drafted>('GET', `/api/v1/rejections/${draftId}`);

  it('are read, copied, written in, tried with somebody who applied, and used for the next draft', async () => {
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/letters`);
    await page.getByRole('link', { name: 'What letters are written with' }).click();
    await page.getByRole('list', { name: 'After the last round' }).getByText('No reason told').click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.getByText('Dear Amara,').waitFor();
    await preview.getByText('The check has nothing to say.').waitFor();
    await expectAccessible(page);
    await keepScreens(page, 'template-ours');

    await page.getByRole('button', { name: 'Make it yours …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Last round, in our words');
    await dialog.getByRole('button', { name: 'Make a copy' }).click();
    await page.getByRole('heading', { name: 'Last round, in our words' }).waitFor();

    // A value that there is not is named at once, and so is what the check would stop.
    const text = page.getByRole('textbox', { name: 'Template text' });
    await text.click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('{{ firstNam }} ');
    await preview.getByText('The template asks for a value that letters do not have').waitFor();
    for (let key = 0; key < '{{ firstNam }} '.length; key += 1) await page.keyboard.press('Backspace');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nPS: We keep your CV on file.');
    await preview.getByText('Take this promise out').waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('The check spoke of some letters').waitFor();
    await page.getByRole('button', { name: 'Put it into use' }).click();
    await page.getByText('The respect check would stop letters of this template').waitFor();

    await text.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('PS: The plant on my desk says hello.');
    await preview.getByText('The plant on my desk').waitFor();
    await preview.getByText('Somebody who applied').click();
    await preview.getByLabel('Person').fill('Amara');
    await page.getByRole('option', { name: 'Amara Okafor' }).click();
    await preview.getByText('the take-home task').first().waitFor();
    await preview.getByText('What it was filled with').click();
    await preview.getByText('greeting, made of what is recorded').waitFor();
    await page.getByRole('button', { name: 'Put it into use' }).click();
    await page.getByText('In use, version 3').waitFor();
    await page.getByRole('button', { name: 'Show what can be used' }).click();
    await page.getByRole('button', { name: 'Insert personalSentence' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('heading', { name: 'Last round, in our words' }).scrollIntoViewIfNeeded();
    await keepScreens(page, 'template-editor');
    const phone = await browser.newPage({ as: admin, width: 390 });
    await phone.goto(page.url());
    await phone.getByRole('heading', { name: 'Last round, in our words' }).waitFor();
    await expectNoSidewaysScroll(phone);

    expect((await read()).letter.templateId).toBe(ours);
    const next = await rejectAmara(admin);
    expect(next.letter.body).toContain('The plant on my desk says hello.');
    draftId = next.rejection.id;

    // An earlier version is read, and written on from.
    await page.getByRole('button', { name: 'Read version 1' }).click();
    await page.getByRole('button', { name: 'Write on from this one' }).click();
    await page.getByRole('button', { name: 'Save as version 4' }).click();
    await page.getByText('In use, version 4').waitFor();
    expect((await rejectAmara(admin)).letter.body).not.toContain('plant');
  });

  it('say that somebody else saved meanwhile, and lose nothing', async () => {
    const { items } = await admin.ask<{
      items: { id: string; version: number; body: string; subject: string }[];
    }>('GET', '/api/v1/letter-templates');
    const [template] = items;
    if (!template) throw new Error('There is no template.');
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/letters/templates/${template.id}`);
    const text = page.getByRole('textbox', { name: 'Template text' });
    await text.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nMine.');
    const { subject, body, version } = template;
    const theirs = {
      name: 'Theirs',
      stages: ['final'],
      reason: null,
      subject,
      body: `${body}\n\nTheirs.`,
      version,
    };
    await admin.ask('PUT', `/api/v1/letter-templates/${template.id}`, theirs);
    await page.getByRole('button', { name: /^Save as version/ }).click();
    await page.getByRole('textbox', { name: 'The other text' }).waitFor();
    await page.getByRole('button', { name: 'Save mine after it' }).click();
    await page.getByText(`In use, version ${version + 2}`).waitFor();
    const saved = await admin.ask<{ body: string }>('GET', `/api/v1/letter-templates/${template.id}`);
    expect(saved.body.endsWith('\n\nMine.')).toBe(true);
    await page.getByRole('button', { name: 'Put it away' }).click();
    await page.getByText('Put away, version').waitFor();
    expect((await rejectAmara(admin)).letter).toMatchObject({ templateId: ours });
  });

  it('a draft is written again in German and with what the job needed; own words are given back', async () => {
    const draft = await rejectAmara(admin);
    draftId = draft.rejection.id;
    const page = await browser.newPage({ as: admin });
    await page.goto(`${regards.url}/letters/${draftId}`);
    await page.getByRole('region', { name: 'Written from' }).getByText('ours, English').waitFor();
    await page.getByRole('button', { name: 'Write it another way …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    await dialog.getByRole('combobox', { name: 'Why the answer is no' }).click();
    await page.getByRole('option', { name: 'What the job needs' }).click();
    await dialog
      .getByLabel('What the job needed')
      .fill('Die Stelle braucht jemanden, der schon Forschung in Krankenhäusern geleitet hat.');
    await expectAccessible(page);
    await keepScreens(page, 'write-another-way');
    await dialog.getByRole('button', { name: 'Write it again' }).click();
    const letter = page.getByRole('textbox', { name: 'Letter text' });
    await letter.getByText('Guten Tag Amara Okafor,').waitFor();
    await page.getByRole('region', { name: 'Written from' }).getByText('ours, Deutsch').waitFor();
    await page.getByText('What the job needs', { exact: true }).waitFor();
    await keepScreens(page, 'letter-german');
    expect(await read()).toMatchObject({
      rejection: { reason: 'requirement' },
      letter: { locale: 'de', templateId: 'builtin:rejection.de.met.requirement' },
    });
    expect((await read()).letter.body).toContain('Forschung in Krankenhäusern');

    await letter.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nPS: Der Regen war schön.');
    await page.getByRole('button', { name: 'Write it another way …' }).click();
    await dialog.getByText('Writing it again replaces those words').waitFor();
    await dialog.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Français' }).click();
    await dialog.getByRole('button', { name: 'Write it again' }).click();
    await letter.getByText('Bonjour Amara,').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await letter.getByText('PS: Der Regen war schön.').waitFor();
  });
});
