import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import nodemailer from 'nodemailer';
import type { DeliveryFacts } from '../domain/delivery/delivery.js';
import { UnsafeHeaderError } from '../domain/header-safety.js';
import { configureMail } from '../mail-settings.js';
import { composeMessage } from './compose-message.js';

const at = new Date('2026-03-02T09:00:00Z');
const domain = 'mail.example.com';
const id = '0190a6c1-7c1e-7a50-9d3c-0c2f6f3f1a11';

const delivery: DeliveryFacts = {
  id,
  ownerKind: 'rejection',
  ownerId: id,
  stream: 'outcome',
  letterId: id,
  candidateId: null,
  conversationId: null,
  to: { address: 'ada@example.org', name: null },
  fromName: 'Eve',
  messageId: `<${id}@${domain}>`,
  inReplyTo: null,
  references: [],
  unsubscribeUrl: null,
  status: 'sending',
  attempts: 1,
  maybeRepeated: false,
  holdReason: null,
  failureCode: null,
  smtpCode: null,
  smtpStatus: null,
  createdAt: at,
  sentAt: null,
  bouncedAt: null,
};

const allowed = new Set([
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]);

const printer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The names of the header fields of a composed message, and its longest line. */
async function compose(
  name: string,
  subject: string,
): Promise<{ fields: string[]; longest: number } | 'refused'> {
  try {
    const changed = { ...delivery, fromName: name, to: { address: 'ada@example.org', name } };
    const letter = { subject, body: 'Hello' };
    const message = composeMessage({ delivery: changed, letter, recipient: { kind: 'direct' }, domain, at });
    const raw = ((await printer.sendMail(message)).message as Buffer).toString('latin1');
    const header = raw.slice(0, raw.indexOf('\r\n\r\n'));
    // Line breaks that are not followed by white space separate header fields.
    const fields = header
      .split(/\r\n(?![ \t])/)
      .map((field) => field.slice(0, field.indexOf(':')).toLowerCase());
    return { fields, longest: Math.max(...header.split('\r\n').map((line) => line.length)) };
  } catch (error) {
    if (error instanceof UnsafeHeaderError) return 'refused';
    throw error;
  }
}

describe('a composed message', () => {
  beforeAll(() => configureMail({ mailDomain: domain, secretKeys: ['secret'] }));

  it('has only our headers, whatever stands in names and subject', async () => {
    const parts = [
      '\r',
      '\n',
      '\0',
      'Bcc: x@y.z',
      ' ',
      '\t',
      '=?utf-8?q?=0D=0A?=',
      '"',
      '<',
      '>',
      ',',
      ';',
      'ü',
      '\u2028',
    ];
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...parts)).map((chosen) => chosen.join('')),
    );
    const holds = fc.asyncProperty(nasty, nasty, async (name, subject) => {
      const composed = await compose(name, subject);
      // A carriage return, line feed or NUL, as in "a\r\nb".
      // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
      if (composed === 'refused') return /[\r\n\0]/.test(name + subject);
      const { fields, longest } = composed;
      const once = new Set(fields).size === fields.length;
      return once && longest <= 998 && fields.every((field) => allowed.has(field));
    });
    const { failed, counterexample } = await fc.check(holds, { numRuns: 150 });
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null });
  });
});
