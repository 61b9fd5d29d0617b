import type { Page, Request } from 'playwright-core';
import { eventually } from '../story/narrator.js';

interface Traffic {
  readonly open: Set<Request>;
  lastAt: number;
}

const traffic = new WeakMap<Page, Traffic>();
/** In milliseconds, as long as that of Playwright's `networkidle`. */
const quiet = 500;

/** From now on {@link whenQuiet} knows what the page asks for. */
export function watchTraffic(page: Page): void {
  const seen: Traffic = { open: new Set(), lastAt: Date.now() };
  traffic.set(page, seen);
  const ended = (request: Request): void => {
    seen.open.delete(request);
    seen.lastAt = Date.now();
  };
  page.on('request', (request) => {
    // The stream of changes never ends, which is why nothing can wait for `networkidle`.
    if (request.resourceType() !== 'eventsource') seen.open.add(request);
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

/** Resolves when the page has everything that it asked for, and asked for nothing more for half a second. */
export async function whenQuiet(page: Page): Promise<void> {
  const seen = traffic.get(page);
  if (!seen) throw new Error('Nobody watches what this page asks for.');
  await eventually('a quiet page', async () => seen.open.size === 0 && Date.now() - seen.lastAt >= quiet);
}
