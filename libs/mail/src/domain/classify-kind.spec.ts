import { describe, expect, it } from '@jest/globals';
import { parseMime } from '../inbound/parse-mime.js';
import { classifyKind } from './classify-kind.js';

async function kindOf(headers: Record<string, string>, body = 'Thank you for letting me know.') {
  const all = {
    From: 'Ann Lee <ann@example.org>',
    To: 'jobs@ours.example',
    Subject: 'Re: Your application',
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return classifyKind(await parseMime(Buffer.from([...head, '', body].join('\r\n'))));
}

describe('the kind of a mail', () => {
  it('is human when nothing speaks against it', async () => {
    expect(await kindOf({})).toBe('human');
    expect(await kindOf({ 'Auto-Submitted': 'no' })).toBe('human');
    // Exchange puts this header on the mails of people too.
    expect(await kindOf({ 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' })).toBe('human');
  });

  it('is human when a person answers through a list, about being away, or about a failed delivery', async () => {
    expect(await kindOf({ 'List-Id': '<team.example.org>', 'In-Reply-To': '<x@ours.example>' })).toBe(
      'human',
    );
    expect(await kindOf({}, 'I was out of office, sorry for the delay.')).toBe('human');
    expect(
      await kindOf(
        { Subject: 'Re: Undeliverable: interview' },
        'Your mail could not be delivered to bob@example.net',
      ),
    ).toBe('human');
    expect(await kindOf({ Subject: 'Delivery driver position' }, 'Could you tell me why I failed?')).toBe(
      'human',
    );
  });

  it.each([
    [{ 'Auto-Submitted': 'auto-replied (vacation)' }],
    [{ Precedence: 'auto_reply' }],
    [{ Precedence: 'bulk' }],
    [{ 'X-Autoreply': 'yes' }],
    [{ 'Return-Path': '<>' }],
    [{ 'List-Id': '<news.example.org>' }],
    [{ 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=x' }],
  ])('is auto_reply by its headers: %j', async (headers) => {
    expect(await kindOf(headers as unknown as Record<string, string>)).toBe('auto_reply');
  });

  it.each([
    'Automatic reply: Your application',
    'Out of Office Re: Your application',
    'Automatische Antwort: Ihre Bewerbung',
    'Abwesenheitsnotiz',
    'Réponse automatique : votre candidature',
    'Respuesta automática: su candidatura',
    'Resposta automática: candidatura',
    'Risposta automatica: candidatura',
    'Automatisch antwoord: sollicitatie',
    'Autosvar: ansøgning',
    'Automatiskt svar: ansökan',
    'Odpowiedź automatyczna: aplikacja',
    'Автоматический ответ: вакансия',
    'Automaattinen vastaus: hakemus',
    '自动回复: 申请',
  ])('is auto_reply by its subject: %s', async (subject) => {
    const encoded = `=?utf-8?b?${Buffer.from(subject).toString('base64')}?=`;
    expect(await kindOf({ Subject: encoded })).toBe('auto_reply');
  });

  it('is bounce with or without the standard format, even if it calls itself automatic', async () => {
    const body =
      'Your message could not be delivered to the following recipient:\r\n\r\n  <bob@example.net>: user unknown';
    expect(
      await kindOf({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }, body),
    ).toBe('bounce');
    expect(
      await kindOf(
        { From: 'MAILER-DAEMON@mx.example', Subject: 'failure notice', 'Auto-Submitted': 'auto-replied' },
        body,
      ),
    ).toBe('bounce');
    expect(await kindOf({ 'X-Failed-Recipients': 'bob@example.net' })).toBe('bounce');
  });

  it('is feedback_report for a complaint', async () => {
    expect(
      await kindOf({ 'Content-Type': 'multipart/report; report-type="feedback-report"; boundary=b' }),
    ).toBe('feedback_report');
  });
});
