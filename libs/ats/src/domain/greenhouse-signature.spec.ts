import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Headers } from './ats-format.js';
import { greenhouse } from './greenhouse.js';

const now = new Date('2026-03-02T09:30:00Z');
const sign = (raw: Buffer, secret: string): string =>
  `sha256 ${createHmac('sha256', secret).update(raw).digest('hex')}`;
const verify = (
  raw: Buffer,
  headers: Headers,
  secrets: string[] = ['s3cret'],
): ReturnType<typeof greenhouse.verify> => greenhouse.verify(raw, headers, secrets, now);

describe('the signature of Greenhouse', () => {
  const raw = Buffer.from('{"action":"ping"}');
  const headers = { Signature: sign(raw, 's3cret'), 'Greenhouse-Event-ID': '4f2a' };

  it('is accepted with a space between algorithm and digest, whatever the letter case of the header', () => {
    expect(verify(raw, headers)).toEqual({ ok: true, eventKey: 'id:4f2a' });
    expect(verify(raw, { signature: headers.Signature, 'greenhouse-event-id': '4f2a' }).ok).toBe(true);
  });

  it('matches a digest that another implementation computed', () => {
    // printf '{"a":1}' | openssl dgst -sha256 -hmac key
    const signature = 'sha256 88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342';
    expect(verify(Buffer.from('{"a":1}'), { signature }, ['key']).ok).toBe(true);
  });

  it('covers the bytes as they were sent, with their unicode escapes', () => {
    const escaped = Buffer.from(String.raw`{"note":"\u003cp\u003eZo\u00eb\u003c/p\u003e"}`);
    const signature = sign(escaped, 's3cret');
    expect(verify(escaped, { signature }).ok).toBe(true);
    const sameJson = Buffer.from(JSON.stringify(JSON.parse(escaped.toString())));
    expect(verify(sameJson, { signature })).toEqual({ ok: false, reason: 'signature_mismatch' });
  });

  it('covers bytes that are no text at all', () => {
    const [a, b] = [Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xfe, 0x22])];
    expect(verify(a, { signature: sign(a, 's3cret') }).ok).toBe(true);
    expect(verify(b, { signature: sign(a, 's3cret') }).ok).toBe(false);
  });

  it('holds under any of several secrets, so that one can be replaced', () => {
    expect(verify(raw, headers, ['new', 's3cret']).ok).toBe(true);
    expect(verify(raw, headers, ['new', 'newer'])).toEqual({ ok: false, reason: 'signature_mismatch' });
  });

  it('cannot be made with an empty secret', () => {
    expect(verify(raw, { signature: sign(raw, '') }, [''])).toEqual({ ok: false, reason: 'no_secret' });
    expect(verify(raw, { signature: sign(raw, '') }, ['', 's3cret'])).toEqual({
      ok: false,
      reason: 'signature_mismatch',
    });
    expect(verify(raw, headers, [])).toEqual({ ok: false, reason: 'no_secret' });
  });

  it.each([
    ['missing_signature', undefined],
    ['missing_signature', '  '],
    ['malformed_signature', headers.Signature.replace(' ', '=')],
    ['malformed_signature', headers.Signature.slice(0, -1)],
    ['malformed_signature', `${headers.Signature}00`],
    ['malformed_signature', headers.Signature.replace('sha256', 'sha1')],
    ['malformed_signature', `sha256 ${'z'.repeat(64)}`],
    ['signature_mismatch', `sha256 ${'0'.repeat(64)}`],
  ])('is refused as %s: %s', (reason, signature) => {
    expect(verify(raw, { signature })).toEqual({ ok: false, reason });
  });

  it('keys an event without an id by its bytes, and keeps a long id short', () => {
    const signature = headers.Signature;
    const bare = verify(raw, { signature });
    expect(bare).toEqual({ ok: true, eventKey: expect.stringMatching(/^body:[0-9a-f]{64}$/) });
    const long = verify(raw, { signature, 'greenhouse-event-id': 'x'.repeat(5000) });
    expect(long).toEqual({ ok: true, eventKey: expect.stringMatching(/^id-hash:[0-9a-f]{64}$/) });
  });
});
