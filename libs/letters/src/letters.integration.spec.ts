import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessModule, CreateOrganization } from '#access';
import { newId, type TenantTransaction } from '#platform/database';
import { type BootedTest, bootForTest } from '#platform/testing';
import type { LetterContext } from './domain/letter.js';
import { LettersModule } from './letters.module.js';
import {
  assertSendable,
  createLetter,
  editLetter,
  eraseLetters,
  overrideWarning,
  readLetter,
} from './stored-letters.js';

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

const good = {
  subject: 'Your application as Lighting Designer',
  body: 'Dear Ada,\n\nthank you for applying as Lighting Designer at Kestrel Studio and for the care in your application. We have decided not to take your application further.\n\nWe wish you a good next step.\n\nKind regards,\nMara Lindqvist\nTalent Partner',
};
const withSentence = (sentence: string) => ({
  ...good,
  body: good.body.replace('We wish you', `${sentence} We wish you`),
});
const blaming = withSentence('You failed to show enough experience.');
const formMail = { ...good, body: good.body.replace('Dear Ada', 'Dear {{first_name}}') };

let booted: BootedTest;
let organizationId = '';
let memberId = '';
let cookie = '';

const at = new Date('2026-03-02T12:00:00Z');
const email = 'mara@kestrel.example';
const password = 'correct horse battery staple';
const origin = 'http://regards.test';

beforeAll(async () => {
  booted = await bootForTest({ modules: [AccessModule, LettersModule] });
  await booted.app.listen(0, '127.0.0.1');
  const admin = { email, name: 'Mara Lindqvist', title: 'Talent Partner', password };
  const made = await booted.app
    .get(CreateOrganization, { strict: false })
    .execute({ name: 'Kestrel Studio', timeZone: 'UTC', locale: 'en', admin });
  ({ organizationId, memberId } = made);
  const answer = await send('/api/v1/session', JSON.stringify({ email, password }));
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
});

afterAll(() => booted.close());

function tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
  return booted.database.inTenant(organizationId, work);
}

const make = (draft: { subject: string; body: string }): Promise<string> =>
  tx((open) => createLetter(open, { draft, context, locale: 'en', at }));
const override = (id: string, rule: 'blame') =>
  tx((open) => overrideWarning(open, id, { rule, reason: 'Agreed', by: memberId, at: at.toISOString() }));
const sendable = (id: string) => tx((open) => assertSendable(open, id));
const set = (id: string, what: string, values: unknown[] = []) =>
  tx((open) => open.manager.query(`UPDATE letters SET ${what} WHERE id = $1`, [id, ...values]));

async function send(path: string, body?: string | Buffer): Promise<Response> {
  return fetch(`${await booted.app.getUrl()}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { origin, 'content-type': 'application/json', ...(cookie && { cookie }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
}

describe('a stored letter', () => {
  it('keeps the check that was made of it, and is sendable when nothing stands in the way', async () => {
    const id = await make(good);
    const letter = await sendable(id);
    expect(letter.findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(letter).toMatchObject({ version: 1, editedBy: null });
  });

  it('is not checked again while letter, context and rules are unchanged', async () => {
    const id = await make(formMail);
    // Nobody but the stored check says that this letter is fine: were it made again, it would block.
    await set(id, `findings = '[]'`);
    await expect(sendable(id)).resolves.toMatchObject({ findings: [] });
    await set(id, `body = body || ' '`);
    await expect(sendable(id)).rejects.toMatchObject({ code: 'letters.blocking_findings' });
  });

  it('is checked again when the context or the rules changed, and keeps that check', async () => {
    const id = await make(good);
    await set(id, `context = jsonb_set(context, '{candidate,firstName}', '"Grace"')`);
    await expect(sendable(id)).rejects.toMatchObject({
      code: 'letters.blocking_findings',
      details: { rules: ['wrong-name'] },
    });
    const other = await make(good);
    const [before] = await tx((open) =>
      open.manager.query('SELECT checked_fingerprint FROM letters WHERE id = $1', [other]),
    );
    await set(other, `checked_fingerprint = 'of older rules', findings = $2`, [
      JSON.stringify([{ rule: 'wrong-name', severity: 'block', start: 0, end: 1, in: 'body', advice: '' }]),
    ]);
    await sendable(other);
    const [after] = await tx((open) =>
      open.manager.query('SELECT checked_fingerprint FROM letters WHERE id = $1', [other]),
    );
    expect(after).toEqual(before);
  });

  it('is refused while a rule blocks, and no word of a person changes that', async () => {
    const id = await make(formMail);
    await expect(sendable(id)).rejects.toMatchObject({
      code: 'letters.blocking_findings',
      details: { rules: expect.arrayContaining(['unresolved-placeholder']) },
    });
    const by = {
      rule: 'unresolved-placeholder',
      reason: 'Fine',
      by: memberId,
      at: at.toISOString(),
    } as const;
    await expect(tx((open) => overrideWarning(open, id, by))).rejects.toMatchObject({
      code: 'letters.override_refused',
    });
  });

  it('leaves with a warning only when a person said why it may stay', async () => {
    const id = await make(blaming);
    await expect(sendable(id)).rejects.toMatchObject({
      code: 'letters.warnings_open',
      details: { rules: ['blame'] },
    });
    await override(id, 'blame');
    await expect(sendable(id)).resolves.toMatchObject({ overrides: [{ rule: 'blame', by: memberId }] });
    await expect(override(await make(good), 'blame')).rejects.toMatchObject({
      code: 'letters.override_refused',
    });
  });

  it('keeps that word while the same sentence stands, and loses it when other words are written', async () => {
    const id = await make(blaming);
    await override(id, 'blame');
    const moved = {
      ...blaming,
      body: blaming.body.replace('Dear Ada,', 'Dear Ada,\n\nit was good to read from you.'),
    };
    const kept = await tx((open) => editLetter(open, id, moved, memberId, at));
    expect(kept.overrides).toHaveLength(1);
    const worse = { ...blaming, body: `${blaming.body}\nYou were not qualified.` };
    const lost = await tx((open) => editLetter(open, id, worse, memberId, at));
    expect([lost.overrides, lost.version, lost.editedBy]).toEqual([[], 3, memberId]);
    await expect(sendable(id)).rejects.toMatchObject({ code: 'letters.warnings_open' });
  });

  it('counts every edit, also when many edit at once', async () => {
    const id = await make(good);
    await Promise.all(
      Array.from({ length: 5 }, () => tx((open) => editLetter(open, id, good, memberId, at))),
    );
    expect((await tx((open) => readLetter(open, id))).version).toBe(6);
  });

  it('is erased once, and an approval of what it said does not count any more', async () => {
    const id = await make(good);
    for (let twice = 0; twice < 2; twice += 1) await tx((open) => eraseLetters(open, [id], at));
    const letter = await tx((open) => readLetter(open, id));
    expect(letter).toMatchObject({
      subject: '',
      body: '',
      version: 2,
      context: { candidate: { firstName: null } },
    });
    await expect(sendable(id)).rejects.toMatchObject({ code: 'letters.blocking_findings' });
  });
});

describe('the letters API', () => {
  it('shows a letter with findings and provenance, and nothing of what the check knew', async () => {
    const id = await make(blaming);
    const answer = await send(`/api/v1/letters/${id}`);
    const body = (await answer.json()) as object;
    expect([answer.status, Object.keys(body).sort().join(' ')]).toEqual([
      200,
      'body editedBy findings id locale overrides provenance subject templateId templateVersion version',
    ]);
    const html = await (await send(`/api/v1/letters/${id}/preview`)).json();
    expect(html).toMatchObject({ subject: good.subject, text: expect.any(String), html: expect.any(String) });
    const said = await send(
      `/api/v1/letters/${id}/overrides`,
      JSON.stringify({ rule: 'blame', reason: 'Agreed' }),
    );
    expect(await said.json()).toMatchObject({
      overrides: [{ rule: 'blame', reason: 'Agreed', by: memberId }],
    });
    expect((await send(`/api/v1/letters/${newId()}`)).status).toBe(404);
    for (const reason of ['a\u0000b', 'half \ud83d'])
      expect(
        (await send(`/api/v1/letters/${id}/overrides`, JSON.stringify({ rule: 'blame', reason }))).status,
      ).toBe(400);
  });

  const check = { letter: good, context };
  const nested = (depth: number, open: string, close: string): string =>
    `{"letter":${open.repeat(depth)}1${close.repeat(depth)}}`;

  it('answers a good letter with the rules version and its findings', async () => {
    const answer = await send('/api/v1/letters/check', JSON.stringify({ ...check, letter: formMail }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      rulesVersion: expect.any(String),
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'unresolved-placeholder', in: 'body' }),
      ]),
    });
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"letter"'],
    ['no JSON', '{"letter":'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['no letter', JSON.stringify({ context })],
    ['no context', JSON.stringify({ letter: good })],
    ['null in place of the letter', JSON.stringify({ letter: null, context })],
    ['lists in place of objects', JSON.stringify({ letter: [], context: [] })],
    ['a list of letters', JSON.stringify({ letter: [good], context })],
    [
      'a context without its parts',
      JSON.stringify({
        letter: good,
        context: { ...context, sender: undefined, candidate: null, backing: [] },
      }),
    ],
    ['members that are unknown', JSON.stringify({ ...check, cc: 'x' })],
    ['a body of a megabyte', JSON.stringify({ letter: { ...good, body: 'a'.repeat(1_000_000) }, context })],
    ['more than a megabyte', JSON.stringify({ letter: { ...good, body: 'a'.repeat(1_100_000) }, context })],
    [
      'a megabyte of efforts',
      JSON.stringify({ letter: good, context: { ...context, effort: Array(40).fill('a'.repeat(20_000)) } }),
    ],
    ['numbers beyond sense', JSON.stringify({ letter: good, context: { ...context, interviews: 1e300 } })],
    [
      'a stage that every object has',
      JSON.stringify({ letter: good, context: { ...context, stage: 'constructor' } }),
    ],
    ['deep lists', nested(50_000, '[', ']')],
    ['deep objects', nested(50_000, '{"letter":', '}')],
    ['objects half as deep', nested(4_000, '{"letter":', '}')],
    [
      'a prototype',
      `{"__proto__":{"letter":{}},"constructor":{"prototype":{}},"letter":{"__proto__":{"subject":"x"},"hasOwnProperty":1,"toString":1}}`,
    ],
    ['a then', `{"then":1,"letter":{"then":1},"context":{"then":1}}`],
    ['a NUL', JSON.stringify({ letter: { ...good, body: `Dear Ada,\u0000\n\n${good.body}` }, context })],
    ['half a surrogate pair', JSON.stringify({ letter: { subject: '\ud83d', body: good.body }, context })],
  ])('refuses %s with a code', async (_, body) => {
    const answer = await send('/api/v1/letters/check', body);
    expect([400, 413]).toContain(answer.status);
    expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/^request\.[a-z_]+$/) });
  });

  it.each<[string, object]>([
    ['control and direction marks', { ...good, body: `\u202e\u0007${good.body}\u2028\ufeff` }],
    ['nothing', { subject: '', body: '' }],
    ['one endless word', { ...good, body: 'a'.repeat(20_000) }],
    ['brackets without end', { ...good, body: '[{{<%'.repeat(4_000) }],
    ['spaces and breaks', { ...good, body: ' \n\t'.repeat(6_600) }],
    ['accents upon accents', { ...good, body: `e${'\u0301'.repeat(19_000)}` }],
  ])('checks a letter of %s in less than three seconds', async (_, letter) => {
    const began = performance.now();
    const answer = await send('/api/v1/letters/check', JSON.stringify({ letter, context }));
    expect([answer.status, performance.now() - began]).toEqual([200, expect.any(Number)]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
