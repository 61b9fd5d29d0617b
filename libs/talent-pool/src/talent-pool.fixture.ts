import { AccessModule, CreateOrganization, type Principal } from '#access';
import { ConversationsModule, openConversation } from '#conversations';
import { DutiesModule } from '#duties';
import {
  candidatePageUrl,
  HiringModule,
  recordApplication,
  recordCandidate,
  type RecordCandidate,
  recordOpening,
  rejectApplication,
} from '#hiring';
import { createLetter, LettersModule } from '#letters';
import { MailModule, queueDelivery } from '#mail';
import { newId, type TenantTransaction } from '#platform/database';
import { type BootedTest, bootForTest } from '#platform/testing';
import { TalentPoolModule } from './talent-pool.module.js';

const password = 'correct horse battery staple';
const publicUrl = 'http://regards.test';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads the JSON that it asserts on
  readonly json: any;
}

/** A candidate who was nearly hired, with the address of her page. */
export interface Finalist {
  readonly candidateId: string;
  readonly applicationId: string;
  readonly address: string;
  /** Path of the page, such as /c/token. */
  readonly page: string;
}

/** This library and those below it as an app, on a database of its own, seen by one organization with an admin. */
export class PoolTest {
  private constructor(
    readonly booted: BootedTest,
    readonly organizationId: string,
    readonly memberId: string,
    private readonly email: string,
    private cookie?: string,
  ) {}

  static async start(options: { worker?: boolean; smtpUrl?: string } = {}): Promise<PoolTest> {
    const booted = await bootForTest({
      modules: [
        AccessModule,
        HiringModule,
        LettersModule,
        DutiesModule,
        MailModule,
        ConversationsModule,
        TalentPoolModule,
      ],
      now: new Date('2026-03-02T09:00:00Z'),
      worker: options.worker ?? false,
      environment: { PUBLIC_URL: publicUrl, ...(options.smtpUrl ? { SMTP_URL: options.smtpUrl } : {}) },
    });
    await booted.app.listen(0, '127.0.0.1');
    return PoolTest.organization(booted, 'mara@kestrel.example');
  }

  private static async organization(booted: BootedTest, email: string): Promise<PoolTest> {
    const { organizationId, memberId } = await booted.app.get(CreateOrganization, { strict: false }).execute({
      name: 'Kestrel Studio',
      timeZone: 'Europe/Lisbon',
      locale: 'en',
      admin: { email, name: 'Mara Lindqvist', title: 'Talent Partner', password },
    });
    const test = new PoolTest(booted, organizationId, memberId, email);
    await test.query(`UPDATE organizations SET postal_address = 'Rua Nova 1, Lisbon' WHERE id = $1`, [
      organizationId,
    ]);
    return test;
  }

  /** The same app, looked at by another organization. */
  async other(): Promise<PoolTest> {
    return PoolTest.organization(this.booted, `ana${newId()}@heron.example`);
  }

  stop(): Promise<void> {
    return this.booted.close();
  }

  get now(): Date {
    return this.booted.clock.now();
  }

  get principal(): Principal {
    return {
      kind: 'member',
      organizationId: this.organizationId,
      memberId: this.memberId,
      role: 'admin',
    };
  }

  tx<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.booted.database.inTenant(this.organizationId, work);
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.tx((tx) => tx.manager.query<T[]>(sql, [...parameters]));
  }

  /** A request as the world sends it. */
  async request(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    body?: { form: Readonly<Record<string, string>> } | { raw: string; type: string },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const sent =
      body === undefined || !('form' in body)
        ? body
        : {
            raw: new URLSearchParams(body.form).toString(),
            type: 'application/x-www-form-urlencoded',
          };
    const response = await fetch(`${await this.booted.app.getUrl()}${url}`, {
      method,
      redirect: 'manual',
      headers: { ...(sent ? { 'content-type': sent.type } : {}), ...headers },
      ...(sent ? { body: sent.raw } : {}),
    });
    const text = await response.text();
    const isJson = String(response.headers.get('content-type')).includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** A request to the API as the signed-in admin. */
  async api(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Answer> {
    if (!this.cookie) {
      const credentials = { raw: JSON.stringify({ email: this.email, password }), type: 'application/json' };
      const answer = await this.request('POST', '/api/v1/session', credentials);
      this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    }
    const sent = body === undefined ? undefined : { raw: JSON.stringify(body), type: 'application/json' };
    return this.request(method, `/api/v1${path}`, sent, { cookie: this.cookie, origin: publicUrl });
  }

  /** Somebody reached the final round as a backend engineer and was rejected. */
  async finalist(facts: Partial<RecordCandidate> = {}): Promise<Finalist> {
    return this.tx(async (tx) => {
      const at = this.now;
      const address = `ada${newId()}@example.org`;
      const opening = await recordOpening(tx, {
        title: 'Backend Engineer',
        department: 'Platform',
        at,
        announce: false,
      });
      const candidate = await recordCandidate(tx, {
        firstName: 'Ada',
        lastName: 'Okafor',
        provenance: 'typed',
        addresses: [{ address }],
        headline: 'Backend engineer',
        skills: ['TypeScript', 'PostgreSQL', 'Node.js'],
        yearsExperience: 7,
        location: 'Lisbon, Portugal',
        remoteOk: true,
        at,
        ...facts,
      });
      const application = await recordApplication(tx, {
        candidateId: candidate.id,
        openingId: opening.id,
        stage: 'final',
        interviewsHeld: 3,
        lastInterviewAt: at,
        at,
      });
      await rejectApplication(tx, { applicationId: application.id, at });
      const { publicUrl: site, secretKeys } = this.booted.config;
      const url = await candidatePageUrl(tx, { publicUrl: site, secretKey: secretKeys[0] }, candidate.id);
      return {
        candidateId: candidate.id,
        applicationId: application.id,
        address,
        page: url.slice(site.length),
      };
    });
  }

  /** The letter that says no leaves, as the rejections library would have it. @returns the conversation */
  async told({ candidateId, applicationId, address }: Finalist): Promise<string> {
    return this.tx(async (tx) => {
      const at = this.now;
      const conversationId = await openConversation(tx, { candidateId, applicationId, at });
      const letterId = await createLetter(tx, {
        draft: { subject: 'Your application', body: 'We won’t be offering you the role.' },
        context: {
          candidate: { firstName: 'Ada', lastName: 'Okafor' },
          role: 'Backend Engineer',
          company: 'Kestrel Studio',
          stage: 'final',
          interviews: 3,
          effort: [],
          sender: { name: 'Mara Lindqvist', title: 'Talent Partner' },
          backing: { talentPool: true, feedbackOffered: true, callOffered: false },
        },
        locale: 'en',
        at,
      });
      const ownerId = newId();
      await tx.manager.query(
        `INSERT INTO rejections (organization_id, id, application_id, round, candidate_id, opening_id, conversation_id, letter_id, signer_id,
                                 status, decided_at, approved_by, approved_at, sent_at, created_at)
         SELECT organization_id, $2, id, decision_round, candidate_id, opening_id, $3, $4, $5, 'sent', $6, $5, $6, $6, $6
           FROM applications WHERE id = $1`,
        [applicationId, ownerId, conversationId, letterId, this.memberId, at],
      );
      const delivery = { ownerKind: 'rejection', ownerId, stream: 'outcome', fromName: 'Mara' } as const;
      const to = { address, name: 'Ada Okafor' };
      const id = await queueDelivery(tx, { ...delivery, letterId, candidateId, conversationId, to }, at);
      await tx.manager.query(`UPDATE deliveries SET status = 'sent', sent_at = $1 WHERE id = $2`, [at, id]);
      return conversationId;
    });
  }

  /** The candidate asks for feedback on her page. */
  ask({ page, applicationId }: Finalist, question = ''): Promise<Answer> {
    const form = { application: applicationId, [`question-${applicationId}`]: question };
    return this.request('POST', `${page}/feedback`, { form });
  }

  /** @returns the id of the silver medalist */
  async nominate(finalist: Finalist, wishes = 'Work on data platforms'): Promise<string> {
    const answer = await this.api('POST', '/talent-pool', {
      candidateId: finalist.candidateId,
      applicationId: finalist.applicationId,
      strengths: 'You asked about failure before you wrote any code, and your design held.',
      concerns: 'Little experience with Kubernetes.',
      wishes,
    });
    if (answer.status !== 201) throw new Error(`Nominating answered ${answer.status} ${answer.text}.`);
    return answer.json.id;
  }

  /** The candidate says yes on her page. */
  stay(finalist: Finalist, wishes = 'Work on data platforms'): Promise<Answer> {
    return this.request('POST', `${finalist.page}/stay`, { form: { wishes } });
  }

  /** A finalist who was nominated and said yes. */
  async member(): Promise<Finalist> {
    const finalist = await this.finalist();
    await this.nominate(finalist);
    await this.stay(finalist);
    return finalist;
  }

  async opening(announce = false): Promise<string> {
    return this.tx(async (tx) => {
      const { id } = await recordOpening(tx, {
        title: 'Senior Backend Engineer',
        department: 'Data',
        location: 'Lisbon',
        remote: true,
        description: 'You build the services of our data platform.',
        mustHave: ['TypeScript', 'PostgreSQL'],
        niceToHave: ['Kafka'],
        at: this.now,
        announce,
      });
      return id;
    });
  }

  /** Matches a new opening and drafts the invitation of its first proposal. */
  async invited(): Promise<{ openingId: string; id: string; version: number }> {
    const openingId = await this.opening();
    await this.api('POST', `/openings/${openingId}/match-runs`);
    const { json } = await this.api('GET', `/openings/${openingId}/proposals`);
    const answer = await this.api('POST', `/matches/${json.items[0].id}/invite`);
    if (answer.status !== 200) throw new Error(`Inviting answered ${answer.status} ${answer.text}.`);
    return { openingId, id: answer.json.invitation.id, version: answer.json.letter.version };
  }

  async statusOf(finalist: Finalist): Promise<string | undefined> {
    const [row] = await this.query<{ status: string }>(
      'SELECT status FROM silver_medalists WHERE candidate_id = $1',
      [finalist.candidateId],
    );
    return row?.status;
  }
}
