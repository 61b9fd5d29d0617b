/**
 * Jest's environment for Node.js, without a realm of its own for each file: a global of a realm is reached through a trap there, which makes arithmetic
 * with `Math` ten times as slow and the respect check three times. Goes with `shared-packages-runtime.cjs`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { register } from 'prom-client';

/**
 * Those that a file used: Node.js keeps each in a list that every new promise walks, until it is disabled. Without that, the last files of a process
 * spend an eighth of their time there.
 */
const storages = new Set();
// oxlint-disable-next-line typescript/unbound-method -- called for the storage that it was called on
AsyncLocalStorage.prototype.run = new Proxy(AsyncLocalStorage.prototype.run, {
  apply(run, storage, given) {
    storages.add(storage);
    return Reflect.apply(run, storage, given);
  },
});

export default class MainRealmEnvironment {
  global = globalThis;
  /** Only the modern ones are used. */
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.conditions = projectConfig.testEnvironmentOptions.customExportConditions;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    // As Jest does: errors show where in a test they came from.
    Error.stackTraceLimit = 100;
  }

  /** What our modules leave in packages belongs to the file that loaded them. */
  async setup() {
    register.clear();
    delete globalThis.typeormMetadataArgsStorage;
    delete globalThis.classValidatorMetadataStorage;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const storage of storages) storage.disable();
    storages.clear();
  }

  exportConditions() {
    return this.conditions;
  }

  getVmContext() {
    return null;
  }
}
