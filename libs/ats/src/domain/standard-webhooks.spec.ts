import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { Headers } from './ats-format.js';
import type { NormalisedEvent } from './normalised-event.js';
import { standard } from './standard-webhooks.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const now = new Date('2026-03-02T09:30:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const raw = Buffer.from('{"type":"webhook.test","data":{"name":"Zoë"}}');

function signed(change: Partial<Record<'id' | 'timestamp' | 'secret', string>> = {}, body = raw): Headers {
  const id = change.id ?? 'msg_1';
  const timestamp = change.timestamp ?? String(seconds);
  const signature = new Webhook(change.secret ?? secret).sign(id, new Date(Number(timestamp) * 1000), body);
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

const verify = (headers: Headers, body = raw, secrets = [secret]): ReturnType<typeof standard.verify> =>
  standard.verify(body, headers, secrets, now);

describe('the signature of Standard Webhooks', () => {
  it('matches the published test vector', () => {
    const body = Buffer.from('{"test": 2432232314}');
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    expect(standard.verify(body, headers, [secret], new Date(1614265330_000))).toEqual({
      ok: true,
      eventKey: 'id:msg_p5jXN8AQM9LWM0D4loKWxJek',
    });
  });

  it('is accepted whatever the letter case of the headers, beside signatures of other kinds', () => {
    const headers = signed();
    const others = `v1a,AAAA v1,AAAA ${headers['webhook-signature']}`;
    expect(
      verify({ 'Webhook-Id': 'msg_1', 'WEBHOOK-TIMESTAMP': String(seconds), 'Webhook-Signature': others }),
    ).toEqual({ ok: true, eventKey: 'id:msg_1' });
  });

  it('holds under any of several secrets; one that is no base64 does no harm', () => {
    const other = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    expect(verify(signed(), raw, ['', '%%%', other, secret]).ok).toBe(true);
    expect(verify(signed(), raw, [other])).toEqual({ ok: false, reason: 'signature_mismatch' });
    expect(verify(signed(), raw, ['', 'whsec_'])).toEqual({ ok: false, reason: 'no_secret' });
  });

  it('covers the id, the time and the body', () => {
    expect(verify({ ...signed(), 'webhook-id': 'msg_2' })).toEqual({
      ok: false,
      reason: 'signature_mismatch',
    });
    expect(verify({ ...signed(), 'webhook-timestamp': String(seconds + 1) })).toEqual({
      ok: false,
      reason: 'signature_mismatch',
    });
    expect(verify(signed(), Buffer.from(`${raw.toString()} `))).toEqual({
      ok: false,
      reason: 'signature_mismatch',
    });
  });

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('made %i seconds from now is accepted: %s', (offset, ok) => {
    const answer = verify(signed({ timestamp: String(seconds + offset) }));
    expect(answer).toEqual(ok ? { ok, eventKey: 'id:msg_1' } : { ok, reason: 'timestamp_out_of_range' });
  });

  it.each([
    ['missing_signature', { 'webhook-signature': undefined }],
    ['malformed_signature', { 'webhook-signature': 'v2,abc' }],
    ['signature_mismatch', { 'webhook-signature': 'v1,' }],
    ['missing_event_id', { 'webhook-id': undefined }],
    ['missing_event_id', { 'webhook-id': 'x'.repeat(151) }],
    ['missing_event_id', { 'webhook-id': 'a b' }],
    ['malformed_timestamp', { 'webhook-timestamp': undefined }],
    ['malformed_timestamp', { 'webhook-timestamp': `${seconds}abc` }],
    ['malformed_timestamp', { 'webhook-timestamp': 'NaN' }],
  ])('is refused as %s with %j', (reason, change) => {
    expect(verify({ ...signed(), ...change })).toEqual({ ok: false, reason });
  });

  it('does not take different bytes for the same text', () => {
    const body = Buffer.from([0x22, 0xff, 0x22]);
    expect(verify(signed({}, body), body)).toEqual({ ok: false, reason: 'not_utf8' });
  });
});

function rejection(): { type: string; timestamp: string; data: Record<string, Record<string, unknown>> } {
  return {
    type: 'application.rejected',
    timestamp: '2026-03-02T09:30:00Z',
    data: {
      application: {
        id: 'a-1',
        stage: 'onsite',
        interviewsHeld: 3,
        effort: ['take-home task'],
        finalist: true,
      },
      candidate: {
        id: 'c-1',
        fullName: 'Anna Maria van der Berg',
        emails: ['anna@mail.example'],
        locale: 'nl-nl',
        timeZone: 'Europe/Amsterdam',
      },
      opening: {
        id: 'o-1',
        title: 'Data Engineer',
        department: 'Data',
        location: 'Utrecht',
        confidential: true,
      },
      reason: { id: 7, name: 'Domain knowledge' },
    },
  };
}

function eventOf(body: unknown): NormalisedEvent {
  const result = standard.normalise(body);
  if (!result.ok) throw new Error(`${result.error} at ${result.path}`);
  expect(result.events).toHaveLength(1);
  return result.events[0] as NormalisedEvent;
}

describe('an event in our generic format', () => {
  it('carries a rejection whole, and does not split a name that came in one piece', () => {
    const at = new Date('2026-03-02T09:30:00Z');
    expect(eventOf(rejection())).toEqual({
      kind: 'applicationRejected',
      occurredAt: at,
      factKey: 'application.rejected:a-1:2026-03-02T09:30:00.000Z',
      candidate: {
        externalId: 'c-1',
        firstName: null,
        lastName: null,
        fullName: 'Anna Maria van der Berg',
        nameProvenance: 'imported',
        addresses: ['anna@mail.example'],
        canEmail: true,
        isPrivate: false,
        locale: 'nl-NL',
        timeZone: 'Europe/Amsterdam',
      },
      opening: {
        externalId: 'o-1',
        title: 'Data Engineer',
        department: 'Data',
        location: 'Utrecht',
        confidential: true,
        status: 'open',
      },
      application: {
        externalId: 'a-1',
        stage: 'onsite',
        interviewsHeld: 3,
        effort: ['take-home task'],
        finalist: true,
        appliedAt: null,
        rejectedAt: at,
        reason: { id: '7', name: 'Domain knowledge', type: null },
      },
    });
  });

  it.each([
    ['application.created', 'applicationCreated'],
    ['application.stage_changed', 'stageChanged'],
    ['application.unrejected', 'applicationUnrejected'],
    ['candidate.hired', 'candidateHired'],
    ['candidate.unhired', 'candidateUnhired'],
  ])('%s is %s and holds no rejection', (type, kind) => {
    expect(eventOf({ ...rejection(), type })).toMatchObject({
      kind,
      application: { rejectedAt: null, reason: null },
    });
  });

  it('tells a withdrawal from a rejection', () => {
    expect(eventOf({ ...rejection(), type: 'application.withdrawn' }).kind).toBe('applicationWithdrawn');
  });

  it.each([
    ['application.deleted', { application: { id: 1 } }, { kind: 'applicationDeleted', applicationId: '1' }],
    ['offer.extended', { application: { id: 1 } }, { kind: 'offerExtended', applicationId: '1' }],
    ['offer.accepted', { application: { id: 1 } }, { kind: 'offerAccepted', applicationId: '1' }],
    ['offer.declined', { application: { id: 1 } }, { kind: 'offerDeclined', applicationId: '1' }],
    ['interview.completed', { application: { id: 1 } }, { kind: 'interviewCompleted', applicationId: '1' }],
    [
      'job.opened',
      { opening: { id: 2, title: 'Cook' } },
      { kind: 'jobOpened', opening: { externalId: '2', status: 'open' } },
    ],
    [
      'job.closed',
      { opening: { id: 2, title: 'Cook' } },
      { kind: 'jobClosed', openingId: '2', opening: { status: 'closed' } },
    ],
    [
      'candidate.updated',
      { candidate: { id: 3, firstName: 'Bo' } },
      { kind: 'candidateUpdated', candidate: { fullName: 'Bo' } },
    ],
    ['candidate.erased', { candidate: { id: 3 } }, { kind: 'candidateErased', candidateId: '3' }],
    [
      'candidate.merged',
      { candidate: { id: 3 }, into: { id: 4 } },
      { kind: 'candidateMerged', candidateId: '3', intoCandidateId: '4' },
    ],
    [
      'candidate.deleted',
      { candidate: { id: 3 }, applicationIds: ['a'] },
      { kind: 'candidateDeleted', applicationIds: ['a'] },
    ],
    ['webhook.test', {}, { kind: 'test' }],
    ['something.else', {}, { kind: 'ignored', why: 'not_needed' }],
    ['toString', {}, { kind: 'ignored', why: 'not_needed' }],
  ])('%s with %j is read', (type, data, expected) => {
    expect(eventOf({ type, timestamp: '2026-03-02T09:30:00+01:00', data })).toMatchObject(expected);
  });

  it.each([
    ['type', undefined, 'missing', 'type'],
    ['timestamp', 'yesterday', 'invalid_value', 'timestamp'],
    ['data', [], 'wrong_type', 'data'],
    ['data', null, 'missing', 'data'],
  ])('with %s = %j is answered with a code and a path', (key, value, error, path) => {
    expect(standard.normalise({ ...rejection(), [key]: value })).toEqual({ ok: false, error, path });
  });

  it.each([
    ['candidate', 'id', '', 'missing'],
    ['candidate', 'fullName', ' \u0000 ', 'missing'],
    ['candidate', 'emails', 'a@x.example', 'wrong_type'],
    ['candidate', 'nameProvenance', 'guessed', 'invalid_value'],
    ['candidate', 'locale', 'not a locale', 'invalid_value'],
    ['candidate', 'timeZone', 'Mars/Olympus', 'invalid_value'],
    ['opening', 'title', 'x'.repeat(501), 'too_long'],
    ['opening', 'status', 'maybe', 'invalid_value'],
    ['application', 'id', 'x'.repeat(101), 'too_long'],
    ['application', 'stage', 'semi-final', 'invalid_value'],
    ['application', 'interviewsHeld', -1, 'invalid_value'],
    ['application', 'interviewsHeld', '3', 'wrong_type'],
  ])('with a malformed %s.%s is answered with a code and a path', (part, key, value, error) => {
    const body = rejection();
    Object.assign(body.data[part] ?? {}, { [key]: value });
    expect(standard.normalise(body)).toEqual({ ok: false, error, path: `data.${part}.${key}` });
  });
});
