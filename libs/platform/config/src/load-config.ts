import { createPrivateKey, type KeyObject } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { variables, type Variable, type VariableName } from './variables.js';

export type MailMode = 'live' | 'redirect' | 'allowlist';

/** The validated configuration; nothing else in the code reads the environment. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly trustProxy: readonly string[];
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  /** The first signs and seals, all verify and open. */
  readonly secretKeys: readonly [string, ...string[]];
  /** Addresses and CIDR ranges that are not public and that data may lead us to all the same. */
  readonly outboundPrivateRanges: readonly string[];
  readonly smtpUrl: string;
  readonly mailMode: MailMode;
  readonly mailRedirectTo: readonly string[];
  readonly mailDomain: string;
  /** The key is read once: OpenSSL takes four times as long to read a PEM as to sign with it. */
  readonly dkim: { readonly selector: string; readonly privateKey: KeyObject } | undefined;
  /** Letters a minute; 0 is no limit. */
  readonly mailLimits: { readonly perDomain: number; readonly perOrganization: number };
  readonly inboundSmtpPort: number;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];
const mailModes = ['live', 'redirect', 'allowlist'] as const;

const all: readonly Variable[] = variables;

type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the environment, each problem naming its variable and never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration has ${problems.length} problem(s):\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
  }
}

const unset = Symbol('unset');

/**
 * Reads and validates the environment.
 *
 * @throws ConfigurationError with every problem at once.
 */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  const production = environment['NODE_ENV'] === 'production';

  const text = (name: VariableName): string | undefined => {
    const set = environment[name]?.trim();
    if (set) return set;
    const variable = all.find((candidate) => candidate.name === name);
    return (production ? variable?.defaultInProduction : undefined) ?? variable?.default;
  };
  const required = (name: VariableName, why: string): string => {
    const value = text(name);
    if (value === undefined) problems.push(`${name} is required${why}.`);
    return value ?? '';
  };
  const list = (name: VariableName): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  const port = (name: VariableName): number => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      problems.push(`${name} must be a whole number from 0 to 65535.`);
    return value;
  };
  const perMinute = (name: VariableName): number => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < 0 || value > 1_000_000)
      problems.push(`${name} must be a whole number from 0 to 1000000.`);
    return value;
  };
  const oneOf = <T extends string>(name: VariableName, allowed: readonly T[]): T => {
    const value = allowed.find((candidate) => candidate === text(name));
    if (value === undefined) problems.push(`${name} must be one of ${allowed.join(', ')}.`);
    return value ?? (allowed[0] as T);
  };
  const url = (name: VariableName, value: string | undefined, protocols: readonly string[]): void => {
    if (value === undefined || value === '') return;
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (!parsed || !protocols.includes(parsed.protocol))
      problems.push(`${name} must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
  };

  const databaseUrl = required('DATABASE_URL', '');
  url('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
  const redisUrl = text('REDIS_URL');
  url('REDIS_URL', redisUrl, ['redis:', 'rediss:']);
  const smtpUrl = required('SMTP_URL', '');
  url('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']);
  const publicUrl = required('PUBLIC_URL', '').replace(/\/+$/, '');
  url('PUBLIC_URL', publicUrl, production ? ['https:'] : ['http:', 'https:']);

  const secretKeys = list('SECRET_KEY');
  if (secretKeys.length === 0) problems.push('SECRET_KEY is required.');
  if (secretKeys.some((key) => key.length < 32))
    problems.push('SECRET_KEY: every secret needs at least 32 characters.');

  const mailMode = oneOf('MAIL_MODE', mailModes);
  const mailRedirectTo = list('MAIL_REDIRECT_TO');
  if (mailMode !== 'live' && mailRedirectTo.length === 0)
    problems.push('MAIL_REDIRECT_TO is required unless MAIL_MODE is live.');
  if (mailMode === 'redirect' && mailRedirectTo.some((address) => !/^[^@\s]+@[^@\s]+$/.test(address)))
    problems.push('MAIL_REDIRECT_TO must hold whole addresses when MAIL_MODE is redirect.');

  const dkim = readDkim(text('DKIM_KEY'));
  if (dkim === unset) problems.push('DKIM_KEY must be selector:base64 of the PEM of a private RSA key.');

  const outboundPrivateRanges = list('OUTBOUND_PRIVATE_RANGES');
  if (!outboundPrivateRanges.every((range) => ipaddr.isValid(range) || ipaddr.isValidCIDR(range)))
    problems.push('OUTBOUND_PRIVATE_RANGES must be addresses or CIDR ranges, separated by commas.');

  const config: Config = {
    production,
    host: text('HOST') ?? '',
    port: port('PORT'),
    trustProxy: list('TRUST_PROXY'),
    publicUrl,
    databaseUrl,
    redisUrl,
    secretKeys: [secretKeys[0] ?? '', ...secretKeys.slice(1)],
    outboundPrivateRanges,
    smtpUrl,
    mailMode,
    mailRedirectTo,
    mailDomain: (text('MAIL_DOMAIN') ?? '').toLowerCase(),
    dkim: dkim === unset ? undefined : dkim,
    mailLimits: {
      perDomain: perMinute('MAIL_LIMIT_PER_DOMAIN'),
      perOrganization: perMinute('MAIL_LIMIT_PER_ORGANIZATION'),
    },
    inboundSmtpPort: port('INBOUND_SMTP_PORT'),
    logLevel: oneOf('LOG_LEVEL', logLevels),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}

function readDkim(value: string | undefined): Config['dkim'] | typeof unset {
  if (value === undefined) return undefined;
  // "selector:base64": a DNS label, a colon, base64. Example: s1:LS0tLS1CRUdJTi4=
  const match = /^([a-z0-9-]+):([A-Za-z0-9+/=]+)$/.exec(value);
  if (!match?.[1] || !match[2]) return unset;
  try {
    const privateKey = createPrivateKey(Buffer.from(match[2], 'base64'));
    return privateKey.asymmetricKeyType === 'rsa' ? { selector: match[1], privateKey } : unset;
  } catch {
    return unset;
  }
}

/** What `npm run migrate` and `npm run create-admin` need: the owner's door and the role the apps will use. */
export interface MigrationConfig {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** @throws ConfigurationError naming every missing or wrong variable. */
export function loadMigrationConfig(environment: Environment): MigrationConfig {
  const names = ['MIGRATION_DATABASE_URL', 'DATABASE_URL'] as const;
  const [ownerUrl, appUrl] = names.map((name) => environment[name]?.trim() ?? '');
  const problems = names.filter((name) => !/^postgres(ql)?:\/\//.test(environment[name]?.trim() ?? ''));
  if (problems.length > 0 || !ownerUrl || !appUrl)
    throw new ConfigurationError(problems.map((name) => `${name} must be a URL starting with postgres://.`));
  return { ownerUrl, appUrl };
}
