import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request or job carries. */
export interface Correlation {
  /** `req_…` or `job_…`. */
  readonly id: string;
  /** The request or job that caused this one. */
  readonly causedBy?: string | undefined;
  organizationId?: string | undefined;
}

const storage = new AsyncLocalStorage<Correlation>();

/** The request or job that is running now, if any. */
export function correlation(): Correlation | undefined {
  return storage.getStore();
}

/** Runs `work` so that each log line, event and job it makes carries this correlation. */
export function runCorrelated<T>(value: Correlation, work: () => T): T {
  return storage.run(value, work);
}
