import { describe, expect, it } from '@jest/globals';
import { assertIdempotencyKey, outcomeOf, resourceIdOf } from './idempotency.js';

const hash = Buffer.from('one');
const kept = { requestHash: hash, status: 201, resourceId: 'made', createdAt: new Date(0) };

describe('a repeated request', () => {
  it('gets the outcome of the first', () => {
    expect(outcomeOf(kept, Buffer.from('one'))).toEqual({ status: 201, resourceId: 'made' });
  });

  it('is refused when it is another request, also while the first runs', () => {
    for (const status of [201, null])
      expect(() => outcomeOf({ ...kept, status }, Buffer.from('two'))).toThrow(
        expect.objectContaining({ code: 'access.idempotency_key_reused', kind: 'unprocessable' }),
      );
  });

  it('is refused while the first runs', () => {
    expect(() => outcomeOf({ ...kept, status: null }, hash)).toThrow(
      expect.objectContaining({ code: 'access.idempotency_in_progress', kind: 'conflict' }),
    );
  });
});

describe('an Idempotency-Key', () => {
  it('is printable ASCII of a bounded length', () => {
    for (const key of ['a', '8e03978e-40d5-43dd-bc93-6894a57f9324', '"quoted key"', 'k'.repeat(255)])
      expect(assertIdempotencyKey(key)).toBe(key);
    for (const key of ['', ' ', 'k'.repeat(256), 'ké', 'a\nb'])
      expect(() => assertIdempotencyKey(key)).toThrow(
        expect.objectContaining({ code: 'access.idempotency_key_invalid' }),
      );
  });
});

describe('the resource of a response', () => {
  it('is the id at its top', () => {
    const id = '0195f0a0-7c1e-7000-8000-0123456789ab';
    expect(resourceIdOf({ id, name: 'x' })).toBe(id);
    for (const body of [undefined, null, 'text', {}, { id: 4 }, { id: 'not-a-uuid' }, { member: { id } }])
      expect(resourceIdOf(body)).toBeNull();
  });
});
