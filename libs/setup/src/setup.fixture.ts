import { AccessModule, CreateOrganization } from '#access';
import { AtsModule } from '#ats';
import { NotificationsModule } from '#notifications';
import { newId } from '#platform/database';
import { type BootedTest, bootForTest } from '#platform/testing';
import { SetupModule } from './setup.module.js';

const password = 'correct horse battery staple';
const publicUrl = 'https://regards.example.com';

/** What a test sees of an answer. */
export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads the JSON that it asserts on
  readonly body: any;
}

/** An organization and a browser in which its admin is signed in. */
export interface Studio {
  readonly organizationId: string;
  readonly adminId: string;
  readonly adminAddress: string;
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}

/** This library and those below it, listening, on a database of their own; nothing is sent. */
export class SetupTest {
  private constructor(
    readonly booted: BootedTest,
    private readonly url: string,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<SetupTest> {
    const booted = await bootForTest({
      modules: [AccessModule, NotificationsModule, AtsModule, SetupModule],
      environment: { PUBLIC_URL: publicUrl, MAIL_DOMAIN: 'mail.kestrel.studio', ...environment },
    });
    await booted.app.listen(0, '127.0.0.1');
    return new SetupTest(booted, await booted.app.getUrl());
  }

  stop(): Promise<void> {
    return this.booted.close();
  }

  async makeStudio(): Promise<Studio> {
    const adminAddress = `mara-${newId()}@kestrel.example`;
    const { organizationId, memberId } = await this.booted.app
      .get(CreateOrganization, { strict: false })
      .execute({
        name: 'Kestrel Studio',
        timeZone: 'Europe/Lisbon',
        locale: 'en',
        admin: { email: adminAddress, name: 'Mara Lindqvist', title: null, password },
      });
    const signIn = await this.request('POST', '/session', { email: adminAddress, password });
    const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return {
      organizationId,
      adminId: memberId,
      adminAddress,
      send: async (method, path, body) => {
        const response = await this.request(method, path, body, { cookie });
        const text = await response.text();
        return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
      },
      query: (sql, parameters = []) =>
        this.booted.database.inTenant(organizationId, (tx) => tx.manager.query(sql, [...parameters])),
    };
  }

  private request(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        origin: publicUrl,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}
