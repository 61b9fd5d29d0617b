import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deriveToken } from '#platform/secrets';
import { type AccessTest, type Answer, bootAccess, password } from './access.fixture.js';

const secret = 'a-secret-of-this-test-alone-and-long-enough';
const code = deriveToken(secret, 'setup', 'first-admin');
const body = {
  code,
  organizationName: 'Kestrel Studio',
  timeZone: 'Europe/Lisbon',
  name: 'Dana Reyes',
  email: 'dana@kestrel.example',
  password,
};

describe('the first admin', () => {
  let test: AccessTest;
  beforeEach(async () => {
    test = await bootAccess({ environment: { SECRET_KEY: secret } });
  });
  afterEach(() => test.close());

  const make = (changed: object = {}): Promise<Answer> =>
    test.send('/setup/first-admin', { method: 'POST', body: { ...body, ...changed } });
  const needed = async (): Promise<unknown> => (await test.send('/setup/first-admin')).body;

  it('is made by who holds the code, and is signed in', async () => {
    expect(await needed()).toEqual({ needed: true });
    const { status, headers, body: identity } = await make();
    expect(status).toBe(201);
    expect(identity).toMatchObject({
      member: { email: body.email, role: 'admin' },
      organization: { name: 'Kestrel Studio', timeZone: 'Europe/Lisbon' },
    });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await test.withCookie(cookie)('/session')).status).toBe(200);
    expect(await needed()).toEqual({ needed: false });
  });

  it('is not made without the code, and the refusal makes nothing', async () => {
    const answer = await make({ code: `${code}x` });
    expect([answer.status, answer.body.code]).toEqual([403, 'access.setup_code_wrong']);
    expect(await needed()).toEqual({ needed: true });
  });

  it('is made once: the code opens nothing afterwards, nor where create-admin was first', async () => {
    await test.makeOrganization('mara@kestrel.example');
    const answer = await make();
    expect([answer.status, answer.body.code]).toEqual([410, 'access.setup_done']);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is one of several who come at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((number) => make({ email: `dana${number}@kestrel.example` })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 410, 410, 410]);
  });

  it('chooses a password that is long enough, and a time zone that exists', async () => {
    expect((await make({ password: 'short' })).body.code).toBe('access.password_short');
    expect((await make({ timeZone: 'Mars/Olympus' })).body.code).toBe('access.time_zone_unknown');
    expect(await needed()).toEqual({ needed: true });
  });
});
