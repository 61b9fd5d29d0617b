// `npm run test:fuzz -- [--runs N] [--seed N]`: Jest takes no arguments of ours, so they are handed over in the environment.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '50' }, seed: { type: 'string' } },
});
const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.fuzz.config.js'];
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', ...jest],
  {
    stdio: 'inherit',
    env: {
      // oxlint-disable-next-line node/no-process-env -- Jest and npm need what they were started with
      ...process.env,
      FUZZ_RUNS: values.runs,
      ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
    },
  },
);
process.exit(status ?? 1);
