import { existsSync } from 'node:fs';

const usualPaths = [
  // Chromium without windows: the same engine, and these tests take half as long as in one that could have some.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags of a browser that only shows what it is told to: no updates, no background traffic, no set-up questions. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this computer: CHROMIUM_PATH, else where it usually is; `null` when there is none. */
export function findChromium(): string | null {
  // oxlint-disable-next-line node/no-process-env -- a setting of the machine that runs the tests, not of Regards
  const given = process.env['CHROMIUM_PATH'];
  const candidates = given ? [given] : usualPaths;
  return candidates.find((path) => existsSync(path)) ?? null;
}
