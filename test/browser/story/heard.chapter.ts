import { amara } from '../../story/people.js';
import type { Stage } from './stage.fixture.js';

const thanks =
  'Hello Tom,\n\nthank you for writing so openly, and for the time you all gave me.\n\nCould you tell me what was missing in the end? It would help me to know what to work on.\n\nBest wishes\nAmara';

/** She answers and asks what was missing; Tom says it through a link in his mail, and Dana sends it. */
export async function heard(stage: Stage): Promise<void> {
  await stage.regards.process.advanceTo('2026-03-05T14:00:00Z');
  const screen = await stage.signIn();
  const { page } = screen;
  const hers = await stage.readMail(amara.address, /Product Designer/);
  await hers.write(/^Reply to/, thanks);
  await hers.pressButton('Send reply');
  await hers.page.getByText('Sent. It is in Regards now.').waitFor();

  // It appears on Today by itself.
  await screen.followLink(/Amara Okafor.*asks what was missing/s);
  await page.getByText('Thanks us, asks what was missing').first().waitFor();
  await page.getByText(/Tom Lind was asked/).waitFor();
  await stage.looksRight(page);

  const his = await stage.readMail('tom.lind@kestrel.example', /^A candidate asks for feedback/);
  await his.choose('Text');
  const form = await his.followToNewPage(his.page.getByRole('link', { name: /\/f\// }));
  await form.page.getByRole('heading', { name: 'Feedback for Amara Okafor' }).waitFor();
  await form.write(
    'One thing that went well',
    'Your research was the most careful we saw, and you explained each trade-off in plain words.',
  );
  await form.write(
    'The one difference that decided',
    'This role needs someone who has already run a design system across several teams, and that experience decided it.',
  );
  await form.write(
    'One thing that would help next time',
    'Showing one project in which you kept a shared component library alive over a year would help next time.',
  );
  await stage.looksRight(form.page);
  await form.pressButton('Give this feedback to the recruiter');
  await form.page.getByRole('heading', { name: 'Thank you' }).waitFor();

  await page.getByText('The answer below was drafted from it.').waitFor();
  await stage.looksRight(page);
  await screen.pressButton('Send to Amara');
  await page.getByRole('dialog', { name: 'Send this answer to Amara Okafor?' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('On its way to Amara.').waitFor();
  await page.getByText('was given, and the candidate has it').waitFor();

  await hers.page.reload();
  await hers.page
    .getByRole('article', { name: /^Mail from/ })
    .nth(1)
    .waitFor();
  await stage.looksRight(hers.page, 'answer-read');
}
