import type { Frame, Page, Request } from 'playwright-core';
import type { Canary } from './canary.fixture.js';

/** Where a frame stands that shows what it was given, or that the browser refused to lead elsewhere. */
const stayed = new Set(['about:srcdoc', 'about:blank', '', 'chrome-error://chromewebdata/']);

/** Notes everything that a page does to others or lets others do to it, from when it is made. */
export class Watch {
  private happened: string[] = [];
  private readonly home: URL;
  private readonly title: Promise<string>;

  constructor(
    private readonly page: Page,
    private readonly canary: Canary,
  ) {
    this.home = new URL(page.url());
    this.title = page.title();
    canary.take();
    page.context().on('page', (popup) => {
      this.happened.push(`a window: ${popup.url()}`);
      void popup.close();
    });
    page.context().on('requestfinished', (request) => this.noteRequest(request));
    page.context().on('requestfailed', (request) => {
      // Else it was refused by a policy, and nobody was asked.
      if (request.failure()?.errorText !== 'csp') this.noteRequest(request);
    });
    page.on('dialog', (dialog) => {
      this.happened.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss().catch(() => undefined);
    });
    page.on('download', (download) => this.happened.push(`a download: ${download.url()}`));
    page.on('framenavigated', (frame) => {
      const url = frame.url();
      if (frame === page.mainFrame() ? url !== this.home.href : !stayed.has(url))
        this.happened.push(`went to ${url}`);
    });
  }

  private noteRequest(request: Request): void {
    const { origin, protocol } = new URL(request.url());
    if (origin !== this.home.origin && protocol !== 'data:') this.happened.push(`asked for ${request.url()}`);
  }

  /** What happened since the last call: requests, windows, dialogs, downloads, ways elsewhere, marks of scripts, a changed title, a lost focus. */
  async take(): Promise<string[]> {
    for (const frame of this.page.frames()) {
      const isStruck =
        (await frame
          .locator('html[data-struck]')
          .count()
          .catch(() => 0)) > 0;
      if (isStruck)
        this.happened.push(`a script ran in ${frame === this.page.mainFrame() ? 'the page' : frame.url()}`);
    }
    const title = await this.page.title();
    if (title !== (await this.title)) this.happened.push(`a title: ${title}`);
    const all = [...this.happened, ...this.canary.take()];
    this.happened = [];
    return [...new Set(all)];
  }
}

/** Does to these elements of a mail what opens a link, by mouse and by keyboard, here and in a tab of its own. */
export async function actOn(frame: Frame, selector: string): Promise<void> {
  const page = frame.page();
  for (const one of await frame.locator(selector).all()) {
    const click = { force: true, noWaitAfter: true, timeout: 1_000 };
    try {
      if (!(await one.isVisible())) continue;
      await one.click(click);
      await one.click({ ...click, modifiers: ['Control'] });
      await one.click({ ...click, button: 'middle' });
      await one.focus({ timeout: 1_000 });
    } catch {
      // It has no place to be clicked at, or is gone with its page, which the watch has seen.
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
  }
}
