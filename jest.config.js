import { availableParallelism } from 'node:os';

// Three tiers: unit (beside the code, no input or output), integration (a real PostgreSQL,
// one cloned database per file), e2e (the running apps, over HTTP and SMTP).
export const shared = {
  // Packages are loaded once for each process (docs/adr/0032).
  testEnvironment: '<rootDir>/test/jest/main-realm-environment.js',
  runtime: '<rootDir>/test/jest/shared-packages-runtime.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  // "source" is the condition under which package.json's imports point at TypeScript.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

export const withPostgres = {
  globalSetup: '<rootDir>/libs/platform/test-servers/src/start-postgres.ts',
  globalTeardown: '<rootDir>/libs/platform/test-servers/src/stop-postgres.ts',
};

/**
 * What takes long and is seldom touched, or is tried in a larger form by `npm run test:long`. `npm test` runs it; CI, which sets `REGARDS_TESTS=quick`
 * to end within its time, does not.
 */
const long = [
  'apps/api/src/changes/',
  'libs/conversations/src/take-in-together\\.',
  'libs/mail/src/limits/',
  'libs/notifications/src/(password-links|reply-notice|secret-links)\\.integration',
  'libs/platform/embedded-postgres/src/embedded-postgres\\.',
  'libs/rejections/src/batches/wrong-template\\.',
  'libs/talent-pool/src/invite-medalist\\.',
  'test/bad-input/bad-input\\.',
  'test/e2e/candidate-history\\.',
  'test/e2e/mailbox\\.',
  'test/e2e/production\\.',
  'test/invariants/15-',
  'test/invariants/16-',
  'test/invariants/17-',
  'test/long/',
  'test/storm/',
];
// oxlint-disable-next-line node/no-process-env -- how much is run is said where it is run
export const isQuick = process.env.REGARDS_TESTS === 'quick';
const leftOut = isQuick ? long : [];

export default {
  // Two more than the cores: the tests often wait for PostgreSQL and SMTP. ES modules are never unloaded, so a worker is replaced when it has grown.
  maxWorkers: availableParallelism() + 2,
  workerIdleMemoryLimit: '1GB',
  // A busy machine is slow, not wrong: what must be fast is measured as a ratio elsewhere.
  testTimeout: 90_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(integration|e2e|browser|fuzz)\\.spec\\.ts$', ...leftOut],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,test,migrations}/**/*.integration.spec.ts'],
      testPathIgnorePatterns: leftOut,
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{e2e,bad-input}/**/*.e2e.spec.ts'],
      testPathIgnorePatterns: leftOut,
    },
  ],
};
