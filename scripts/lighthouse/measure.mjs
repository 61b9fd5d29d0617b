// `npm run test:lighthouse -- [--cookie name=value] [--runs 5] URL…`: measures pages of a running Regards with Lighthouse, as a phone and as a desktop,
// and prints the scores for performance and accessibility: of each page the run in the middle, since one run says little (so the handbook of
// Lighthouse, docs/variability.md). Ends with 1 when one is below 95.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumFlags, findChromium } from '../../dist/test/browser/chromium.js';

const here = dirname(fileURLToPath(import.meta.url));
const least = 95;
const categories = ['performance', 'accessibility'];
const devices = { phone: [], desktop: ['--preset=desktop'] };

const { values, positionals: urls } = parseArgs({
  allowPositionals: true,
  options: { cookie: { type: 'string' }, runs: { type: 'string', default: '5' } },
});
if (urls.length === 0)
  stop('Name the pages to measure: npm run test:lighthouse -- [--cookie name=value] URL…');
const chromium = findChromium() ?? stop('There is no Chromium; set CHROMIUM_PATH.');
install();

const reports = mkdtempSync(join(tmpdir(), 'regards-lighthouse-'));
let failed = false;
try {
  for (const url of urls)
    for (const [device, flags] of Object.entries(devices)) {
      const runs = Array.from({ length: Number(values.runs) }, () => measure(url, flags));
      runs.sort((one, other) => one.performance - other.performance);
      const scores = runs[Math.floor(runs.length / 2)] ?? stop('--runs is a number from 1 on.');
      const low = categories.filter((category) => scores[category] < least);
      failed ||= low.length > 0;
      const shown = categories.map((category) => `${category} ${scores[category]}`).join(', ');
      const spread =
        runs.length > 1 ? ` (performance ${runs[0].performance} to ${runs.at(-1).performance})` : '';
      process.stdout.write(
        `${low.length > 0 ? 'FAIL' : 'ok  '}  ${pathOf(url)} (${device}): ${shown}${spread}\n`,
      );
      for (const problem of scores.problems) process.stdout.write(`        ${problem}\n`);
    }
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** The scores from 0 to 100, and what they lost points for. */
function measure(url, flags) {
  const file = join(reports, 'report.json');
  const args = [
    join(here, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${chromiumFlags.join(' ')}`,
    '--no-enable-error-reporting',
    ...flags,
  ];
  if (values.cookie) {
    // In a file: the value is a key, and command lines can be read by everybody on this computer.
    const headers = join(reports, 'headers.json');
    writeFileSync(headers, JSON.stringify({ Cookie: values.cookie }), { mode: 0o600 });
    args.push(`--extra-headers=${headers}`);
  }
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    // oxlint-disable-next-line node/no-process-env -- Lighthouse is told by its environment which browser to use
    env: { ...process.env, CHROME_PATH: chromium },
  });
  if (status !== 0) stop(`Lighthouse could not measure ${pathOf(url)}.`);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.runtimeError) stop(`${pathOf(url)}: ${report.runtimeError.message}`);
  const problems = categories.flatMap((category) =>
    report.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${report.audits[id].title} ${report.audits[id].displayValue ?? ''}`),
  );
  const scores = categories.map((category) => [
    category,
    Math.round(100 * (report.categories[category].score ?? 0)),
  ]);
  return { ...Object.fromEntries(scores), problems };
}

/** Installs what package-lock.json of this folder names, once. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  const stamp = join(here, 'node_modules', '.regards-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing Lighthouse …\n');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) stop('Lighthouse could not be installed.');
  writeFileSync(stamp, lock);
}

/** Tokens in addresses are keys: shown shortened. Example: "/c/Ab3d…" for /c/Ab3dEf6hIj9… */
function pathOf(url) {
  return new URL(url).pathname.replaceAll(/([\w-]{4})[\w-]{28,}/g, '$1…');
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
