import { describe, expect, it } from '@jest/globals';
import { MIME_LIMITS, parseMime } from './parse-mime.js';

const read = (...lines: string[]) => parseMime(Buffer.from(lines.join('\r\n'), 'utf8'));

describe('reading a raw mail', () => {
  it('gives ids without brackets, addresses in lower case and headers by lower-case name', async () => {
    const mail = await read(
      'Message-ID: <one@host.example>',
      'In-Reply-To: <parent@ours.example>',
      'References: <root@ours.example>',
      '\t<parent@ours.example>',
      'From: "Lee, Ann" <Ann.Lee@Example.ORG>',
      'To: Team <jobs@ours.example>, hr@ours.example',
      'Delivered-To: reply+abc@ours.example',
      'Subject: =?utf-8?q?R=C3=A9ponse?=',
      'Date: Mon, 2 Mar 2026 10:00:00 +0100',
      '',
      'Hello',
    );
    expect(mail).toMatchObject({
      messageId: 'one@host.example',
      inReplyTo: 'parent@ours.example',
      references: ['root@ours.example', 'parent@ours.example'],
      from: { name: 'Lee, Ann', address: 'ann.lee@example.org' },
      deliveredTo: ['reply+abc@ours.example'],
      subject: 'Réponse',
      date: new Date('2026-03-02T09:00:00Z'),
      html: null,
      defects: [],
    });
    expect(mail.to.map((to) => to.address)).toEqual(['jobs@ours.example', 'hr@ours.example']);
    expect(mail.headers.get('references')).toEqual(['<root@ours.example> <parent@ours.example>']);
  });

  it('keeps delivery-status and returned originals as parts of their own', async () => {
    const mail = await read(
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'It failed.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; ann@example.org',
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      'Message-ID: <letter@ours.example>',
      '--b--',
    );
    expect(mail.text?.trim()).toBe('It failed.');
    expect(mail.deliveryStatus).toHaveLength(1);
    expect(mail.deliveryStatus[0]).toContain('Status: 5.1.1');
    expect(mail.returnedMessages[0]).toContain('letter@ours.example');
  });

  it('describes attachments without handing them on', async () => {
    const mail = await read(
      'From: a@example.org',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'see attached',
      '--b',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="../../cv.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b--',
    );
    expect(mail.attachments).toEqual([
      { filename: expect.stringContaining('cv.pdf'), contentType: 'application/pdf', size: 3, inline: false },
    ]);
  });

  it('reads what can be read of nothing, of noise, and of mails without headers or body', async () => {
    expect((await read('')).defects).toEqual(expect.arrayContaining(['no-from', 'no-body']));
    expect((await read('', 'only a body')).text).toContain('only a body');
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256));
    expect((await parseMime(noise)).defects.length).toBeGreaterThan(0);
  });

  it('takes the raw body when the announced boundary never comes', async () => {
    const mail = await read(
      'From: a@example.org',
      'Content-Type: multipart/mixed; boundary=never',
      '',
      'I am still here',
    );
    expect(mail.text).toContain('I am still here');
    expect(mail.defects).toContain('unparsable');
  });

  it('survives an unknown charset, a broken encoding and a wrong date', async () => {
    const mail = await read(
      'From: a@example.org',
      'Date: the day after tomorrow',
      'Content-Type: text/plain; charset=klingon-8',
      'Content-Transfer-Encoding: base64',
      '',
      'SGVsbG8gd29ybGQ=!!!not base64',
    );
    expect(mail.text).toContain('Hello world');
  });

  it('cuts a huge subject, a huge body and too many headers', async () => {
    const many = Array.from({ length: MIME_LIMITS.headers + 50 }, (_, index) => `X-H${index}: 1`);
    const mail = await read(
      `Subject: ${'s'.repeat(100_000)}`,
      'From: a@example.org',
      ...many,
      '',
      'x'.repeat(MIME_LIMITS.bodyChars + 9),
    );
    expect(mail.subject).toHaveLength(MIME_LIMITS.subjectChars);
    expect(mail.text).toHaveLength(MIME_LIMITS.bodyChars);
    expect(mail.defects).toEqual(expect.arrayContaining(['body-cut', 'too-many-headers']));
  });

  it('survives parts nested a thousand deep', async () => {
    const depth = 1_000;
    const lines = ['From: a@example.org'];
    for (let level = 0; level < depth; level += 1)
      lines.push(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`);
    lines.push('Content-Type: text/plain', '', 'deep');
    const mail = await read(...lines);
    expect(mail.from?.address).toBe('a@example.org');
  });
});
