import type { Keyboard } from './keyboard.fixture.js';
import { type Stage, dana } from './stage.fixture.js';

/** What was copied last, to be pasted elsewhere. */
async function clipboardOf({ page }: Keyboard): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** An empty Regards becomes Kestrel Studio's: Dana, a colleague, Greenhouse, and a letter to herself. */
export async function setUp(stage: Stage): Promise<void> {
  const screen = await stage.sitDown();
  const { page } = screen;
  const { url, process } = stage.regards;
  // The link that was printed at the start: "  Set up         http://localhost:3000/setup#Zm9v   (makes …"
  await page.goto(`${url}/setup#${/\/setup#(\S+)/.exec(process.log)?.[1] ?? ''}`);
  await screen.write('Organization', 'Kestrel Studio');
  await screen.write('Your name', dana.name);
  await screen.write('Email', dana.email);
  await screen.write('Password', dana.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings/setup');

  await screen.pressButton('Invite a colleague');
  await screen.write('Name', 'Tom Lind');
  await screen.write('Email', 'tom.lind@kestrel.example');
  await screen.write('Title', 'Design Lead');
  await screen.pick('Role', 'Hiring manager');
  await screen.pressButton('Send the invitation');
  await page.getByText('One colleague besides you; one has not chosen a password yet.').waitFor();

  await openStep(screen, 'Connect your ATS');
  await screen.pressButton('Connect an ATS');
  const dialog = page.getByRole('dialog', { name: 'Connect an ATS' });
  await dialog.waitFor();
  await screen.choose('No, or I have switched that off');
  await page.keyboard.press('Enter');
  await screen.pressButton('Copy the address');
  const address = await clipboardOf(screen);
  await screen.pressButton('Copy the secret');
  stage.connectGreenhouse(address, await clipboardOf(screen));
  await screen.pressButton('I have both; try it');
  await dialog.waitFor({ state: 'detached' });
  await screen.pressButton('Send a test event for Greenhouse');
  await page.getByText('A test event came through; Greenhouse itself has sent nothing yet.').waitFor();

  await openStep(screen, 'Does your ATS still mail rejections itself?');
  await screen.choose('No, or I have switched that off');
  await page.getByText('No: Regards alone tells them.').waitFor();

  await openStep(screen, 'Send yourself a test letter');
  await screen.pressButton('Send me the test letter');
  await page.getByText('The mail server took it').waitFor();
  const letter = await stage.readMail(dana.email, /\[Test\]/);
  await letter.page.getByRole('article', { name: /^Mail from/ }).waitFor();
  await stage.looksRight(letter.page, 'test-letter');

  // The law wants an address under each invitation.
  await stage.go('s', 'Settings');
  await screen.followLink('Organization');
  await screen.write('Postal address', 'Kestrel Studio, Rua das Flores 12, 1200-195 Lisboa');
  await screen.pressButton('Save');
  await page.getByText('Saved.').waitFor();
}

/** Opens a step, unless it stands open because it is the first that is left. */
async function openStep(screen: Keyboard, title: string): Promise<void> {
  const step = screen.page.getByRole('button', { name: title });
  if ((await step.getAttribute('aria-expanded')) === 'false') await screen.pressButton(title);
}
