import { Module, type Type } from '@nestjs/common';
import type { SimulatedClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { bootForTest } from '#platform/testing';
import { AccessModule } from './access.module.js';
import { CreateOrganization } from './create-organization.js';

export const password = 'correct horse battery';

/** What a test sees of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads the JSON that it asserts on
  readonly body: any;
}

export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Send = (path: string, sent?: Sent) => Promise<Answer>;

export interface AccessTest {
  /** Where it listens. */
  readonly url: string;
  readonly database: Database;
  readonly clock: SimulatedClock;
  /** Sends a request to /api/v1 as nobody. */
  readonly send: Send;
  /** Makes an organization whose admin has the address and {@link password}. */
  makeOrganization(email: string, name?: string): Promise<{ organizationId: string; memberId: string }>;
  /** Signs in and returns the cookie, as a browser sends it back. */
  signIn(email: string, secret?: string): Promise<string>;
  /** Sends as the browser that holds the cookie, from our own page. */
  withCookie(cookie: string): Send;
  withKey(key: string): Send;
  close(): Promise<void>;
}

const publicUrl = 'http://regards.test';

/** The whole app of this library, listening, on a database of its own. */
export async function bootAccess(
  options: {
    environment?: Readonly<Record<string, string>>;
    controllers?: Type[];
  } = {},
): Promise<AccessTest> {
  @Module({ controllers: options.controllers ?? [] })
  class ProbeModule {}

  const booted = await bootForTest({
    modules: [AccessModule, ProbeModule],
    environment: { PUBLIC_URL: publicUrl, ...options.environment },
  });
  const { app, database, clock } = booted;
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();

  const send: Send = async (path, { method = 'GET', body, headers = {} } = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const sendWith =
    (always: Readonly<Record<string, string>>): Send =>
    (path, sent = {}) =>
      send(path, { ...sent, headers: { ...always, ...sent.headers } });

  return {
    url,
    database,
    clock,
    send,
    makeOrganization: (email, name = 'Kestrel Studio') =>
      app.get(CreateOrganization, { strict: false }).execute({
        name,
        timeZone: 'Europe/Berlin',
        locale: 'en',
        admin: { email, name: 'Mara Lindqvist', title: null, password },
      }),
    async signIn(email, secret = password) {
      const answer = await send('/session', { method: 'POST', body: { email, password: secret } });
      if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status} ${answer.body?.code}.`);
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    withCookie: (cookie) => sendWith({ cookie, origin: publicUrl }),
    withKey: (key) => sendWith({ authorization: `Bearer ${key}` }),
    close: () => booted.close(),
  };
}
