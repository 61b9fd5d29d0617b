import type { Page } from 'playwright-core';
import { Greenhouse } from '../../story/greenhouse.js';
import { eventually } from '../../story/narrator.js';
import { expectAccessible, expectNoSidewaysScroll } from '../accessibility.fixture.js';
import { type StartedRegards, startRegards } from '../regards.fixture.js';
import { keepScreens } from '../screens.fixture.js';
import type { TestBrowser } from '../test-browser.fixture.js';
import { Keyboard } from './keyboard.fixture.js';

export const dana = { name: 'Dana Reyes', email: 'dana@kestrel.example', password: 'a quiet river' };

/** Everybody in the story, each at a screen; nobody has a mouse. */
export class Stage {
  private connection: { readonly url: string; readonly secret: string } | undefined;
  private screen: Keyboard | undefined;
  /** Presses of a mouse in the dashboard, which there should be none of. */
  presses = 0;

  private constructor(
    readonly regards: StartedRegards,
    private readonly browser: TestBrowser,
  ) {}

  /** An empty Regards on a Monday at noon. */
  static async open(browser: TestBrowser): Promise<Stage> {
    const regards = await startRegards({
      clock: '2026-03-02T12:00:00Z',
      demo: false,
      embeddedDatabase: true,
    });
    return new Stage(regards, browser);
  }

  /** Dana's screen. */
  get dana(): Keyboard {
    if (!this.screen) throw new Error('Dana sits at no screen.');
    return this.screen;
  }

  /** Dana sits down at a new screen, with nothing on it yet. */
  async sitDown(): Promise<Keyboard> {
    const page = await this.browser.newPage();
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: this.regards.url });
    await page.exposeFunction('mousePressed', () => (this.presses += 1));
    await page.addInitScript('addEventListener("mousedown", () => mousePressed(), { capture: true })');
    this.screen = new Keyboard(page);
    return this.screen;
  }

  /** Greenhouse, once its address and secret were carried over to it. */
  get greenhouse(): Greenhouse {
    const { connection } = this;
    if (!connection) throw new Error('Greenhouse is not connected yet.');
    return new Greenhouse(() => connection.url, connection.secret);
  }

  connectGreenhouse(url: string, secret: string): void {
    this.connection = { url, secret };
  }

  /** Dana comes back to work. */
  async signIn(): Promise<Keyboard> {
    const { page } = await this.sitDown();
    await page.goto(`${this.regards.url}/sign-in`);
    await this.dana.write('Email', dana.email);
    await this.dana.write('Password', dana.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Search/ }).waitFor();
    return this.dana;
  }

  /** Dana goes to a place of the dashboard: "g", and its letter. @param title of the place, as its heading says */
  async go(key: string, title: string): Promise<void> {
    const { keyboard } = this.dana.page;
    // Whoever types leaves what they type in first.
    await keyboard.press('Escape');
    while (
      (await this.dana.page.locator('input:focus, textarea:focus, [contenteditable="true"]:focus').count()) >
      0
    )
      await keyboard.press('Tab');
    await keyboard.press('g');
    await keyboard.press(key);
    // The list before it, with somebody chosen, stands until this one is there.
    await this.dana.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** The newest mail to this address with these words in its subject, once it is there, in a mail program that runs no script. */
  async readMail(address: string, subject: RegExp): Promise<Keyboard> {
    const page = await this.browser.newPage({ javaScript: false, width: 1024 });
    const reader = new Keyboard(page);
    const mail = page
      .getByRole('region', { name: 'Conversations' })
      .getByRole('link')
      .filter({ has: page.locator('.subject').filter({ hasText: subject }) });
    await eventually(`a mail to ${address} about ${subject.source}`, async () => {
      await page.goto(`${this.regards.url}/mailbox?of=${encodeURIComponent(address)}`);
      return (await mail.count()) > 0;
    });
    await reader.press(mail);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: subject }).waitFor();
    return reader;
  }

  /** The page as it stands is accessible and no wider than its window. @param name of its picture, where no other test keeps one */
  async looksRight(page: Page, name?: string): Promise<void> {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (name !== undefined) await keepScreens(page, `story-${name}`);
  }

  stop(): Promise<void> {
    return this.regards.stop();
  }
}
