import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Tenant } from './regards.fixture.js';

/** A person as the ATS knows them. */
export interface AtsPerson {
  readonly ref: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
}

/** An ATS that speaks our generic format and signs as Standard Webhooks says. */
export class AtsSender {
  private constructor(
    readonly connectionId: string,
    private readonly url: string,
    readonly secret: string,
  ) {}

  /** One that is connected already, by another address. */
  static at(url: string, { connectionId, secret }: Pick<AtsSender, 'connectionId' | 'secret'>): AtsSender {
    return new AtsSender(connectionId, url, secret);
  }

  /** Connects one to an organization. @param activeFrom what was decided before is history */
  static async connect(tenant: Tenant, url: string, activeFrom: Date): Promise<AtsSender> {
    const { id, secret } = await tenant.member.ask<{ id: string; secret: string }>(
      'POST',
      '/api/v1/ats-connections',
      {
        format: 'standard',
        name: 'Our ATS',
        activeFrom: activeFrom.toISOString(),
        atsMailsRejections: false,
      },
    );
    return new AtsSender(id, `${url}/hooks/ats/${id}`, secret);
  }

  /** Sends an event. @returns the status it was answered with */
  say(type: string, timestamp: Date, data: object, eventId = `msg_${randomUUID()}`): Promise<number> {
    return this.post(JSON.stringify({ type, timestamp: timestamp.toISOString(), data }), eventId);
  }

  /** Sends a body as it is, rightly signed unless told otherwise. */
  async post(body: string, eventId = `msg_${randomUUID()}`, secret = this.secret): Promise<number> {
    const now = new Date();
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': eventId,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(eventId, now, body),
      },
      body,
    });
    return response.status;
  }

  /** `data` of an event about an application that was rejected after interviews and a task. */
  static rejected(person: AtsPerson, rejectedAt: Date, finalist = false): object {
    const { ref } = person;
    return {
      application: {
        id: `a-${ref}`,
        stage: 'onsite',
        finalist,
        interviewsHeld: 3,
        effort: ['take-home task'],
        appliedAt: '2026-01-12T08:00:00Z',
      },
      candidate: {
        id: `c-${ref}`,
        firstName: person.firstName,
        lastName: person.lastName,
        emails: [person.address],
      },
      opening: {
        id: 'o-1',
        title: 'Lighting Designer',
        department: 'Stage',
        location: 'Lisbon',
        status: 'open',
      },
      rejectedAt: rejectedAt.toISOString(),
      reason: { id: '7', name: 'Another finalist', type: 'by_us' },
    };
  }
}
