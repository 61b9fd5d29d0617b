import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The key that signs links and seals secrets on this computer; made once and kept beside the data, for its owner alone. */
async function localSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret-key');
  await mkdir(dataDir, { recursive: true });
  try {
    // "wx" fails when it exists: of two first starts, one makes the key and both read it.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

/**
 * What `npm start` runs on where the environment says nothing: the embedded database, and the mailbox on this
 * computer as the only place mail goes to.
 */
export async function localEnvironment(
  set: Environment,
  local: { dataDir: string; databaseUrl: string; mailboxPort: number },
): Promise<Environment> {
  const port = set['PORT'] ?? '3000';
  return {
    PUBLIC_URL: `http://localhost:${port}`,
    SECRET_KEY: set['SECRET_KEY'] ?? (await localSecret(local.dataDir)),
    LOG_LEVEL: 'warn',
    ...(set['SMTP_URL'] === undefined
      ? { SMTP_URL: `smtp://127.0.0.1:${local.mailboxPort}`, MAIL_MODE: 'live' }
      : {}),
    ...set,
    DATABASE_URL: set['DATABASE_URL'] ?? local.databaseUrl,
  };
}
