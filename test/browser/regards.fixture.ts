import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, freePort } from '#platform/test-servers';
import { ApiClient } from '../story/api-client.js';
import { RegardsProcess } from '../story/regards-process.js';

export interface RegardsOptions {
  /** Where the simulated clock stands, ISO 8601; without it time is real. */
  readonly clock?: string;
  /** False for an empty installation, before the first set-up. */
  readonly demo?: boolean;
  /** On a PostgreSQL of its own in its data folder, as `npm start` has it: slow to make, and needed only where that is the point. */
  readonly embeddedDatabase?: boolean;
  /** More of the environment, for example SMTP_URL; without it mail goes to the local mailbox. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A whole Regards as `npm start` runs it, on a data folder and ports of its own. */
export interface StartedRegards {
  readonly url: string;
  /** Takes replies, on 127.0.0.1. */
  readonly smtpPort: number;
  readonly process: RegardsProcess;
  /** The admin of the demo organization. */
  signIn(): Promise<ApiClient>;
  stop(): Promise<void>;
}

/** Starts it, on a clone of the migrated database that the tests share, and waits until it is ready; needs the build that `npm run test:browser` makes. */
export async function startRegards(options: RegardsOptions = {}): Promise<StartedRegards> {
  const folder = await mkdtemp(join(tmpdir(), 'regards-browser-'));
  // PostgreSQL refuses root and then runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const database = options.embeddedDatabase ? undefined : await createTestDatabase();
  // The links in letters must name it before the app listens on it.
  const port = await freePort();
  const regards = new RegardsProcess(
    {
      DATA_DIR: join(folder, 'data'),
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      INBOUND_SMTP_PORT: '0',
      LOG_LEVEL: 'error',
      ...(database && { DATABASE_URL: database.appUrl }),
      ...(database?.redisUrl ? { REDIS_URL: database.redisUrl } : {}),
      ...options.environment,
    },
    options.clock ?? null,
    options.demo === false ? ['--no-demo'] : [],
  );
  const stop = async (): Promise<void> => {
    await regards.stop();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await regards.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: regards.url,
    smtpPort: regards.smtpPort,
    process: regards,
    stop,
    async signIn() {
      const client = new ApiClient(() => regards.url);
      await client.signIn('dana@kestrel.example', 'kestrel-demo-password');
      return client;
    },
  };
}
