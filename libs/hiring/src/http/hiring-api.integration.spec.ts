import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessModule, CreateOrganization } from '#access';
import { type BootedTest, bootForTest } from '#platform/testing';
import { HiringModule } from '../index.js';

const password = 'a long enough password';

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads the JSON that it asserts on
  readonly body: any;
}

let test: BootedTest;
let url: string;
let recruiter: string;
let viewer: string;

async function send(cookie: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      cookie,
      origin: test.config.publicUrl,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function signIn(email: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: test.config.publicUrl },
    body: JSON.stringify({ email, password }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

beforeAll(async () => {
  test = await bootForTest({ modules: [AccessModule, HiringModule] });
  await test.app.listen(0, '127.0.0.1');
  url = await test.app.getUrl();
  await test.app.get(CreateOrganization, { strict: false }).execute({
    name: 'Kestrel Studio',
    timeZone: 'Europe/Berlin',
    locale: 'en',
    admin: { email: 'admin@x.org', name: 'Mara Lindqvist', title: null, password },
  });
  const admin = await signIn('admin@x.org');
  for (const role of ['recruiter', 'viewer'])
    await send(admin, 'POST', '/members', { email: `${role}@x.org`, name: role, role, password });
  recruiter = await signIn('recruiter@x.org');
  viewer = await signIn('viewer@x.org');
});
afterAll(() => test.close());

describe('the hiring API', () => {
  it('tells a whole application', async () => {
    const opening = await send(recruiter, 'POST', '/openings', {
      title: 'Lighting Designer',
      externalRef: 'o',
    });
    expect(opening).toMatchObject({ status: 201, body: { status: 'open', mustHave: [] } });
    const candidate = await send(recruiter, 'POST', '/candidates', {
      firstName: 'Jane',
      lastName: 'Doe',
      addresses: [{ address: 'Jane@x.org' }],
      timeZone: 'Europe/Lisbon',
    });
    expect(candidate).toMatchObject({
      status: 201,
      body: { primaryAddress: 'Jane@x.org', nameProvenance: 'typed' },
    });
    const made = await send(recruiter, 'POST', '/applications', {
      openingId: opening.body.id,
      candidateId: candidate.body.id,
      stage: 'final',
    });
    expect(made.status).toBe(201);
    const path = `/applications/${made.body.application.id}`;
    const edited = await send(recruiter, 'PATCH', path, {
      effort: ['take-home task'],
      interviewsHeld: 3,
      finalist: true,
    });
    expect(edited.body.application).toMatchObject({
      stage: 'final',
      interviewsHeld: 3,
      effort: ['take-home task'],
    });

    const decidedAt = '2026-03-01T09:00:00.000Z';
    const rejected = await send(recruiter, 'POST', `${path}/reject`, { reason: 'Other skills', decidedAt });
    expect(rejected).toMatchObject({
      status: 200,
      body: { application: { status: 'rejected', round: 1, rejectedAt: decidedAt } },
    });
    expect((await send(recruiter, 'POST', `${path}/reject`, { decidedAt })).status).toBe(200);
    expect((await send(recruiter, 'POST', `${path}/unreject`, {})).body.application).toMatchObject({
      round: 2,
    });
    expect((await send(recruiter, 'POST', `${path}/offer`, { status: 'extended' })).status).toBe(200);
    expect((await send(recruiter, 'POST', `${path}/withdraw`, {})).body.application.status).toBe('withdrawn');
    expect(await send(recruiter, 'POST', `${path}/reject`, {})).toMatchObject({
      status: 409,
      body: { code: 'hiring.application_not_movable' },
    });
    const future = { decidedAt: '2030-01-01T00:00:00Z' };
    expect((await send(recruiter, 'POST', `${path}/hire`, future)).body.code).toBe(
      'hiring.decided_in_future',
    );
    const listed = await send(viewer, 'GET', `/applications?openingId=${opening.body.id}&status=withdrawn`);
    expect(listed.body).toMatchObject({
      items: [{ id: made.body.application.id, openingTitle: opening.body.title }],
      nextCursor: null,
    });
  });

  it('closes and opens an opening', async () => {
    const { body } = await send(recruiter, 'POST', '/openings', { title: 'Rigger' });
    const patch = (change: unknown) => send(recruiter, 'PATCH', `/openings/${body.id}`, change);
    expect((await patch({ status: 'closed' })).body.status).toBe('closed');
    expect((await patch({ status: 'open', title: 'Head Rigger' })).body).toMatchObject({
      status: 'reopened',
      title: 'Head Rigger',
    });
    // The clock stands still: a member's later word counts all the same.
    expect((await patch({ status: 'filled' })).body.status).toBe('filled');
    expect((await patch({ hiringManagerId: body.id })).body.code).toBe('hiring.member_unknown');
    expect((await send(viewer, 'GET', '/openings?search=HEAD')).body.items).toMatchObject([{ id: body.id }]);
  });

  it('refuses what is wrong, what is taken and who may only look', async () => {
    const { body } = await send(recruiter, 'POST', '/candidates', {
      fullName: 'Ann Miller',
      externalRef: 'taken',
    });
    const path = `/candidates/${body.id}`;
    for (const wrong of [
      { addresses: [{ address: 'no address' }] },
      { addresses: null },
      { canEmail: null },
      { timeZone: 'Mars/Olympus' },
      { unknown: 1 },
    ])
      expect(await send(recruiter, 'PATCH', path, wrong)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid' },
      });
    const taken = await send(recruiter, 'POST', '/candidates', { fullName: 'Bo', externalRef: 'taken' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'hiring.external_ref_taken' } });
    expect((await send(recruiter, 'GET', path)).body.fullName).toBe('Ann Miller');
    expect((await send(viewer, 'PATCH', path, { fullName: 'Bo' })).status).toBe(403);
    expect((await send(viewer, 'GET', path)).status).toBe(200);
    expect((await send(recruiter, 'POST', `${path}/erase`)).status).toBe(403);
    expect((await send('', 'GET', path)).status).toBe(401);
  });
});
