// Looks for code that nothing uses. The build is put aside meanwhile: "#…" imports would lead into it, away from the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

const aside = 'node_modules/.dist-aside';
rmSync(aside, { recursive: true, force: true });
const isBuilt = existsSync('dist');
if (isBuilt) renameSync('dist', aside);
try {
  const { status } = spawnSync('npx', ['--no', 'knip'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  if (isBuilt) renameSync(aside, 'dist');
}
