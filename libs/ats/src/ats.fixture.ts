import { createHmac } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { AccessModule, CreateOrganization } from '#access';
import { findByExternalRefs, type ApplicationFacts, getApplicationFacts, HiringModule } from '#hiring';
import type { SimulatedClock } from '#platform/clock';
import { type Database, newId } from '#platform/database';
import { OutboxRow } from '#platform/events';
import { bootForTest, type BootedTest, eventually } from '#platform/testing';
import { ApplyReceived } from './apply-received.js';
import { ApplyWebhook } from './apply-webhook.js';
import { AtsModule } from './ats.module.js';
import { WhenBodiesAreOldForgetThem } from './when-bodies-are-old-forget-them.js';
import { WhenCandidateIsErasedForgetBodies } from './when-candidate-is-erased-forget-bodies.js';
import { type GreenhouseBody, greenhouseRejection } from './domain/samples/greenhouse-bodies.js';
import type { WebhookStatus } from './webhook-event.entity.js';

// The tests of this library send hundreds of requests; a busy machine takes longer than Jest's five seconds.
jest.setTimeout(90_000);

const password = 'correct horse battery';
export const secret = 'a-secret-of-greenhouse';

/** What a test sees of an answer. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads the JSON that it asserts on
  readonly body: any;
}

export interface Admin {
  readonly organizationId: string;
  /** Sends a request to /api/v1 as that person's browser. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface AtsTest {
  readonly booted: BootedTest;
  readonly database: Database;
  readonly clock: SimulatedClock;
  makeAdmin(): Promise<Admin>;
  /** Signs in somebody else of the same organization. */
  makeMember(admin: Admin, role: string): Promise<Admin>;
  /** Opens a connection and returns its id. */
  connect(admin: Admin, changes?: object): Promise<string>;
  /** Posts bytes to a hook. */
  post(connectionId: string, body: string | Buffer, headers?: Record<string, string>): Promise<Answer>;
  /** Posts an event as Greenhouse signs it. */
  greenhouse(connectionId: string, body: unknown, options?: GreenhouseOptions): Promise<Answer>;
  /** Posts an event as any sender of Standard Webhooks signs it. */
  standard(connectionId: string, body: unknown, options?: { secret: string; id?: string }): Promise<Answer>;
  /** The events and jobs that were committed and not relayed yet; with a worker they are gone at once. */
  outbox(organizationId: string): Promise<string[]>;
  /** Applies a stored event as its job would, and returns the events and jobs that this committed. */
  apply(organizationId: string, webhookEventId: string): Promise<string[]>;
  /** Applies everything that a connection has received. */
  applyReceived(organizationId: string, connectionId: string): Promise<void>;
  /** Sends an event of Greenhouse, applies it, and reads what came of it. */
  tell(admin: Admin, connectionId: string, body: unknown): Promise<Told>;
  /** Does what the event of an erasure leads to here. */
  forget(organizationId: string, candidateId: string): Promise<void>;
  /** Does what is due for a connection each day. */
  forgetOld(organizationId: string, connectionId: string): Promise<void>;
  /** Waits until no event of the organization is on the way, and counts them by status. */
  settled(admin: Admin): Promise<Partial<Record<WebhookStatus, number>>>;
  facts(organizationId: string, applicationRef: string): Promise<ApplicationFacts | null>;
  close(): Promise<void>;
}

export interface Told {
  readonly id: string;
  /** The events and jobs that applying it committed. */
  readonly published: readonly string[];
  /** As GET /webhook-events/:id shows it. */
  readonly event: Readonly<Record<string, unknown>>;
}

interface GreenhouseOptions {
  readonly eventId?: string;
  readonly secret?: string;
}

/** The library as an app has it, listening, on a database of its own. */
export async function bootAts(options: { worker?: boolean; reactions?: Type } = {}): Promise<AtsTest> {
  const { worker = false, reactions } = options;
  const modules = [AccessModule, HiringModule, AtsModule, ...(reactions ? [reactions] : [])];
  const booted = await bootForTest({ modules, worker });
  const { app, database, clock } = booted;
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();

  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const post: AtsTest['post'] = (connectionId, body, headers = {}) =>
    send(`/hooks/ats/${connectionId}`, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers });

  const greenhouse: AtsTest['greenhouse'] = (
    connectionId,
    body,
    { eventId = newId(), secret: key = secret } = {},
  ) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const digest = createHmac('sha256', key).update(text).digest('hex');
    return post(connectionId, text, {
      'content-type': 'application/json',
      signature: `sha256 ${digest}`,
      'greenhouse-event-id': eventId,
    });
  };
  const signIn = async (email: string): Promise<Admin['ask']> => {
    const session = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const headers = { cookie, origin: booted.config.publicUrl };
    return (method, path, body) =>
      send(`/api/v1${path}`, {
        method,
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
  };
  const outbox: AtsTest['outbox'] = (organizationId) =>
    database.outsideTenants(async (tx) =>
      (await tx.manager.find(OutboxRow, { where: { organizationId }, order: { id: 'ASC' } }))
        .map(({ name }) => name)
        // That the organization was made is told before any of this.
        .filter((name) => name !== 'access.organization-created'),
    );

  const apply: AtsTest['apply'] = async (organizationId, webhookEventId) => {
    const before = await outbox(organizationId);
    await app.get(ApplyWebhook, { strict: false }).execute(organizationId, webhookEventId);
    return (await outbox(organizationId)).slice(before.length);
  };

  return {
    booted,
    database,
    clock,
    post,
    outbox,
    apply,
    applyReceived: (organizationId, connectionId) =>
      app.get(ApplyReceived, { strict: false }).execute(organizationId, connectionId),
    async tell(admin, connectionId, sent) {
      const { body: answer } = await greenhouse(connectionId, sent);
      const id = String(answer.webhookEventId);
      const published = await apply(admin.organizationId, id);
      const { body: event } = await admin.ask('GET', `/webhook-events/${id}`);
      return { id, published, event };
    },
    forget: (organizationId, candidateId) =>
      app.get(WhenCandidateIsErasedForgetBodies, { strict: false }).handle(organizationId, { candidateId }),
    forgetOld: (organizationId, connectionId) =>
      app
        .get(WhenBodiesAreOldForgetThem, { strict: false })
        .handle(organizationId, { subjectId: connectionId }),
    async makeAdmin() {
      const email = `mara-${newId()}@kestrel.example`;
      const { organizationId } = await app.get(CreateOrganization, { strict: false }).execute({
        name: 'Kestrel Studio',
        timeZone: 'Europe/Berlin',
        locale: 'en',
        admin: { email, name: 'Mara Lindqvist', title: null, password },
      });
      return { organizationId, ask: await signIn(email) };
    },
    async makeMember(admin, role) {
      const email = `ines-${newId()}@kestrel.example`;
      await admin.ask('POST', '/members', { email, name: 'Ines Duarte', role, password });
      return { organizationId: admin.organizationId, ask: await signIn(email) };
    },
    async connect(admin, changes = {}) {
      const { status, body } = await admin.ask('POST', '/ats-connections', {
        format: 'greenhouse',
        name: 'Greenhouse',
        activeFrom: '2014-01-01T00:00:00Z',
        secret,
        atsMailsRejections: false,
        ...changes,
      });
      if (status !== 201) throw new Error(`Connecting answered ${status} ${body?.code}.`);
      return body.id;
    },
    greenhouse,
    standard(connectionId, body, { secret: key, id = newId() } = { secret: '' }) {
      const text = JSON.stringify(body);
      const now = new Date();
      return post(connectionId, text, {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': new Webhook(key).sign(id, now, text),
      });
    },
    settled: ({ organizationId }) =>
      eventually('every webhook handled', async () => {
        const rows = await database.inTenant(organizationId, (tx) =>
          tx.manager.query<{ status: WebhookStatus; count: number }[]>(
            'SELECT status, count(*)::int AS count FROM webhook_events GROUP BY status',
          ),
        );
        const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
        return counts['received'] === undefined && counts;
      }),
    facts: (organizationId, applicationRef) =>
      database.inTenant(organizationId, async (tx) => {
        const { applicationId } = await findByExternalRefs(tx, { application: applicationRef });
        return applicationId === null ? null : getApplicationFacts(tx, applicationId);
      }),
    close: () => booted.close(),
  };
}

/** The sample rejection as another action, with parts of its application changed. */
export function changed(action: string, changes: Record<string, unknown> = {}): GreenhouseBody {
  const base = greenhouseRejection();
  Object.assign(base.payload.application, changes);
  return { ...base, action };
}
