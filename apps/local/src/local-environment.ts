import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What this computer offers where the environment says nothing. */
export interface LocalOffer {
  readonly databaseUrl: string;
  /** Port on 127.0.0.1 of the mailbox that takes all mail. */
  readonly mailboxPort: number;
  readonly secretKey: string;
}

/** Stands in for what is not there yet, so that a configuration can be checked before anything is opened. */
export const offerToCheckWith: LocalOffer = {
  databaseUrl: 'postgres://embedded',
  mailboxPort: 1,
  secretKey: '-'.repeat(32),
};

/** The key that signs links and seals secrets on this computer; made once and kept beside the data, for its owner alone. */
export async function localSecret(dataDir: string): Promise<string> {
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

/** The environment that `npm start` runs on: what is set, and this computer's offer for the rest. An empty variable is not set. */
export function localEnvironment(environment: Environment, offer: LocalOffer): Environment {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const mailStaysHere = { SMTP_URL: `smtp://127.0.0.1:${offer.mailboxPort}`, MAIL_MODE: 'live' };
  // A port that is no number is a problem of PORT, not of PUBLIC_URL too.
  const port = Number.isInteger(Number(set['PORT'])) ? set['PORT'] : undefined;
  return {
    PUBLIC_URL: `http://localhost:${port ?? '3000'}`,
    SECRET_KEY: offer.secretKey,
    DATABASE_URL: offer.databaseUrl,
    LOG_LEVEL: 'warn',
    ...(set['SMTP_URL'] === undefined ? mailStaysHere : {}),
    ...set,
  };
}
