import { describe, expect, it } from '@jest/globals';
import { addressKey } from '#hiring';
import { normaliseAddress, recipientFor } from './recipient.js';
import { nextTry } from './retry.js';
import { classifySendFailure, condemnsAddress, type SendFailure } from './send-outcome.js';
import { threadReferences } from './thread-references.js';

const silence: SendFailure = {
  code: 'ECONNECTION',
  command: 'CONN',
  responseCode: null,
  response: null,
  contentBegan: false,
};

describe('a failed try', () => {
  it.each<[string, Partial<SendFailure>, object]>([
    ['a cut before the message', {}, { kind: 'unreachable', smtpCode: null }],
    ['a cut after the message began', { contentBegan: true }, { kind: 'ambiguous' }],
    ['a time-out after the message began', { code: 'ETIMEDOUT', contentBegan: true }, { kind: 'ambiguous' }],
    [
      'a refused sign-in says nothing about the letter',
      { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' },
      { kind: 'unreachable', smtpCode: 535 },
    ],
    [
      'a refused recipient',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such user' },
      { kind: 'permanent', smtpCode: 550, smtpStatus: '5.1.1', aboutRecipient: true },
    ],
    [
      'a refused sender',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, response: '550 5.1.8 bad sender' },
      { kind: 'permanent', smtpCode: 550, smtpStatus: '5.1.8', aboutRecipient: false },
    ],
    [
      'a refusal of the whole message is an answer',
      { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 no', contentBegan: true },
      { kind: 'permanent', smtpCode: 554, smtpStatus: null, aboutRecipient: true },
    ],
    [
      '421 in answer to the message means that it was not taken',
      { command: 'CONN', responseCode: 421, response: '421 4.3.2 closing', contentBegan: true },
      { kind: 'temporary', smtpCode: 421, smtpStatus: '4.3.2' },
    ],
    ['an address that SMTP cannot say', { code: 'EENVELOPE', command: 'API' }, { kind: 'unsendable' }],
  ])('%s', (_name, change, outcome) => {
    expect(classifySendFailure({ ...silence, ...change })).toEqual(outcome);
  });

  it('condemns only addresses that do not exist; a bad domain only when it happens again', () => {
    for (const status of ['5.1.1', '5.1.3', '5.1.6', '5.1.10'])
      expect(condemnsAddress(status, false)).toBe(true);
    for (const status of [null, '5.7.1', '5.2.2', '5.4.4', '5.3.4', '5.1.2'])
      expect(condemnsAddress(status, false)).toBe(false);
    expect(condemnsAddress('5.1.2', true)).toBe(true);
  });
});

describe('the next try', () => {
  const start = new Date('2026-03-02T09:00:00Z');

  it('doubles its waits and stops within four days', () => {
    const waits: number[] = [];
    let now = start;
    for (let next = nextTry('temporary', start, now); next; next = nextTry('temporary', start, now)) {
      waits.push((next.getTime() - now.getTime()) / 60_000);
      now = next;
    }
    expect(waits.slice(0, 7)).toEqual([30, 30, 60, 120, 240, 480, 960]);
    expect(now.getTime() - start.getTime()).toBeLessThanOrEqual(4 * 24 * 3_600_000);
    expect(waits).toHaveLength(11);
  });

  it('comes soon when nobody answered', () => {
    expect(nextTry('ambiguous', start, start)).toEqual(new Date('2026-03-02T09:01:00Z'));
    const twoMinutesOn = new Date('2026-03-02T09:02:00Z');
    expect(nextTry('unreachable', start, twoMinutesOn)).toEqual(new Date('2026-03-02T09:04:00Z'));
  });

  it('comes within the hour while there is no server, and does not hold that against one that is busy', () => {
    const hoursOn = new Date('2026-03-02T15:00:00Z');
    expect(nextTry('unreachable', start, hoursOn)).toEqual(new Date('2026-03-02T16:00:00Z'));
    const minutesOn = new Date('2026-03-02T09:10:00Z');
    expect(nextTry('temporary', start, minutesOn)).toEqual(new Date('2026-03-02T09:40:00Z'));
  });
});

describe('the references of an answer', () => {
  it('are those of the parent and the parent itself', () => {
    expect(threadReferences(null, ['<a@x>'])).toEqual([]);
    expect(threadReferences('<b@x>', ['a@x', '<b@x>', ' <a@x> '])).toEqual(['<a@x>', '<b@x>']);
  });

  it('keep the first and the newest of a long thread', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `<${index}@x>`);
    const references = threadReferences('<parent@x>', ids);
    expect(references).toHaveLength(20);
    expect([references[0], references[1], references.at(-1)]).toEqual(['<0@x>', '<32@x>', '<parent@x>']);
  });
});

describe('the recipient', () => {
  it('is compared as hiring compares addresses', () => {
    for (const address of [
      ' Ada@Example.ORG ',
      'Zo\u0065\u0308@x.org',
      'STRASSE@x.org',
      'ﬁ@x.org',
      'İ@x.org',
    ])
      expect(normaliseAddress(address)).toBe(addressKey(address));
    expect(normaliseAddress('Zo\u0065\u0308@x.org')).toBe('zo\u00eb@x.org');
  });

  it('follows the mail mode', () => {
    expect(recipientFor('live', [], 'ada@example.org')).toEqual({ kind: 'direct' });
    expect(recipientFor('redirect', ['t@x.net'], 'ada@example.org')).toEqual({
      kind: 'redirected',
      addresses: ['t@x.net'],
    });
    expect(recipientFor('allowlist', ['ADA@example.org'], 'Ada@Example.org')).toEqual({ kind: 'direct' });
    expect(recipientFor('allowlist', ['@example.org'], 'eve@example.org')).toEqual({ kind: 'direct' });
    for (const address of ['eve@sub.example.org', 'eve@notexample.org', 'x@example.org@evil.net'])
      expect(recipientFor('allowlist', ['@example.org'], address)).toEqual({ kind: 'refused' });
  });
});
