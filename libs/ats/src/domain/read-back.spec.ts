import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { confirmationOf, freshFor, type ApplicationReading, type ReadBackStanding } from './confirm.js';
import {
  applicationsRequest,
  harvestAddresses,
  readApplications,
  readToken,
  tokenRequest,
} from './greenhouse-harvest.js';
import { pauseAfter, retryAfterOf, troubleOf } from './read-trouble.js';
import { countsFrom } from './standing.js';
import { readAnswer, readRequest } from './standard-read-back.js';

const now = new Date('2026-03-02T12:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

describe('what a reading says of a letter that is to leave', () => {
  const answering: ReadBackStanding = { name: 'Greenhouse', waitHours: 24, trouble: null, nextTryAt: null };
  const rejected: ApplicationReading = {
    status: 'rejected',
    word: null,
    since: null,
    askedAt: now,
    waitingSince: null,
  };

  it('bears it out for five minutes', () => {
    expect(confirmationOf(rejected, answering, now)).toEqual({ kind: 'confirmed' });
    const old = { ...rejected, askedAt: new Date(now.getTime() - freshFor) };
    expect(confirmationOf(old, answering, now)).toEqual({ kind: 'stale' });
    // A clock that was set back proves nothing.
    const ahead = { ...rejected, askedAt: new Date(now.getTime() + 1) };
    expect(confirmationOf(ahead, answering, now)).toEqual({ kind: 'stale' });
    expect(confirmationOf(undefined, answering, now)).toEqual({ kind: 'stale' });
  });

  it.each(['active', 'hired', 'missing', 'other'] as const)('contradicts it by "%s"', (status) => {
    expect(confirmationOf({ ...rejected, status, word: 'prospect' }, answering, now).kind).toBe(
      'contradicted',
    );
  });

  it('has it wait for an answer, and leaves it to a person at the end of that time', () => {
    const away: ReadBackStanding = {
      ...answering,
      trouble: 'timed_out',
      nextTryAt: new Date('2026-03-02T12:08:00Z'),
    };
    const waiting = { ...rejected, waitingSince: ago(30) };
    expect(confirmationOf(waiting, away, now)).toEqual({
      kind: 'unanswered',
      reason:
        'Greenhouse could not be asked whether this still stands: it did not answer in time. It is asked again by itself, and nothing leaves before.',
      askedAgainAt: away.nextTryAt,
    });
    const nearlyOver = { ...rejected, waitingSince: ago(24 * 60 - 5) };
    expect(confirmationOf(nearlyOver, away, now)).toMatchObject({
      askedAgainAt: new Date('2026-03-02T12:05:00Z'),
    });
    const over = { ...rejected, waitingSince: ago(24 * 60) };
    expect(confirmationOf(over, away, now)).toMatchObject({
      reason: expect.stringContaining('For 24 hours, Greenhouse could not be asked'),
      askedAgainAt: null,
    });
  });
});

describe('from when on a standing counts', () => {
  it('is the instant of the ATS where that can take the rejection back, else the moment of the question', () => {
    expect(countsFrom({ since: ago(10) }, now, ago(60))).toEqual(ago(10));
    expect(countsFrom({ since: ago(90) }, now, ago(60))).toEqual(now);
    expect(countsFrom({ since: null }, now, ago(60))).toEqual(now);
    expect(countsFrom({ since: new Date(now.getTime() + 1) }, now, ago(60))).toEqual(now);
  });
});

describe('how long an ATS is left alone', () => {
  it('doubles from a minute to a quarter of an hour, and is what the ATS asks for where it does', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => pauseAfter(failures, null, 0) / 60_000)).toEqual([
      1, 2, 4, 8, 15, 15, 15,
    ]);
    expect(pauseAfter(9, 30_000, 0)).toBe(30_000);
    expect(pauseAfter(1, null, 1)).toBe(72_000);
  });

  it('reads seconds and dates, an hour at most', () => {
    expect(retryAfterOf('30', now)).toBe(30_000);
    expect(retryAfterOf('Mon, 02 Mar 2026 12:02:00 GMT', now)).toBe(120_000);
    expect(retryAfterOf('999999', now)).toBe(3_600_000);
    expect(retryAfterOf('0', now)).toBe(1_000);
    expect(retryAfterOf('soon', now)).toBeNull();
    expect(retryAfterOf(undefined, now)).toBeNull();
  });

  it('knows what a status means', () => {
    expect([401, 403, 429, 302, 500, 503, 404, 204].map(troubleOf)).toEqual([
      'refused',
      'refused',
      'too_many_requests',
      'redirected',
      'server_error',
      'server_error',
      'unexpected_status',
      'unexpected_status',
    ]);
  });
});

describe('Greenhouse', () => {
  it('is asked for a token as its documentation says', () => {
    const request = tokenRequest(
      { clientId: 'id', clientSecret: 'secret', userId: '4080' },
      harvestAddresses,
    );
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://auth.greenhouse.io/token',
      headers: { authorization: `Basic ${Buffer.from('id:secret').toString('base64')}` },
      body: 'grant_type=client_credentials&sub=4080',
    });
  });

  it('gives a token until shortly before its end', () => {
    expect(readToken({ access_token: 'abc', expires_at: '2026-03-02T13:00:00.000Z' }, now)).toEqual({
      token: 'abc',
      until: new Date('2026-03-02T12:59:00Z'),
    });
    expect(readToken({ access_token: 'abc', expires_in: 600 }, now)?.until).toEqual(
      new Date('2026-03-02T12:09:00Z'),
    );
    for (const body of [null, [], {}, { access_token: '' }, { access_token: 'a\r\nb' }, { access_token: 7 }])
      expect(readToken(body, now)).toBeNull();
  });

  it('is asked about many applications at once', () => {
    expect(applicationsRequest(['1', '2'], 't', harvestAddresses)).toEqual({
      method: 'GET',
      url: 'https://harvest.greenhouse.io/v3/applications?ids=1,2&per_page=50',
      headers: { authorization: 'Bearer t' },
    });
  });

  it('tells how each stands; what it leaves out is missing, and what we do not know is not guessed', () => {
    const body = [
      {
        id: 1,
        status: 'rejected',
        rejected_at: '2026-03-01T10:00:00.000Z',
        last_activity_at: null,
        prospect: false,
      },
      {
        id: 2,
        status: 'active',
        rejected_at: null,
        last_activity_at: '2026-03-02T10:00:00.000Z',
        prospect: false,
      },
      { id: 3, status: 'in_process', rejected_at: null },
      { id: 4, status: 'hired', rejected_at: null },
      { id: 5, status: 'converted', rejected_at: null },
      { id: 6, status: 'rejected', rejected_at: '2026-03-01T10:00:00.000Z', prospect: true },
      { id: 99, status: 'rejected' },
    ];
    const said = readApplications(body, ['1', '2', '3', '4', '5', '6', '7']);
    expect(said?.map(({ status, word }) => word ?? status)).toEqual([
      'rejected',
      'active',
      'active',
      'hired',
      'converted',
      'prospect',
      'missing',
    ]);
    expect(said?.[1]?.since).toEqual(new Date('2026-03-02T10:00:00Z'));
  });

  it.each([[null], [{}], ['x'], [[{ id: 1 }]], [[null]], [{ applications: [] }]])(
    'reads nothing in %j',
    (body) => {
      expect(readApplications(body, ['1'])).toBeNull();
    },
  );
});

describe('our generic read-back', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

  it('asks so that a library of Standard Webhooks verifies it', () => {
    const at = new Date();
    const { headers, body } = readRequest('https://ats.example.com', secret, ['a-1'], {
      id: 'msg_1',
      machineNow: at,
    });
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'applications.read',
      data: { applicationIds: ['a-1'] },
    });
  });

  it('tells how each stands', () => {
    const applications = [
      { id: 'a-1', status: 'rejected', since: '2026-03-02T09:29:58Z' },
      { id: 2, status: 'withdrawn' },
      { id: 'a-3', status: 'on hold' },
    ];
    const said = readAnswer({ applications }, ['a-1', '2', 'a-3', 'a-4']);
    expect(said?.map(({ status, word }) => word ?? status)).toEqual([
      'rejected',
      'withdrawn',
      'on hold',
      'missing',
    ]);
  });

  it('reads nothing in an answer that says two things about one application, or is of another form', () => {
    const twice = [
      { id: 'a-1', status: 'rejected' },
      { id: 'a-1', status: 'active' },
    ];
    expect(readAnswer({ applications: twice }, ['a-1'])).toBeNull();
    for (const body of [null, [], {}, { applications: null }, { applications: [{}] }])
      expect(readAnswer(body, ['a-1'])).toBeNull();
  });
});
