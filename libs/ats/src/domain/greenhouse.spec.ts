import { describe, expect, it } from '@jest/globals';
import { greenhouse } from './greenhouse.js';
import type { NormalisedEvent } from './normalised-event.js';
import { greenhouseRejection } from './samples/greenhouse-bodies.js';

function eventOf(body: unknown): NormalisedEvent {
  const result = greenhouse.normalise(body);
  if (!result.ok) throw new Error(`${result.error} at ${result.path}`);
  expect(result.events).toHaveLength(1);
  return result.events[0] as NormalisedEvent;
}

describe('a rejection from Greenhouse', () => {
  it('carries the application, the candidate and the opening', () => {
    const rejectedAt = new Date('2015-02-11T15:50:41Z');
    expect(eventOf(greenhouseRejection())).toEqual({
      kind: 'applicationRejected',
      occurredAt: rejectedAt,
      factKey: 'reject_candidate:265293:2015-02-11T15:50:41.000Z',
      candidate: {
        externalId: '265788',
        firstName: 'Hector',
        lastName: 'Porter',
        fullName: 'Hector Porter',
        nameProvenance: 'imported',
        addresses: ['hector@home.example', 'hector@work.example'],
        canEmail: true,
        isPrivate: false,
        locale: null,
        timeZone: null,
      },
      opening: {
        externalId: '3485',
        title: 'Designer',
        department: 'Design',
        location: 'New York, NY; St. Louis',
        confidential: false,
        status: 'open',
      },
      application: {
        externalId: '265293',
        stage: 'onsite',
        interviewsHeld: 2,
        effort: ['take-home task'],
        finalist: null,
        appliedAt: new Date('2013-03-22T00:00:00Z'),
        rejectedAt,
        reason: { id: '14', name: 'Too Junior', type: 'We rejected them' },
      },
    });
  });

  it.each(['They rejected us', 'they rejected us', ' They  Rejected Us '])(
    'is a withdrawal when the type of its reason is "%s"',
    (name) => {
      const body = greenhouseRejection();
      body.payload.application['rejection_reason'] = {
        id: 2,
        name: 'Took another job',
        type: { id: 9, name },
      };
      expect(eventOf(body)).toMatchObject({
        kind: 'applicationWithdrawn',
        application: { externalId: '265293' },
      });
    },
  );

  it.each([
    ['is not specified', { id: 2, name: 'Other', type: { id: 9, name: 'None Specified' } }],
    [
      'only has a name that sounds like it',
      { id: 2, name: 'They rejected us', type: { id: 1, name: 'We rejected them' } },
    ],
    ['is absent', null],
    ['has no type', { id: 2, name: 'Other', type: null }],
  ])('stays a rejection when the reason %s', (_what, reason) => {
    const body = greenhouseRejection();
    body.payload.application['rejection_reason'] = reason;
    expect(eventOf(body).kind).toBe('applicationRejected');
  });

  it('of a prospect is ignored, since they never applied', () => {
    const body = greenhouseRejection();
    body.payload.application['prospect'] = true;
    expect(eventOf(body)).toMatchObject({ kind: 'ignored', why: 'prospect' });
  });

  it('says that the candidate must not be mailed, is private, and the job confidential', () => {
    const body = greenhouseRejection();
    Object.assign(body.payload.application.candidate, { can_email: false, is_private: true });
    Object.assign(body.payload.application.jobs[0] ?? {}, { confidential: true });
    expect(eventOf(body)).toMatchObject({
      candidate: { canEmail: false, isPrivate: true },
      opening: { confidential: true },
    });
  });

  it('from the last stage is that of a finalist', () => {
    const body = greenhouseRejection();
    body.payload.application['current_stage'] = { id: 1, name: 'Offer', interviews: [] };
    expect(eventOf(body)).toMatchObject({
      application: { stage: 'final', finalist: true, interviewsHeld: 0 },
    });
  });

  it('has the same fact key when it is delivered again with other details, and another one in a later round', () => {
    const [first, again, later] = [greenhouseRejection(), greenhouseRejection(), greenhouseRejection()];
    again.payload.application['last_activity_at'] = '2015-02-12T00:00:00Z';
    later.payload.application['rejected_at'] = '2015-03-01T00:00:00Z';
    expect(eventOf(again).factKey).toBe(eventOf(first).factKey);
    expect(eventOf(later).factKey).not.toBe(eventOf(first).factKey);
  });

  it('drops addresses that are malformed or repeated, and cleans names of what could break a mail', () => {
    const body = greenhouseRejection();
    Object.assign(body.payload.application.candidate, {
      first_name: 'Zoë\r\nBcc: all@x.example',
      last_name: ' O\u0000\u202eNeil\ud800 ',
      email_addresses: [
        { value: 'a@x.example, b@x.example', type: 'personal' },
        { value: 'a@x.example\nBcc: b@x.example', type: 'personal' },
        { value: 'nobody', type: 'personal' },
        { value: null, type: 'personal' },
        { value: 'Zoe@x.example', type: 'other' },
        { value: 'zoe@X.example', type: 'work' },
      ],
    });
    expect(eventOf(body)).toMatchObject({
      candidate: {
        firstName: 'Zoë Bcc: all@x.example',
        lastName: 'O Neil\uFFFD',
        addresses: ['Zoe@x.example'],
      },
    });
  });
});

describe('other events from Greenhouse', () => {
  const applicationEvent = (action: string, change: Record<string, unknown> = {}): NormalisedEvent => {
    const body = greenhouseRejection();
    Object.assign(
      body.payload.application,
      { rejected_at: null, rejection_reason: null, status: 'active' },
      change,
    );
    return eventOf({ ...body, action });
  };

  it.each([
    ['unreject_candidate', 'applicationUnrejected'],
    ['new_candidate_application', 'applicationCreated'],
    ['candidate_stage_change', 'stageChanged'],
    ['hire_candidate', 'candidateHired'],
    ['unhire_candidate', 'candidateUnhired'],
  ])('reads %s as %s, without a rejection in it', (action, kind) => {
    expect(applicationEvent(action)).toMatchObject({ kind, application: { rejectedAt: null, reason: null } });
  });

  it('does not take two changes of stage for one', () => {
    expect(applicationEvent('candidate_stage_change').factKey).toBeNull();
  });

  it('tells when the person hired accepted', () => {
    expect(
      applicationEvent('hire_candidate', { offer: { id: 1, resolved_at: '2014-11-20T22:49:14Z' } }),
    ).toMatchObject({
      occurredAt: new Date('2014-11-20T22:49:14Z'),
    });
  });

  it.each(['ping', 'test'])('creates nothing from a %s, whatever it holds', (action) => {
    expect(eventOf({ ...greenhouseRejection(), action })).toEqual({
      kind: 'test',
      occurredAt: null,
      factKey: null,
    });
  });

  it.each([
    'scorecard_deleted',
    'application_updated',
    'candidate_rejected',
    'brand_new_event',
    'constructor',
    '__proto__',
  ])('ignores the action %s', (action) => {
    expect(eventOf({ action, payload: {} })).toMatchObject({ kind: 'ignored', action, why: 'not_needed' });
  });

  it('ignores a new prospect', () => {
    expect(eventOf({ action: 'new_prospect_application', payload: {} })).toMatchObject({
      kind: 'ignored',
      why: 'prospect',
    });
  });

  it.each([
    ['job_created', 'open', 'jobOpened'],
    ['job_updated', 'open', 'jobOpened'],
    ['job_updated', 'closed', 'jobClosed'],
    ['job_approved', 'open', 'jobOpened'],
    ['job_created', 'draft', 'ignored'],
  ])('reads %s of a job that is %s as %s', (action, status, kind) => {
    const job = {
      id: 371417,
      name: 'Software Engineer',
      confidential: false,
      status,
      departments: [],
      offices: [],
    };
    expect(eventOf({ action, payload: { job } }).kind).toBe(kind);
  });

  it('reads the deletion of a job, of which little is left', () => {
    expect(
      eventOf({ action: 'job_deleted', payload: { job: { id: 209256, name: 'Project Manager' } } }),
    ).toMatchObject({
      kind: 'jobClosed',
      openingId: '209256',
      opening: null,
    });
  });

  it('reads who was merged into whom, and who was deleted with which applications', () => {
    const person = { id: 37031511, first_name: 'Jack', can_email: false };
    expect(
      eventOf({ action: 'merge_candidate', payload: { person: { ...person, new_candidate_id: 457456 } } }),
    ).toMatchObject({ kind: 'candidateMerged', candidateId: '37031511', intoCandidateId: '457456' });
    expect(
      eventOf({
        action: 'delete_candidate',
        payload: { person: { ...person, deleted_application_ids: [1, 2] } },
      }),
    ).toMatchObject({ kind: 'candidateDeleted', candidateId: '37031511', applicationIds: ['1', '2'] });
    expect(
      eventOf({ action: 'delete_application', payload: { application: { id: 46194062 } } }),
    ).toMatchObject({
      kind: 'applicationDeleted',
      applicationId: '46194062',
    });
  });

  it('reads an anonymization as an erasure only when it made the person unknown', () => {
    const body = (anonymized_fields: string[]): unknown => ({
      action: 'candidate_anonymized',
      payload: { candidate_id: 37031511, anonymized_fields },
    });
    expect(eventOf(body(['full_name', 'current_title']))).toMatchObject({
      kind: 'candidateErased',
      candidateId: '37031511',
    });
    expect(eventOf(body(['current_title']))).toMatchObject({ kind: 'ignored', why: 'partial_anonymisation' });
  });

  it.each([
    ['Created', '2013-03-22', 'offerExtended'],
    ['Created', null, 'ignored'],
    ['Accepted', '2013-03-22', 'offerAccepted'],
    ['Rejected', '2013-03-22', 'offerDeclined'],
    ['Deprecated', '2013-03-22', 'ignored'],
  ])('reads an offer that is %s, sent on %s, as %s', (offer_status, sent_on, kind) => {
    const payload = { id: 12345, application_id: 234556, offer_status, sent_on, resolved_at: null };
    expect(eventOf({ action: 'offer_updated', payload }).kind).toBe(kind);
  });

  it('reads corrected addresses of a candidate', () => {
    const candidate = {
      id: 1,
      first_name: 'Ron',
      last_name: null,
      email_addresses: [{ value: 'r@x.example', type: 'work' }],
    };
    expect(eventOf({ action: 'update_candidate', payload: { candidate } })).toMatchObject({
      kind: 'candidateUpdated',
      candidate: { externalId: '1', fullName: 'Ron', addresses: ['r@x.example'] },
    });
  });
});
