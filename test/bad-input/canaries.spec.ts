import { describe, expect, it } from '@jest/globals';
import { canariesIn, canary } from './canaries.js';

const { name, accented } = canary;

describe('a canary', () => {
  it.each([
    ['as it is', `failed for ${name}`],
    ['in another case', name.toUpperCase()],
    ['in base64, whatever stands before it', Buffer.from(`a${name} b`).toString('base64')],
    ['in base64, one character on', Buffer.from(`ab${name} b`).toString('base64')],
    ['in base64, two on', Buffer.from(`abc${name} b`).toString('base64url')],
    ['in hexadecimal digits', `\\x${Buffer.from(`to ${name}`).toString('hex')}`],
  ])('is found %s', (_how, text) => {
    expect(canariesIn(text)).toEqual([name]);
  });

  it.each([
    ['percent-encoded', encodeURIComponent(accented)],
    ['escaped as JSON', 'Pl\\u00fcmh\\u00e6ven'],
    ['read in the wrong charset', Buffer.from(accented).toString('latin1')],
  ])('is found %s', (_how, text) => {
    expect(canariesIn(text)).toEqual([accented]);
  });

  it('is found nowhere else', () => {
    expect(canariesIn('{"level":"info","job":"mail.deliver","msg":"job done"}')).toEqual([]);
  });
});
