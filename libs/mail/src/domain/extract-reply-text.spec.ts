import { describe, expect, it } from '@jest/globals';
import { extractReplyText } from './extract-reply-text.js';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const reply = (text: string): string => fold(extractReplyText({ text }).replyText);
const replyOfHtml = (html: string): string => fold(extractReplyText({ html }).replyText);

describe('the newly written text', () => {
  it.each([
    ['en', 'On Tue, 3 Mar 2026 at 10:11, Jobs <jobs@ours.example> wrote:'],
    [
      'en, wrapped',
      'On Tue, Mar 3, 2026 at 10:11 AM Jobs at a Company With a Long Name <\njobs@ours.example> wrote:',
    ],
    ['en, Apple', 'On Mar 3, 2026, at 10:11, Jobs <jobs@ours.example> wrote:'],
    ['en, Thunderbird', 'On 03/03/2026 10:11, Jobs wrote:'],
    ['de', 'Am Di., 3. März 2026 um 10:11 Uhr schrieb Jobs <jobs@ours.example>:'],
    ['de, Thunderbird', 'Am 03.03.26 um 10:11 schrieb Jobs:'],
    ['fr', 'Le mar. 3 mars 2026 à 10:11, Jobs <jobs@ours.example> a écrit :'],
    ['es', 'El mar, 3 mar 2026 a las 10:11, Jobs (<jobs@ours.example>) escribió:'],
    ['pt', 'Em ter., 3 de mar. de 2026 às 10:11, Jobs <jobs@ours.example>\nescreveu:'],
    ['it', 'Il giorno mar 3 mar 2026 alle ore 10:11 Jobs <jobs@ours.example> ha scritto:'],
    ['nl', 'Op di 3 mrt 2026 om 10:11 schreef Jobs <jobs@ours.example>:'],
    ['da', 'Den tirs. 3. mar. 2026 kl. 10.11 skrev Jobs <jobs@ours.example>:'],
    ['sv', 'Den tis 3 mars 2026 kl 10:11 skrev Jobs <jobs@ours.example>:'],
    ['no', 'tir. 3. mars 2026 kl. 10:11 skrev Jobs <jobs@ours.example>:'],
    ['pl', 'wt., 3 mar 2026 o 10:11 Jobs <jobs@ours.example> napisał(a):'],
    ['ru', 'вт, 3 мар. 2026 г. в 10:11, Jobs <jobs@ours.example>:'],
    ['fi', 'ti 3. maalisk. 2026 klo 10.11 Jobs (jobs@ours.example) kirjoitti:'],
    ['en, Horde', 'Quoting Jobs <jobs@ours.example>:'],
    ['en, framed', '***** Jobs wrote on 3 March 2026 10:11: *****'],
    ['cs', 'út 3. 3. 2026 v 10:11 odesílatel Jobs <jobs@ours.example> napsal:'],
    ['tr', 'Jobs <jobs@ours.example>, 3 Mar 2026 Sal, 10:11 tarihinde şunu yazdı:'],
    ['ja', '2026年3月3日(火) 10:11 Jobs <jobs@ours.example>:'],
    ['a language we have no words for', '2026-03-03 10:11 Jobs <jobs@ours.example> gwra:'],
  ])('ends above the announced quotation (%s), quoted with marks or without', (_, line) => {
    expect(reply(`Thank you for telling me.\n\n${line}\n\n> Dear Ann,\n> we chose somebody else.`)).toBe(
      'Thank you for telling me.',
    );
    expect(reply(`Thank you for telling me.\n\n${line}\n\nDear Ann,\nwe chose somebody else.`)).toBe(
      'Thank you for telling me.',
    );
  });

  it.each([
    [
      'en',
      'From: Jobs <jobs@ours.example>\nSent: Tuesday, March 3, 2026 10:11 AM\nTo: Ann\nSubject: Your application',
    ],
    [
      'de',
      'Von: Jobs <jobs@ours.example>\nGesendet: Dienstag, 3. März 2026 10:11\nAn: Ann\nBetreff: Ihre Bewerbung',
    ],
    [
      'fr',
      'De : Jobs <jobs@ours.example>\nEnvoyé : mardi 3 mars 2026 10:11\nÀ : Ann\nObjet : Votre candidature',
    ],
    [
      'es',
      'De: Jobs <jobs@ours.example>\nEnviado: martes, 3 de marzo de 2026 10:11\nPara: Ann\nAsunto: Su candidatura',
    ],
    ['pl', 'Od: Jobs <jobs@ours.example>\nWysłano: wtorek, 3 marca 2026 10:11\nDo: Ann\nTemat: Aplikacja'],
    [
      'bold',
      '*From:* Jobs <jobs@ours.example>\n*Date:* Tuesday, 3 March 2026\n*To:* Ann\n*Subject:* Your application',
    ],
    [
      'rule',
      '________________________________\nFrom: Jobs <jobs@ours.example>\nSent: 3 March 2026 10:11\nTo: Ann\nSubject: Hi',
    ],
    ['titled', '-----Ursprüngliche Nachricht-----\nVon: Jobs'],
    [
      'unknown words below a rule',
      '-----\nXyz: Jobs <jobs@ours.example>\nAbc: 3. 3. 2026 10:11\nDef: Ann\nGhi: Hi',
    ],
    [
      'forward',
      '---------- Forwarded message ---------\nFrom: Jobs <jobs@ours.example>\nDate: Tue, 3 Mar 2026\nSubject: Hi\nTo: Ann',
    ],
  ])('ends above the headers of the earlier mail (%s)', (_, block) => {
    expect(reply(`Thanks, understood.\n\n${block}\n\nDear Ann,\nwe chose somebody else.`)).toBe(
      'Thanks, understood.',
    );
  });

  it('keeps answers written between and below quotations', () => {
    const text =
      'On Tue, 3 Mar 2026 at 10:11, Jobs <j@ours.example> wrote:\n> May we keep your CV?\n\nYes, please.\n\n> And call you?\n\nNo.';
    expect(reply(text)).toBe('Yes, please. No.');
  });

  it('drops the half of a quoted line that lost its mark', () => {
    const text =
      'Fine.\n\n> a very long line of the letter that some client broke at the wrong place and lost\nthe mark of\n> and more';
    expect(reply(text)).toBe('Fine.');
  });

  it('is empty when only a quotation or a signature was sent', () => {
    expect(reply('> Dear Ann,\n> no.')).toBe('');
    expect(
      reply('\n\nSent from my iPhone\n\n> On 3 Mar 2026, at 10:11, Jobs <j@ours.example> wrote:\n>\n> no'),
    ).toBe('');
    expect(reply('')).toBe('');
    expect(extractReplyText({})).toEqual({ replyText: '', replyTextSigned: '' });
  });

  it.each([
    'Could we talk on Tuesday at 10:30? My number is the same: call me.',
    'From: Berlin\nTo: Munich\nThe ticket was 89 euros, can you pay it back?',
    'On Monday I wrote a test for you. It took six hours.',
    'I wrote you on 3 March 2026:\nno answer came.',
    'Two questions:\n- who got the job?\n- may I apply again?',
    'Sent from my desk, this is easier than on the phone.',
    'Best of luck to the team. I will apply again.',
    'The subject: feedback. Please tell me what was missing.',
  ])('is not cut where a person only sounds like a mail program: %s', (text) => {
    expect(reply(text)).toBe(fold(text));
  });

  it.each([
    ['-- \nAnn Lee\nData Analyst\n+49 30 1234567'],
    ['Sent from my iPhone'],
    ['Von meinem iPhone gesendet'],
    ['Envoyé de mon iPad'],
    ['Enviado desde mi Samsung Galaxy'],
    ['Get Outlook for iOS<https://aka.ms/o0ukef>'],
    ['Ann Lee\nData Analyst\nann@example.org | +49 30 1234567\nwww.example.org'],
    [
      'This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, delete it.',
    ],
  ])('does not hold the signature block: %s', (signature) => {
    expect(reply(`Thank you for the interview.\n\n${signature}`)).toBe('Thank you for the interview.');
    expect(
      fold(extractReplyText({ text: `Thank you for the interview.\n\n${signature}` }).replyTextSigned),
    ).toContain(fold(signature));
  });

  it('keeps a typed closing and its name, and drops the contact details below it', () => {
    expect(reply('Thank you.\n\nBest regards,\nAnn Lee\nData Analyst\n+49 30 1234567')).toBe(
      'Thank you. Best regards, Ann Lee',
    );
    expect(reply('Danke!\n\nMit freundlichen Grüßen\nAnn')).toBe('Danke! Mit freundlichen Grüßen Ann');
  });

  it('keeps a postscript below the closing', () => {
    expect(
      reply('Thank you.\n\nBest,\nAnn\n\nP.S. My number is +49 30 1234567, call me any time.'),
    ).toContain('P.S. My number');
  });
});

describe('the newly written text of HTML', () => {
  it.each([
    [
      'Gmail',
      '<div dir="ltr">Thanks!</div><br><div class="gmail_quote"><div class="gmail_attr">Xyz abc:<br></div><blockquote class="gmail_quote">no</blockquote></div>',
    ],
    [
      'Outlook on the web',
      '<div>Thanks!</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Xyz:</b> Jobs</div><div>no</div>',
    ],
    [
      'Outlook',
      '<p class="MsoNormal">Thanks!</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt"><p><b>Xyz:</b> Jobs</p></div><p>no</p>',
    ],
    [
      'Thunderbird',
      '<p>Thanks!</p><div class="moz-cite-prefix">Xyz:<br></div><blockquote type="cite">no</blockquote>',
    ],
    [
      'Apple Mail',
      '<div>Thanks!</div><div><br><blockquote type="cite"><div>On Mar 3, 2026, at 10:11, Jobs wrote:</div>no</blockquote></div>',
    ],
    ['Yahoo', '<div>Thanks!</div><div class="yahoo_quoted"><div>Xyz</div><div>no</div></div>'],
    ['Proton', '<div>Thanks!</div><div class="protonmail_quote">Xyz<blockquote>no</blockquote></div>'],
  ])('ends where %s puts the earlier mail, whatever the language', (_, html) => {
    expect(replyOfHtml(`<html><head><style>p{}</style></head><body>${html}</body></html>`)).toBe('Thanks!');
  });

  it('keeps what is written below a Gmail quotation, and drops a marked signature', () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">Xyz:</div><blockquote class="gmail_quote">Can you come?</blockquote></div>' +
      '<div>Yes.</div><div class="gmail_signature">Ann<br>Analyst</div>';
    expect(replyOfHtml(html)).toBe('Yes.');
  });

  it('is taken over a text body in which the quotation cannot be seen', () => {
    const text = 'Thanks!\nXyz abc\nno';
    const html = '<div>Thanks!</div><div class="yahoo_quoted">Xyz abc<br>no</div>';
    expect(extractReplyText({ text, html }).replyText).toBe('Thanks!');
  });

  it('survives broken markup, deep nesting and scripts', () => {
    expect(replyOfHtml('<p>Hi <b>there<script>alert(1)</script></p></div></div>')).toBe('Hi there');
    expect(replyOfHtml(`${'<div>'.repeat(20_000)}deep`)).toBe('deep');
    expect(replyOfHtml('')).toBe('');
  });
});

describe('time spent on hostile text', () => {
  const timeFor = (text: string): number => {
    const started = performance.now();
    extractReplyText({ text, html: text });
    return performance.now() - started;
  };
  const ordinary = 'Thank you for your letter, and for the time you took. \n';

  it.each([
    ['one endless line', 'a '.repeat(200_000)],
    ['endless dashes', '-'.repeat(200_000)],
    ['endless brackets', '<'.repeat(200_000)],
    ['many near-announcements', 'On 3 Mar 2026 at 10:11\n'.repeat(20_000)],
    ['many labels', 'From: \n'.repeat(20_000)],
    ['many addresses', 'a@b.c '.repeat(50_000)],
  ])('is not much more than on an ordinary text as long, for %s', (_, text) => {
    timeFor(ordinary.repeat(1_000));
    // Time that grows with the square of the length would be thousands of times as much.
    expect(timeFor(text)).toBeLessThan(50 * timeFor(ordinary.repeat(text.length / ordinary.length)) + 100);
  });
});
