/** One environment variable: the single source of the validation, of `.env.example` and of `docs/configuration.md`. */
export interface Variable {
  readonly name: string;
  readonly group: 'Server' | 'Storage' | 'Security' | 'Mail' | 'Operation';
  readonly description: string;
  /** The value taken when it is not set; `undefined` means that nothing is taken. */
  readonly default?: string;
  /** Taken in production instead, where more is at stake than on one's own computer. */
  readonly defaultInProduction?: string;
  /** In words, when it must be set. */
  readonly required?: string;
  /** Never logged, never shown. */
  readonly secret?: boolean;
  readonly example: string;
}

export const variables = [
  {
    name: 'HOST',
    group: 'Server',
    description: 'Address that the HTTP server listens on.',
    default: '127.0.0.1',
    example: '0.0.0.0',
  },
  {
    name: 'PORT',
    group: 'Server',
    description: 'Port of the HTTP server; 0 takes a free one.',
    default: '3000',
    example: '3000',
  },
  {
    name: 'TRUST_PROXY',
    group: 'Server',
    description:
      'Addresses or ranges of the reverse proxies whose X-Forwarded-* headers are believed, separated by commas.',
    example: '10.0.0.0/8',
  },
  {
    name: 'PUBLIC_URL',
    group: 'Server',
    description: 'Where candidates and recruiters reach this server; the start of every link in a letter.',
    required: 'in production',
    example: 'https://regards.example.com',
  },
  {
    name: 'DATABASE_URL',
    group: 'Storage',
    description:
      'PostgreSQL as the app role: it owns nothing, obeys row-level security and cannot create anything. Boot refuses a stronger one.',
    required: 'in production',
    secret: true,
    example: 'postgres://regards_app:secret@db:5432/regards',
  },
  {
    name: 'MIGRATION_DATABASE_URL',
    group: 'Storage',
    description: 'PostgreSQL as the owner role; only `npm run migrate` and `npm run create-admin` read it.',
    required: 'for those two commands',
    secret: true,
    example: 'postgres://regards_owner:secret@db:5432/regards',
  },
  {
    name: 'REDIS_URL',
    group: 'Storage',
    description: 'Redis or Valkey for the queues. Without it the queues live in PostgreSQL.',
    secret: true,
    example: 'redis://valkey:6379',
  },
  {
    name: 'DATA_DIR',
    group: 'Storage',
    description: 'Where `npm start` keeps its embedded PostgreSQL.',
    default: '.regards',
    example: '.regards',
  },
  {
    name: 'SECRET_KEY',
    group: 'Security',
    description:
      'Secrets of at least 32 characters, separated by commas: the first signs and seals, all verify and open. Put a new one in front to rotate.',
    required: 'in production',
    secret: true,
    example: 'a-long-random-text-of-32-characters-or-more',
  },
  {
    name: 'OUTBOUND_PRIVATE_RANGES',
    group: 'Security',
    description:
      'Addresses or CIDR ranges of your own network, separated by commas, at which an ATS may be asked whether a decision stands. Without it only public addresses are; in production over HTTPS alone.',
    example: '10.20.0.0/16',
  },
  {
    name: 'SMTP_URL',
    group: 'Mail',
    description: 'The server that takes our mail.',
    required: 'in production',
    secret: true,
    example: 'smtps://user:secret@mail.example.com:465',
  },
  {
    name: 'MAIL_MODE',
    group: 'Mail',
    description:
      '`live` writes to candidates; `redirect` sends everything to MAIL_REDIRECT_TO; `allowlist` sends only to the addresses and @domains in MAIL_REDIRECT_TO and holds the rest.',
    default: 'redirect',
    example: 'live',
  },
  {
    name: 'MAIL_REDIRECT_TO',
    group: 'Mail',
    description: 'Addresses (or @domains, for `allowlist`), separated by commas.',
    required: 'unless MAIL_MODE is live',
    example: 'test@example.com',
  },
  {
    name: 'MAIL_DOMAIN',
    group: 'Mail',
    description: 'Domain of our reply and bounce addresses and of every Message-ID; its MX points at us.',
    default: 'regards.localhost',
    example: 'mail.example.com',
  },
  {
    name: 'DKIM_KEY',
    group: 'Mail',
    description:
      'Signs outgoing mail: `selector:base64 of a PEM private key (RSA)`, for MAIL_DOMAIN. Without it mail is not signed.',
    secret: true,
    example: 's1:LS0tLS1CRUdJTi…',
  },
  {
    name: 'MAIL_LIMIT_PER_DOMAIN',
    group: 'Mail',
    description:
      'How many letters a minute leave to one mail provider (gmail.com and googlemail.com are one), of all organizations together; the others wait for their turn. 0 is no limit. A provider that answers 421 or 4.7.x is left alone for a while in any case.',
    default: '0',
    defaultInProduction: '60',
    example: '60',
  },
  {
    name: 'MAIL_LIMIT_PER_ORGANIZATION',
    group: 'Mail',
    description:
      'How many letters a minute leave of one organization; the others wait for their turn. 0 is no limit. Not more than the server of SMTP_URL allows.',
    default: '0',
    defaultInProduction: '120',
    example: '120',
  },
  {
    name: 'INBOUND_SMTP_PORT',
    group: 'Mail',
    description: 'Port of the listener that takes replies and bounces; 0 takes a free one.',
    default: '2525',
    example: '2525',
  },
  {
    name: 'LOG_LEVEL',
    group: 'Operation',
    description: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.',
    default: 'info',
    example: 'info',
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]['name'];
