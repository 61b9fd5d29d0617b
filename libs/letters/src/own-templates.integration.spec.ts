import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessModule, CreateOrganization } from '#access';
import { newId, pageQuery, type TenantTransaction } from '#platform/database';
import { type BootedTest, bootForTest } from '#platform/testing';
import { chooseTemplate } from './choose-template.js';
import { LettersModule } from './letters.module.js';
import { templateList } from './list-templates.js';
import { builtInFor } from './templates/built-in.js';

const password = 'correct horse battery staple';
const origin = 'http://regards.test';
const ours = builtInFor({ locale: 'en', stage: 'final', reason: 'unspecified' });

interface Answer {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly details?: Record<string, unknown>;
    readonly template?: { id: string; version: number; status: string; name: string };
    readonly samples?: { sample: string; missing: string | null; findings: { rule: string }[] }[];
    readonly items?: { id?: string; name?: string; number?: number; body: string }[];
    readonly nextCursor?: string | null;
    readonly [member: string]: unknown;
  };
}

describe('templates of an organization', () => {
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
      const url = `${await booted.app.getUrl()}/api/v1/session`;
      const session = await fetch(url, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      cookies.set(name, session.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    }
  });

  afterAll(() => booted.close());

  const tx = <T>(work: (open: TenantTransaction) => Promise<T>): Promise<T> =>
    booted.database.inTenant(organizations.get('kestrel') ?? '', work);

  async function send(method: string, path: string, body?: object, who = 'kestrel'): Promise<Answer> {
    const response = await fetch(`${await booted.app.getUrl()}/api/v1/letter-templates${path}`, {
      method,
      headers: { origin, 'content-type': 'application/json', cookie: cookies.get(who) ?? '' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  const words = {
    name: 'Last round',
    stages: ['final'],
    reason: null,
    subject: ours.subject,
    body: ours.body,
  } as const;
  const create = async (change: object = {}): Promise<Answer> =>
    send('POST', '', { ...words, locale: 'en', copiedFrom: ours.id, ...change });
  const idOf = ({ body }: Answer): string => body.template?.id ?? '';

  it('begins as a copy of ours, is a draft until it is activated, and is then chosen before ours', async () => {
    const made = await create();
    expect(made).toMatchObject({
      status: 200,
      body: { template: { status: 'draft', version: 1, copiedFrom: ours.id }, samples: [] },
    });
    const final = { locale: 'en', stage: 'final', reason: 'timing' } as const;
    expect((await tx((open) => chooseTemplate(open, final))).id).toBe('builtin:rejection.en.met.timing');
    expect(await send('POST', `/${idOf(made)}/activate`)).toMatchObject({
      status: 200,
      body: { template: { status: 'active' } },
    });
    expect(await tx((open) => chooseTemplate(open, final))).toMatchObject({ id: idOf(made), version: 1 });

    // One for this very reason comes first.
    const exact = await create({ name: 'Last round, dates', reason: 'timing' });
    await send('POST', `/${idOf(exact)}/activate`);
    expect((await tx((open) => chooseTemplate(open, final))).id).toBe(idOf(exact));

    // Put away, it gives its place back; taken out again, it is a draft.
    for (const made_ of [made, exact]) await send('POST', `/${idOf(made_)}/archive`);
    expect((await tx((open) => chooseTemplate(open, final))).id).toBe('builtin:rejection.en.met.timing');
    expect(await send('POST', `/${idOf(made)}/restore`)).toMatchObject({
      body: { template: { status: 'draft' } },
    });
  });

  it('keeps every version; the slower of two is told, and nothing of theirs is saved', async () => {
    const id = idOf(await create());
    const second = { ...words, body: ours.body.replace('Thank you', 'Many thanks to you'), version: 1 };
    const answers = await Promise.all([send('PUT', `/${id}`, second), send('PUT', `/${id}`, second)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const late = await send('PUT', `/${id}`, second);
    expect(late.body).toMatchObject({ code: 'letters.template_changed', version: 2 });
    expect((await send('GET', `/${id}/versions?limit=1`)).body).toMatchObject({
      items: [{ number: 2, body: second.body }],
      nextCursor: expect.any(String),
    });
    expect((await send('GET', `/${id}/versions`)).body.items?.map(({ number }) => number)).toEqual([2, 1]);
    // An old version is restored as a new one.
    expect((await send('PUT', `/${id}`, { ...words, version: 2 })).body.template?.version).toBe(3);
  });

  it('refuses two in use for the same place, also at the same time, and says which one is there', async () => {
    const two = { stages: ['screen', 'application'], locale: 'fr' };
    const one = idOf(await create({ ...two, ...french() }));
    const other = idOf(await create({ ...two, ...french(), stages: ['screen'] }));
    const answers = await Promise.all([one, other].map((id) => send('POST', `/${id}/activate`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const [winner, loser] = answers[0]?.status === 200 ? [one, other] : [other, one];
    expect((await send('POST', `/${loser}/activate`)).body).toMatchObject({
      code: 'letters.template_place_taken',
      locale: 'fr',
      stage: 'screen',
      reason: 'any',
      templateId: winner,
    });
  });

  it.each([
    ['a tag that reads files', { body: '{% include "secrets" %}' }, 'letters.template_invalid', { line: 1 }],
    [
      'a loop',
      { body: 'Hello\n{% for x in (1..9) %}x{% endfor %}' },
      'letters.template_invalid',
      { line: 2 },
    ],
    ['a filter that letters do not have', { body: '{{ role | map: "x" }}' }, 'letters.template_invalid', {}],
    ['an open condition', { body: 'Dear\n{% if thanks %}x' }, 'letters.template_invalid', { part: 'body' }],
    [
      'a value that there is not, even where no sample reaches it',
      { body: 'Dear\n\n{% if callOffered %}{% if thanks %}{{ rolle }}{% endif %}{% endif %}' },
      'letters.template_variable_unknown',
      { variable: 'rolle', line: 3, part: 'body' },
    ],
  ])('refuses %s, with the place', async (_, change, code, place) => {
    const answer = await create(change);
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ code, ...place })]);
  });

  it('says at once what the check says, and does not use what it stops or what cannot always be written', async () => {
    const failed = await create({ body: `${ours.body}\n\nPS: You are overqualified.` });
    expect(failed.body.samples?.[0]?.findings.map(({ rule }) => rule)).toContain('protected-ground');
    expect((await send('POST', `/${idOf(failed)}/activate`)).body).toMatchObject({
      code: 'letters.template_blocked',
      rules: ['protected-ground'],
      missing: [],
    });
    const bare = await create({ body: ours.body.replace('{{ greeting }}', 'Dear {{ firstName }}') });
    expect(bare.body.samples).toEqual(
      expect.arrayContaining([expect.objectContaining({ sample: 'guessed_name', missing: 'firstName' })]),
    );
    expect((await send('POST', `/${idOf(bare)}/activate`)).body).toMatchObject({
      code: 'letters.template_blocked',
      missing: ['firstName'],
    });
  });

  it('does not save over one in use what the check would stop', async () => {
    const id = idOf(await create({ stages: ['onsite'] }));
    await send('POST', `/${id}/activate`);
    const refused = await send('PUT', `/${id}`, {
      ...words,
      stages: ['onsite'],
      body: 'Dear you.',
      version: 1,
    });
    expect(refused.body).toMatchObject({ code: 'letters.template_blocked' });
    expect((await send('GET', `/${id}`)).body).toMatchObject({ version: 1, body: ours.body });
    await send('POST', `/${id}/archive`);
    const archived = await send('PUT', `/${id}`, { ...words, version: 1 });
    expect(archived.body).toMatchObject({ code: 'letters.template_not_possible_now' });
  });

  it('lists by name in pages, by an index, and shows nothing to another organization', async () => {
    const id = idOf(await create({ name: 'Éclair' }));
    const found = await send('GET', '?search=ecl&limit=1');
    expect(found.body).toMatchObject({ items: [{ id, name: 'Éclair' }], nextCursor: null });
    const first = await send('GET', '?limit=1&locale=en&stage=final&reason=timing&status=draft');
    const second = await send(
      'GET',
      `?limit=1&locale=en&stage=final&reason=timing&status=draft&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items?.[0]?.id).not.toBe(first.body.items?.[0]?.id);
    expect((await send('GET', '', undefined, 'heron')).body.items).toEqual([]);
    expect(await send('GET', `/${id}`, undefined, 'heron')).toMatchObject({
      status: 404,
      body: { code: 'letters.template_unknown' },
    });
    expect((await send('GET', `/${newId()}`)).status).toBe(404);
    expect((await send('GET', `/${ours.id}`)).body).toMatchObject({ origin: 'built_in', body: ours.body });
    expect((await send('GET', '/built-in?locale=es&reason=timing')).body.items?.length).toBe(2);
    const plan = await tx(async (open) => {
      await open.manager.query('SET LOCAL enable_seqscan = off');
      const [sql, parameters] = pageQuery(templateList(open, {}), { limit: 25 }).getQueryAndParameters();
      return JSON.stringify(await open.manager.query<object[]>(`EXPLAIN ${sql}`, parameters));
    });
    expect(plan).toContain('letter_templates_name');
    expect(plan).not.toContain('Sort');
  });

  it('writes down in the audit trail who did what, without the words', async () => {
    const rows = await tx((open) =>
      open.manager.query<{ details: object }[]>(
        `SELECT details FROM audit_entries WHERE action = 'letters.template_activated' ORDER BY at, id LIMIT 1`,
      ),
    );
    expect(rows[0]?.details).toEqual({ version: 1, locale: 'en', stages: ['final'], reason: null });
  });

  function french(): { subject: string; body: string } {
    const { subject, body } = builtInFor({ locale: 'fr', stage: 'screen', reason: 'unspecified' });
    return { subject, body };
  }
});
