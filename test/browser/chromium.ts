import { existsSync } from 'node:fs';

// Jest loads this file by itself before the tests, so it imports nothing of ours.

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

/** Run once before the browser tests: without a browser CI fails, and elsewhere the tests are skipped and it is said why. */
export default function sayWhetherThereIsChromium(): void {
  if (findChromium() !== null) return;
  const reason =
    'No Chromium: set CHROMIUM_PATH, or install it (Debian: "apt-get install chromium-headless-shell", macOS: "brew install --cask chromium").';
  // oxlint-disable-next-line node/no-process-env -- set by whatever runs CI
  if (process.env['CI']) throw new Error(`The browser tests cannot run. ${reason}`);
  process.stderr.write(`\nThe browser tests are skipped. ${reason}\n`);
}
