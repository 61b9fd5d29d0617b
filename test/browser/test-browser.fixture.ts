import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { ApiClient } from '../story/api-client.js';
import { chromiumFlags, findChromium } from './chromium.js';
import { watchTraffic } from './quiet.fixture.js';

export interface PageOptions {
  /** In CSS pixels; 1440 unless told otherwise. A narrow one is as high as a phone. */
  readonly width?: number;
  readonly height?: number;
  /** False for a browser that runs no script. */
  readonly javaScript?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Who is signed in; nobody unless told. */
  readonly as?: ApiClient;
}

/** A real Chromium. Each page has a context of its own, which ends with its test. */
export class TestBrowser {
  private browser: Browser | undefined;
  private readonly contexts: BrowserContext[] = [];
  private complaints: string[] = [];

  /** @param flags more than every test gives it */
  async launch(flags: readonly string[] = []): Promise<void> {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('There is no Chromium.');
    this.browser = await chromium.launch({ executablePath, args: [...chromiumFlags, ...flags] });
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }

  /** A blank page of a new visitor, who speaks English, lives in Lisbon and wants no motion. */
  async newPage(options: PageOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('The browser is not running.');
    const {
      width = 1440,
      height = width < 500 ? 844 : 900,
      javaScript = true,
      colorScheme = 'light',
      as,
    } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: 1,
      javaScriptEnabled: javaScript,
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Lisbon',
    });
    context.setDefaultTimeout(15_000);
    this.contexts.push(context);
    if (as) await context.addCookies(cookiesOf(as));
    const page = await context.newPage();
    watchTraffic(page);
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is what some tests are about; the browser's line on it says nothing else.
      const aboutAnAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !aboutAnAnswer)
        this.complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    return page;
  }

  /** What went wrong in the pages since the last call: uncaught errors, violations of the content policy, console errors. */
  takeComplaints(): string[] {
    const complaints = this.complaints;
    this.complaints = [];
    return complaints;
  }

  async endVisits(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }
}

function cookiesOf({ cookie, origin }: ApiClient): { name: string; value: string; url: string }[] {
  return cookie.split('; ').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return { name, value, url: origin() };
  });
}

/**
 * `describe` for tests in a real browser: one Chromium for all of them. A test fails when a page of it complains; skipped where there is
 * no Chromium, which is said, except in CI, which fails.
 *
 * @param flags asked for before the browser starts
 */
export function describeInBrowser(
  name: string,
  tests: (browser: TestBrowser) => void,
  flags: () => Promise<readonly string[]> = async () => [],
): void {
  const isPossible = findChromium() !== null;
  if (!isPossible) sayThatThereIsNone(name);
  (isPossible ? describe : describe.skip)(name, () => {
    const browser = new TestBrowser();
    beforeAll(async () => browser.launch(await flags()), 60_000);
    afterEach(async () => {
      await browser.endVisits();
      expect(browser.takeComplaints()).toEqual([]);
    });
    afterAll(() => browser.close());
    tests(browser);
  });
}

function sayThatThereIsNone(tests: string): void {
  const reason =
    'There is no Chromium: set CHROMIUM_PATH, or install it (Debian: "apt-get install chromium-headless-shell", macOS: "brew install --cask chromium").';
  // oxlint-disable-next-line node/no-process-env -- set by whatever runs CI
  if (process.env['CI']) throw new Error(reason);
  process.stderr.write(`\nSkipped: ${tests}. ${reason}\n`);
}
