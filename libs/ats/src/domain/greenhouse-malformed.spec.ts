import { describe, expect, it } from '@jest/globals';
import { parseBody } from './ats-format.js';
import { greenhouse } from './greenhouse.js';
import { greenhouseRejection } from './samples/greenhouse-bodies.js';

describe('a malformed body from Greenhouse', () => {
  const broken = (path: string[], value: unknown): unknown => {
    const body = greenhouseRejection();
    let place = body as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
    place[path.at(-1) ?? ''] = value;
    return body;
  };
  const application = ['payload', 'application'];

  it.each([
    ['null', null, 'missing', ''],
    ['a text', 'reject_candidate', 'wrong_type', ''],
    ['a list', [], 'wrong_type', ''],
    ['a number for an action', { action: 1 }, 'wrong_type', 'action'],
    ['no payload', { action: 'reject_candidate' }, 'missing', 'payload'],
    ['a text for an application', broken(application, 'x'), 'wrong_type', 'payload.application'],
    [
      'no moment of rejection',
      broken([...application, 'rejected_at'], null),
      'missing',
      'payload.application.rejected_at',
    ],
    [
      'no such moment',
      broken([...application, 'rejected_at'], '2015-02-31T99:00:00Z'),
      'invalid_value',
      'payload.application.rejected_at',
    ],
    [
      'a moment without a zone',
      broken([...application, 'rejected_at'], '2015-02-11T15:50:41'),
      'invalid_value',
      'payload.application.rejected_at',
    ],
    ['a fraction for an id', broken([...application, 'id'], 1.5), 'wrong_type', 'payload.application.id'],
    ['no job', broken([...application, 'jobs'], []), 'missing', 'payload.application.job'],
    ['a text for jobs', broken([...application, 'jobs'], 'x'), 'wrong_type', 'payload.application.jobs'],
    [
      'a name of 5 MB',
      broken([...application, 'candidate', 'first_name'], 'x'.repeat(5_000_000)),
      'too_long',
      'payload.application.candidate.first_name',
    ],
    [
      'ten thousand addresses',
      broken(
        [...application, 'candidate', 'email_addresses'],
        Array.from({ length: 10_000 }, () => ({})),
      ),
      'too_many',
      'payload.application.candidate.email_addresses',
    ],
    [
      'a text for a flag',
      broken([...application, 'candidate', 'can_email'], 'false'),
      'wrong_type',
      'payload.application.candidate.can_email',
    ],
  ])('with %s is answered with a code and a path', (_what, body, error, path) => {
    expect(greenhouse.normalise(body)).toEqual({ ok: false, error, path });
  });

  it('cannot reach the prototype of anything', () => {
    const text =
      '{"action":"reject_candidate","__proto__":{"payload":{"application":{}}},"constructor":{"prototype":{"x":1}}}';
    const parsed = parseBody(Buffer.from(text));
    expect(parsed.ok && greenhouse.normalise(parsed.body)).toEqual({
      ok: false,
      error: 'missing',
      path: 'payload',
    });
    expect(Object.hasOwn(Object.prototype, 'payload')).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('that is no JSON, or is nested a hundred thousand deep, is answered too', () => {
    expect(parseBody(Buffer.from('<html>'))).toEqual({ ok: false, error: 'not_json', path: '' });
    const deep = parseBody(Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)));
    expect(deep.ok && greenhouse.normalise(deep.body)).toEqual({
      ok: false,
      error: 'wrong_type',
      path: '',
    });
  });
});
