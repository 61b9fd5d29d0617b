// Makes a fresh clone ready to run: installs what package-lock.json names if it is not there, and builds if a
// source is newer than the last build. Takes a few hundred milliseconds when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Regards needs Node.js 20.19 or newer; this is ${process.version}.`);

const installed = join(root, 'node_modules', '.regards-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (readIfThere(installed) !== lock) {
  // npm ci empties node_modules first: through a link it would empty another checkout's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'node_modules is a symbolic link and not up to date: install where it points to, or remove the link.',
    );
  process.stderr.write('Installing dependencies …\n');
  // The packages of this version are the ones in the lock file; install scripts are named in package.json.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installed, lock);
}

const stamp = join(root, 'dist', '.built-from');
const sources = describeSources();
if (readIfThere(stamp) !== sources) {
  process.stderr.write('Building …\n');
  // Built aside and swapped in: a process that starts meanwhile finds a whole build, the old one or the new one.
  const draft = `dist.new-${process.pid}`;
  run(process.execPath, [
    join(root, 'node_modules/@swc/cli/bin/swc.js'),
    'apps',
    'libs',
    'migrations',
    'test',
    '--ignore',
    '**/apps/dashboard/**',
    '--out-dir',
    draft,
    '--quiet',
  ]);
  buildDashboard(join(root, draft, 'dashboard'));
  writeFileSync(join(root, draft, '.built-from'), sources);
  swapIn(draft);
}

/** Bundles the dashboard, or takes it over from the last build when no source of it is newer. */
function buildDashboard(outDir) {
  const sources = describeFiles(['apps/dashboard']);
  const built = join(root, 'dist', 'dashboard');
  if (readIfThere(join(built, '.built-from')) === sources) {
    cpSync(built, outDir, { recursive: true });
    return;
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  run(process.execPath, [vite, 'build', 'apps/dashboard', '--outDir', outDir, '--logLevel', 'error']);
  writeFileSync(join(outDir, '.built-from'), sources);
}

function describeSources() {
  const compiler = readFileSync(join(root, '.swcrc'));
  return createHash('sha256')
    .update(describeFiles(['apps', 'libs', 'migrations', 'test']))
    .update(compiler)
    .digest('hex');
}

/** Names, sizes and times of every source in these folders: changes when one of them does. */
function describeFiles(folders) {
  const hash = createHash('sha256').update(lock);
  for (const folder of folders)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!/\.(?:tsx?|css|html|svg)$/.test(file)) continue;
      const { size, mtimeMs } = statSync(join(root, folder, file));
      hash.update(`${folder}/${file} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) stop(`"${command} ${args[0]}" failed.`);
}

/** Makes the draft the build. Of two at once each is whole, and the last one stays. */
function swapIn(draft) {
  const old = `dist.old-${process.pid}`;
  for (let attempt = 1; ; attempt++)
    try {
      if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), join(root, old));
      renameSync(join(root, draft), join(root, 'dist'));
      break;
    } catch (error) {
      // Another build was swapped in or out between the two lines.
      if (attempt === 5) throw error;
    } finally {
      rmSync(join(root, old), { recursive: true, force: true });
    }
  // What a killed build left.
  for (const name of readdirSync(root)) {
    const pid = /^dist\.(?:new|old)-(\d+)$/.exec(name)?.[1]; // "dist.new-4711"
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
