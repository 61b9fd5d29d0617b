import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessModule, CreateOrganization } from '#access';
import type { TenantTransaction } from '#platform/database';
import { type BootedTest, bootForTest } from '#platform/testing';
import { readCheckPolicy, replaceCheckPolicy } from './check-policies.js';
import { noPolicy } from './domain/check/policy.js';
import type { LetterContext } from './domain/letter.js';
import { LettersModule } from './letters.module.js';
import { assertSendable, createLetter, readLetter } from './stored-letters.js';

const context: LetterContext = {
  candidate: { firstName: 'Ada', lastName: 'Okafor' },
  role: 'Lighting Designer',
  company: 'Kestrel Studio',
  stage: 'application',
  interviews: 0,
  effort: [],
  sender: { name: 'Mara Lindqvist', title: 'Talent Partner' },
  backing: { talentPool: false, feedbackOffered: false, callOffered: false },
};
const letter = {
  subject: 'Lighting Designer',
  body: 'Dear Ada,\n\nthank you for applying as Lighting Designer. We won’t be inviting you. We look for native speakers of DMX.\n\nMara Lindqvist',
};
const at = new Date('2026-03-02T12:00:00Z');
const password = 'correct horse battery staple';
const origin = 'http://regards.test';

let booted: BootedTest;
const cookies = new Map<string, string>();
const organizations = new Map<string, string>();

beforeAll(async () => {
  booted = await bootForTest({ modules: [AccessModule, LettersModule] });
  await booted.app.listen(0, '127.0.0.1');
  for (const name of ['kestrel', 'heron']) {
    const email = `mara@${name}.example`;
    const admin = { email, name: 'Mara Lindqvist', title: 'Talent Partner', password };
    const { organizationId } = await booted.app
      .get(CreateOrganization, { strict: false })
      .execute({ name, timeZone: 'UTC', locale: 'en', admin });
    organizations.set(name, organizationId);
    const session = await send('', '/api/v1/session', 'POST', { email, password });
    cookies.set(name, session.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }
});

afterAll(() => booted.close());

function tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
  return booted.database.inTenant(organizations.get('kestrel') ?? '', work);
}

async function send(who: string, path: string, method: string, body?: object): Promise<Response> {
  return fetch(`${await booted.app.getUrl()}${path}`, {
    method,
    headers: { origin, 'content-type': 'application/json', cookie: cookies.get(who) ?? '' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

const put = (version: number, change: object): Promise<Response> =>
  send('kestrel', '/api/v1/check-policy', 'PUT', {
    version,
    severities: [],
    exceptions: [],
    phrases: [],
    ...change,
  });
const rulesOfCheck = async (who: string): Promise<string[]> => {
  const answer = await send(who, '/api/v1/letters/check', 'POST', { letter, context });
  const { findings } = (await answer.json()) as { findings: { rule: string; severity: string }[] };
  return findings.map(({ rule, severity }) => `${rule} ${severity}`);
};

const exception = {
  rule: 'protected-ground',
  words: 'native speakers of DMX',
  reason: 'DMX is a protocol of lamps; nobody is born with it.',
};

describe('what an organization changes about the respect check', () => {
  it('holds for its checks, its stored letters and its approvals, and for no other organization', async () => {
    const id = await tx((open) => createLetter(open, { draft: letter, context, locale: 'en', at }));
    await expect(tx((open) => assertSendable(open, id))).rejects.toMatchObject({
      details: { rules: ['protected-ground'] },
    });
    const before = await send('kestrel', '/api/v1/check-policy', 'GET');
    expect(await before.json()).toMatchObject({ version: 0, severities: [], exceptions: [], phrases: [] });

    const phrases = [{ words: 'inviting you', severity: 'advice', advice: 'Say to what.' }];
    const answer = await put(0, { exceptions: [exception], phrases });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ version: 1, exceptions: [exception], phrases });
    expect(await rulesOfCheck('kestrel')).toEqual(['house-phrase advice']);
    expect((await tx((open) => readLetter(open, id))).findings.map(({ rule }) => rule)).toEqual([
      'house-phrase',
    ]);
    await expect(tx((open) => assertSendable(open, id))).resolves.toMatchObject({ version: 1 });

    expect(await rulesOfCheck('heron')).toEqual(['protected-ground block']);
  });

  it('is replaced by whoever read it last; the slower is told', async () => {
    const { version } = await tx(readCheckPolicy);
    const answers = await Promise.all([put(version, {}), put(version, {})]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const late = await put(version, {});
    expect(await late.json()).toMatchObject({ code: 'letters.policy_changed' });
  });

  it('two first changes at once: one is told', async () => {
    const heron = organizations.get('heron') ?? '';
    const first = (): Promise<unknown> =>
      booted.database.inTenant(heron, (open) =>
        replaceCheckPolicy(open, { policy: noPolicy, version: 0 }, null, at),
      );
    const results = await Promise.allSettled([first(), first()]);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['fulfilled', 'rejected']));
  });

  it.each([
    [
      'a blocking rule switched off',
      { severities: [{ rule: 'wrong-name', severity: 'off' }] },
      422,
      'letters.rule_not_adjustable',
    ],
    [
      'an exception for what is missing',
      { exceptions: [{ ...exception, rule: 'empty-message' }] },
      422,
      'letters.rule_not_exceptable',
    ],
    ['an exception without a reason', { exceptions: [{ ...exception, reason: '' }] }, 400, 'request.invalid'],
    [
      'words of nothing',
      { phrases: [{ words: ' … ', severity: 'warn', advice: 'Nothing.' }] },
      400,
      'request.invalid',
    ],
    [
      'a phrase that blocks',
      { phrases: [{ words: 'hello', severity: 'block', advice: 'No.' }] },
      400,
      'request.invalid',
    ],
    ['an unknown rule', { severities: [{ rule: 'constructor', severity: 'off' }] }, 400, 'request.invalid'],
    ['a NUL', { phrases: [{ words: 'a\u0000b', severity: 'warn', advice: 'No.' }] }, 400, 'request.invalid'],
  ])('refuses %s', async (_, change, status, code) => {
    const { version } = await tx(readCheckPolicy);
    const answer = await put(version, change);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('is written down in the audit trail, without its words', async () => {
    const rows = await tx((open) =>
      open.manager.query<{ details: object }[]>(
        `SELECT details FROM audit_entries WHERE action = 'letters.check_policy_changed' ORDER BY at, id LIMIT 1`,
      ),
    );
    expect(rows[0]?.details).toEqual({ severities: 0, exceptions: 1, phrases: 1 });
  });
});
