import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfig, loadMigrationConfig } from './load-config.js';
import { renderConfigurationPage, renderEnvExample } from './render-documents.js';

const whole = {
  DATABASE_URL: 'postgres://regards_app:secret@db:5432/regards',
  PUBLIC_URL: 'https://regards.example.com/',
  SECRET_KEY: 'new-secret-of-more-than-thirty-two-characters, old-secret-of-more-than-thirty-two-characters',
  SMTP_URL: 'smtps://user:secret@mail.example.com:465',
  MAIL_MODE: 'live',
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('is read from the environment, with its defaults', () => {
    expect(loadConfig(whole)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'https://regards.example.com',
      mailMode: 'live',
      mailDomain: 'regards.localhost',
      secretKeys: [
        'new-secret-of-more-than-thirty-two-characters',
        'old-secret-of-more-than-thirty-two-characters',
      ],
      dkim: undefined,
      inboundSmtpPort: 2525,
    });
  });

  it('limits mail in production, unless told otherwise', () => {
    const none = { perDomain: 0, perOrganization: 0 };
    expect(loadConfig(whole).mailLimits).toEqual(none);
    const production = { ...whole, NODE_ENV: 'production' };
    expect(loadConfig(production).mailLimits).toEqual({ perDomain: 60, perOrganization: 120 });
    const off = { ...production, MAIL_LIMIT_PER_DOMAIN: '0', MAIL_LIMIT_PER_ORGANIZATION: '0' };
    expect(loadConfig(off).mailLimits).toEqual(none);
    expect(problemsOf({ ...whole, MAIL_LIMIT_PER_DOMAIN: '-1', MAIL_LIMIT_PER_ORGANIZATION: '1.5' })).toEqual(
      ['MAIL_LIMIT_PER_DOMAIN', 'MAIL_LIMIT_PER_ORGANIZATION'].map(
        (name) => `${name} must be a whole number from 0 to 1000000.`,
      ),
    );
  });

  it('tells all problems at once, by name and never by value', () => {
    const problems = problemsOf({
      ...whole,
      DATABASE_URL: 'mysql://hidden-value',
      PORT: '70000',
      SECRET_KEY: 'hidden-value',
      MAIL_MODE: 'loud',
      DKIM_KEY: 'hidden-value',
      LOG_LEVEL: 'chatty',
    });
    const named = ['DATABASE_URL', 'PORT', 'SECRET_KEY', 'MAIL_MODE', 'DKIM_KEY', 'LOG_LEVEL'];
    for (const name of named) expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
    expect(problems).toHaveLength(named.length);
    expect(problems.join()).not.toContain('hidden-value');
  });

  it('takes a private RSA key to sign mail with, and no other, before any mail is signed', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const elliptic = generateKeyPairSync('ed25519').privateKey;
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const variable = (text: string) => ({
      ...whole,
      DKIM_KEY: `s1:${Buffer.from(text).toString('base64')}`,
    });
    expect(loadConfig(variable(pem)).dkim?.privateKey.equals(privateKey)).toBe(true);
    const refused = [
      pem.slice(0, 400),
      elliptic.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    ];
    for (const text of refused)
      expect(problemsOf(variable(text))).toEqual([expect.stringMatching(/^DKIM_KEY must be/)]);
  });

  it('does not repeat a password that stands in an address, however wrong that is', () => {
    const addresses = {
      SMTP_URL: [
        'smtp//user:hidden-value@mail',
        'smtps://user:hidden-value@mail:port',
        'http://user:hidden-value@mail',
      ],
      DATABASE_URL: ['postgres://app:hidden-value@[db/regards', 'hidden-value'],
      REDIS_URL: ['redis://:hidden-value@redis:70000', 'hidden-value@redis'],
    };
    for (const [name, values] of Object.entries(addresses))
      for (const value of values) {
        const problems = problemsOf({ ...whole, [name]: value });
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatch(new RegExp(`^${name} must be a URL starting with `));
        expect(problems[0]).not.toContain('hidden-value');
      }
  });

  it('asks for what has no default', () => {
    expect(problemsOf({})).toEqual([
      'DATABASE_URL is required.',
      'SMTP_URL is required.',
      'PUBLIC_URL is required.',
      'SECRET_KEY is required.',
      'MAIL_REDIRECT_TO is required unless MAIL_MODE is live.',
    ]);
  });

  it('never sends to candidates unless it is told to, and in production links only to HTTPS', () => {
    const { MAIL_MODE, ...silent } = whole;
    expect(MAIL_MODE).toBe('live');
    expect(loadConfig({ ...silent, MAIL_REDIRECT_TO: 'test@example.com' }).mailMode).toBe('redirect');
    expect(
      problemsOf({ ...whole, NODE_ENV: 'production', PUBLIC_URL: 'http://regards.example.com' }),
    ).toEqual(['PUBLIC_URL must be a URL starting with https://.']);
  });

  it('names what migrating lacks', () => {
    expect(() => loadMigrationConfig({ DATABASE_URL: whole.DATABASE_URL })).toThrow('MIGRATION_DATABASE_URL');
  });

  it('is described by documents that are up to date', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample());
    expect(readFileSync('docs/configuration.md', 'utf8')).toBe(renderConfigurationPage());
  });
});
