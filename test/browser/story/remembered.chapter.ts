import { expect } from '@jest/globals';
import { jobCreated } from '../../story/greenhouse.js';
import { amara } from '../../story/people.js';
import { tabToElement } from '../accessibility.fixture.js';
import type { Stage } from './stage.fixture.js';

const role = 'Senior Product Designer, Accessibility';

/** She is nominated, says yes on her own page, is proposed for the next opening two months later, invited, and accepts. */
export async function remembered(stage: Stage): Promise<void> {
  const { process } = stage.regards;
  let screen = await stage.signIn();
  await screen.page.keyboard.press('ControlOrMeta+k');
  await tabToElement(screen.page.getByPlaceholder('A person, or a page'));
  await screen.page.keyboard.insertText('amara');
  await screen.page.getByRole('button', { name: 'Amara Okafor' }).waitFor();
  await screen.page.keyboard.press('Enter');
  await screen.page.waitForURL('**/candidates/*');
  await screen.pressButton('Nominate them …');
  const form = screen.page.getByRole('dialog', { name: /^Nominate Amara Okafor/ });
  await form.waitFor();
  await screen.page.keyboard.insertText(
    'Careful user research, clear reasoning about trade-offs, strong Figma prototypes, accessibility.',
  );
  await screen.press(form.getByRole('button', { name: 'Nominate them' }));
  await screen.page.getByText('Nominated. They are in once they say yes on their own page.').waitFor();

  const letter = await stage.readMail(amara.address, /Product Designer/);
  const first = letter.page.getByRole('article', { name: /^Mail from/ }).first();
  if (
    !(await first
      .locator('details')
      .first()
      .evaluate((element) => (element as HTMLDetailsElement).open))
  )
    await letter.press(first.locator('summary'));
  await letter.choose('Text', first);
  const hers = await letter.followToNewPage(first.getByRole('link', { name: /\/c\// }));
  await hers.write('What would you like to do next?', 'Product design in a small team, Lisbon or remote.');
  await stage.looksRight(hers.page);
  await hers.pressButton('Yes, stay in touch');
  await hers.page.getByRole('heading', { name: 'Thank you: we stay in touch.' }).waitFor();
  await stage.go('m', 'Silver medalists');
  await screen.walkTo('Amara Okafor');
  await screen.page.getByText('In the pool, with their yes').first().waitFor();

  await process.advanceTo('2026-05-05T09:30:00Z');
  screen = await stage.signIn();
  expect(await stage.greenhouse.send('job_created', jobCreated({ id: 777, name: role }))).toBe(200);
  await stage.go('o', 'Openings');
  await screen.walkTo(role);
  const people = screen.page.getByRole('list', { name: 'People proposed' });
  await people.getByText('Amara Okafor').waitFor();
  await stage.looksRight(screen.page);
  await screen.page.keyboard.press('p');
  await screen.page.keyboard.press('i');
  await screen.page.waitForURL('**/invitations/*');
  const text = screen.page.getByRole('textbox', { name: 'Letter text' });
  await text.waitFor();
  await stage.looksRight(screen.page);
  await screen.pressButton(/^Approve: leaves in ten minutes/);
  await screen.page.getByText(/^Leaves Tue,? 10:40$/).waitFor();
  await process.advanceTo('2026-05-05T09:41:00Z');

  const invitation = await stage.readMail(amara.address, new RegExp(role));
  await stage.looksRight(invitation.page, 'invitation-read');
  await process.advanceTo('2026-05-05T12:00:00Z');
  await invitation.write(
    /^Reply to/,
    'Hi Dana,\n\nyes, I would love to talk about this. Thursday works for me.\n\nAmara',
  );
  await invitation.pressButton('Send reply');
  await screen.page.getByText('Said yes', { exact: true }).waitFor();
  await stage.looksRight(screen.page, 'said-yes');
}
