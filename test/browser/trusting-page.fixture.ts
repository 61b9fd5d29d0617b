import type { Page } from 'playwright-core';
import type { Canary } from './canary.fixture.js';

/** Enough for each attack to do what it does, and so that none takes the page of the others away. */
const allowed = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';

/**
 * Shows HTML in a page that trusts it: scripts, forms and all.
 *
 * @param click whether its links and buttons are clicked too
 * @returns what the canary heard
 */
export async function showTrusting(
  page: Page,
  canary: Canary,
  mails: readonly string[],
  click = false,
): Promise<string[]> {
  const frames = mails
    .map((_, index) => `<iframe sandbox="${allowed}" src="/${index}" width="100" height="60"></iframe>`)
    .join('');
  await page.route('http://trusting.test/*', (route) => {
    const index = new URL(route.request().url()).pathname.slice(1);
    const body = index === '' ? `<!doctype html><title>Trusting</title>${frames}` : mails[Number(index)];
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  page.context().on('page', (popup) => void popup.close());
  canary.take();
  await page.goto('http://trusting.test/', { waitUntil: 'commit' });
  // What an attack loads may never end.
  await page.waitForLoadState('load', { timeout: 20_000 }).catch(() => undefined);
  if (click)
    for (const frame of page.frames().slice(1))
      await frame
        .evaluate(() => {
          for (const one of document.querySelectorAll('a, area, button, input, summary'))
            one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
        })
        // It went elsewhere meanwhile.
        .catch(() => undefined);
  await page.waitForTimeout(500);
  return canary.take();
}
