import { describe, expect, it } from '@jest/globals';
import { isOwnOrigin, type OriginHeaders } from './own-origin.js';

const publicUrl = 'https://regards.example.com/app';
const own = (headers: OriginHeaders, acceptOwnHost = false): boolean =>
  isOwnOrigin(headers, publicUrl, acceptOwnHost);

describe('the origin of a request', () => {
  it.each([
    ['Origin', { origin: 'https://regards.example.com' }],
    ['Referer, where there is no Origin', { referer: 'https://regards.example.com/app/members?x=1' }],
    [
      'Origin, whatever the Referer',
      { origin: 'https://regards.example.com', referer: 'https://evil.example' },
    ],
  ])('is ours by %s', (_, headers) => {
    expect(own(headers)).toBe(true);
  });

  it.each([
    ['nothing is told', {}],
    ['Origin is null, as sandboxed frames send it', { origin: 'null', referer: publicUrl }],
    ['Origin is foreign although Referer is ours', { origin: 'https://evil.example', referer: publicUrl }],
    ['the scheme differs', { origin: 'http://regards.example.com' }],
    ['the port differs', { origin: 'https://regards.example.com:8443' }],
    ['our name is only the start of another', { origin: 'https://regards.example.com.evil.example' }],
    ['our name is only the user part', { origin: 'https://regards.example.com@evil.example' }],
    ['our name is only in the path', { referer: 'https://evil.example/https://regards.example.com/' }],
    [
      'it is the host of the request, in production',
      { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
    ],
    ['it is no URL', { origin: 'regards.example.com' }],
  ])('is foreign when %s', (_, headers) => {
    expect(own(headers)).toBe(false);
  });

  it('is ours by the host of the request, outside production only', () => {
    const local = { origin: 'http://LocalHost:3000', host: 'localhost:3000' };
    expect(own(local, true)).toBe(true);
    expect(own({ ...local, host: 'localhost:3001' }, true)).toBe(false);
    expect(own({ origin: local.origin }, true)).toBe(false);
  });
});
