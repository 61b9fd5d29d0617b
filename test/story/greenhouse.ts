import { createHmac, randomUUID } from 'node:crypto';

/** A person as Greenhouse names them. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
}

export interface Job {
  readonly id: number;
  readonly name: string;
}

/** The sending side of Greenhouse's webhooks: the documented bodies, signed as it signs. */
export class Greenhouse {
  constructor(
    private readonly hookUrl: () => string,
    private readonly secret: string,
  ) {}

  /** Sends an event; the same `eventId` again is a redelivery. @returns the status it was answered with */
  async send(action: string, payload: object, eventId: string = randomUUID()): Promise<number> {
    const response = await fetch(this.hookUrl(), {
      method: 'POST',
      ...signedByGreenhouse(this.secret, action, payload, eventId),
    });
    return response.status;
  }
}

/** A delivery as Greenhouse makes it. */
export function signedByGreenhouse(
  secret: string,
  action: string,
  payload: object,
  eventId: string,
): { headers: Record<string, string>; body: string } {
  // Greenhouse escapes what is not ASCII before it signs.
  const body = JSON.stringify({ action, payload }).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = {
    'content-type': 'application/json',
    signature: `sha256 ${signature}`,
    'greenhouse-event-id': eventId,
  };
  return { headers, body };
}

/** `payload.application`, as every application event carries it. */
export function application(
  id: number,
  person: Person,
  job: Job,
  stage: { name: string; interviews: { name: string; status: string }[] },
  decision?: { rejectedAt: string },
): object {
  return {
    application: {
      id,
      status: decision ? 'rejected' : 'active',
      prospect: false,
      applied_at: '2026-02-02T09:00:00Z',
      rejected_at: decision?.rejectedAt ?? null,
      last_activity_at: decision?.rejectedAt ?? '2026-02-20T09:00:00Z',
      rejection_reason: decision
        ? { id: 7, name: 'Another finalist', type: { id: 1, name: 'We rejected them' } }
        : null,
      current_stage: {
        id: 11,
        name: stage.name,
        interviews: stage.interviews.map((interview, index) => ({ id: index + 1, ...interview })),
      },
      candidate: {
        id: person.id,
        first_name: person.firstName,
        last_name: person.lastName,
        is_private: false,
        can_email: true,
        email_addresses: [{ value: person.address, type: 'personal' }],
      },
      jobs: [
        {
          id: job.id,
          name: job.name,
          status: 'open',
          confidential: false,
          departments: [{ id: 1, name: 'Design' }],
          offices: [{ id: 1, name: 'Lisbon', location: 'Lisbon, Portugal' }],
        },
      ],
    },
  };
}

/** The body of an `offer_created` event: somebody is the first choice. */
export function offerCreated(id: number, applicationId: number, job: Job): object {
  return {
    id,
    application_id: applicationId,
    job_id: job.id,
    user_id: 1,
    version: 1,
    sent_on: '2026-03-02',
    resolved_at: null,
    start_date: '2026-05-01',
    offer_status: 'Created',
    notes: null,
    custom_fields: {},
  };
}

/** The body of a `job_created` event: it is open, for designers in Lisbon. */
export function jobCreated({ id, name }: Job): object {
  return {
    job: {
      id,
      name,
      status: 'open',
      confidential: false,
      departments: [{ id: 1, name: 'Design' }],
      offices: [{ id: 1, name: 'Lisbon', location: 'Lisbon, Portugal' }],
    },
  };
}
