import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { publicUrl, Regards, type Tenant } from '../invariants/regards.fixture.js';
import { carelessIn } from './careful-headers.fixture.js';
import { addressOf, ApiPartsModule, type Endpoint, everyEndpoint } from './every-endpoint.fixture.js';
import { whoMay } from './who-may.fixture.js';

// Hundreds of requests, perhaps on a busy machine.
jest.setTimeout(120_000);

const roles = ['admin', 'recruiter', 'hiring_manager', 'viewer'] as const;
const password = 'correct horse battery staple';
/** Who cannot be asked twice: it ends the session that asks. */
const signOut = 'DELETE /api/v1/session';

describe('every endpoint', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let endpoints: Endpoint[];
  /** Cookie by role. */
  const cookies = new Map<string, string>();
  /** What was careless about any answer of this file. */
  const careless = new Set<string>();

  beforeAll(async () => {
    regards = await Regards.start({ worker: false, besides: [ApiPartsModule] });
    kestrel = await regards.organization();
    endpoints = everyEndpoint(regards.booted.app);
    for (const role of roles) {
      const email = `${role}@kestrel.example`;
      await kestrel.member.ask('POST', '/api/v1/members', { email, name: role, role, password });
      cookies.set(role, await signIn(role));
    }
  });
  afterAll(() => regards.stop());

  const session: Endpoint = { method: 'POST', path: '/api/v1/session', isPublic: true };
  const signIn = async (role: string): Promise<string> => {
    const { headers } = await send(session, {}, { email: `${role}@kestrel.example`, password });
    return headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;
  const changes = ({ method }: Endpoint): boolean => method !== 'GET';
  const changing = (): Endpoint[] => endpoints.filter((one) => !one.isPublic && changes(one));

  /** Asks, with things that do not exist and a body that says nothing, and looks at the headers. @returns the code of the answer, or its status */
  const send = async (
    endpoint: Endpoint,
    headers: Record<string, string>,
    body: object = {},
  ): Promise<{ said: string; headers: Headers }> => {
    const hasBody = changes(endpoint);
    const response = await fetch(`${regards.url}${addressOf(endpoint)}`, {
      method: endpoint.method,
      redirect: 'manual',
      headers: { ...headers, ...(hasBody && { 'content-type': 'application/json' }) },
      ...(hasBody && { body: JSON.stringify(body) }),
    });
    for (const one of carelessIn(response.headers)) careless.add(`${nameOf(endpoint)} ${one}`);
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    const { code } = isProblem ? ((await response.json()) as { code: string }) : { code: undefined };
    // A stream would never end.
    if (!isProblem) await response.body?.cancel();
    return { said: code ?? String(response.status), headers: response.headers };
  };

  const by = (role: string, origin: { origin?: string } = { origin: publicUrl }) => ({
    cookie: cookies.get(role) ?? '',
    ...origin,
  });

  /** What says anything but `code` when it is asked with these headers. */
  const sayElse = async (
    asked: Endpoint[],
    headers: Record<string, string>,
    code: string,
  ): Promise<string[]> => {
    const others: string[] = [];
    for (const endpoint of asked) {
      const { said } = await send(endpoint, headers);
      if (said !== code) others.push(`${nameOf(endpoint)}: ${said}`);
    }
    return others;
  };

  it('is in the table of who may do what, with the roles that it lets in', async () => {
    const seen: Record<string, string[]> = {};
    const ordered = [...endpoints].sort(
      (a, b) => Number(nameOf(a) === signOut) - Number(nameOf(b) === signOut),
    );
    for (const endpoint of ordered) {
      const letIn: string[] = [];
      for (const role of endpoint.isPublic ? [] : roles)
        if ((await send(endpoint, by(role))).said !== 'access.role_refused') letIn.push(role);
      const group = endpoint.isPublic ? 'anybody' : letIn.join(', ');
      (seen[group] ??= []).push(nameOf(endpoint));
    }
    for (const group of Object.values(seen)) group.sort();
    expect(seen).toEqual(whoMay);
  });

  it('lets in nobody who has no session and no key, but where anybody may', async () => {
    const guarded = endpoints.filter(({ isPublic }) => !isPublic);
    await expect(sayElse(guarded, {}, 'access.sign_in_required')).resolves.toEqual([]);
  });

  it('refuses to change anything for a page that is not ours, or says nothing of itself', async () => {
    cookies.set('admin', await signIn('admin'));
    for (const origin of [{ origin: `${publicUrl}.evil.example` }, {}])
      await expect(sayElse(changing(), by('admin', origin), 'access.origin_refused')).resolves.toEqual([]);
  });

  it('refuses to change anything for a key that may only read', async () => {
    const { key } = await kestrel.member.ask<{ key: string }>('POST', '/api/v1/api-keys', {
      name: 'Reader',
      scope: 'read',
    });
    const authorization = `Bearer ${key}`;
    await expect(sayElse(changing(), { authorization }, 'access.scope_refused')).resolves.toEqual([]);
  });

  it('answers with careful headers, whoever asks and whatever comes of it', async () => {
    for (const endpoint of endpoints.filter(({ isPublic }) => isPublic)) await send(endpoint, {});
    for (const path of ['/', '/api/v1/nothing', '/c/', '/hooks/ats'])
      await send({ method: 'GET', path, isPublic: true }, {});
    expect([...careless]).toEqual([]);
  });
});
