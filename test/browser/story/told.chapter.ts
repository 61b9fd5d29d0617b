import { expect } from '@jest/globals';
import { application, jobCreated, offerCreated } from '../../story/greenhouse.js';
import { eventually } from '../../story/narrator.js';
import { amara, designer, finalRound, jonas } from '../../story/people.js';
import type { Stage } from './stage.fixture.js';

/** Two finalists; one is offered the job, the other is told well: held until the first accepts, then sent in her morning. */
export async function told(stage: Stage): Promise<void> {
  const { greenhouse, regards } = stage;
  const screen = await stage.signIn();
  const { page } = screen;
  expect(await greenhouse.send('job_created', jobCreated(designer))).toBe(200);
  await stage.go('o', 'Openings');
  await screen.walkTo(designer.name);
  await screen.pick('Hiring manager', 'Tom Lind');
  await page.getByText(`Tom Lind hires for ${designer.name}.`).waitFor();

  await greenhouse.send('new_candidate_application', application(7002, jonas, designer, finalRound));
  await greenhouse.send('offer_created', offerCreated(31, 7002, designer));
  const rejectedAt = '2026-03-02T13:00:00Z';
  await regards.process.advanceTo('2026-03-02T13:05:00Z');
  await greenhouse.send('reject_candidate', application(7001, amara, designer, finalRound, { rejectedAt }));

  await stage.go('l', 'Letters');
  await screen.walkTo('Amara Okafor');
  const letter = page.getByRole('textbox', { name: 'Letter text' });
  await letter.getByText(/three interviews/i).waitFor();
  await letter.getByText(/take-home task/i).waitFor();
  await screen.write(
    'What did they do well?',
    'The way you walked us through the hospital booking flow, and what you had left out of it, stayed with the whole panel.',
  );
  await screen.pressButton('Put it into the letter');
  await letter.getByText(/hospital booking flow/).waitFor();
  await stage.looksRight(page);
  await screen.pressButton(/^Approve/);
  await page
    .getByText(/^Approved/)
    .first()
    .waitFor();

  // The next morning it is held, and it is said why: Jonas has not accepted.
  await regards.process.advanceTo('2026-03-03T10:00:00Z');
  await screen.choose('Waiting');
  await screen.walkTo('Amara Okafor');
  const facts = page.getByRole('complementary', { name: 'Facts and actions' });
  await facts.getByText('Approved and held').waitFor();
  await facts
    .getByRole('region', { name: 'What holds it' })
    .getByText('A finalist may still be asked')
    .waitFor();
  await stage.looksRight(page);

  // On Wednesday evening he accepts; the page says by itself when the letter leaves.
  const evening = '2026-03-04T20:00:00Z';
  await regards.process.advanceTo(evening);
  const offer = { id: 31, version: 1, resolved_at: '2026-03-04T19:55:00Z' };
  await greenhouse.send('hire_candidate', { ...application(7002, jonas, designer, finalRound), offer });
  await eventually('the hour at which it leaves', async () => {
    await regards.process.advanceTo(evening);
    return (await facts.getByText(/^Leaves Thu,? 09:00 in Lisbon/).count()) > 0;
  });
  await stage.looksRight(page);
  await regards.process.advanceTo('2026-03-05T09:00:00Z');
  await facts.getByText(/^Sent/).first().waitFor();

  const mail = await stage.readMail(amara.address, /Product Designer/);
  await mail.page
    .frameLocator('iframe')
    .getByText(/hospital booking flow/)
    .waitFor();
  await stage.looksRight(mail.page, 'letter-read');
}
