import { isEmail } from 'class-validator';
import { DateTime } from 'luxon';
import type { Habits, Party } from './kept-mail.js';
import type { NewMailFields, Problems } from './views/write.js';

/** A form as it comes: whatever fields somebody sent. */
export type FormBody = Readonly<Record<string, unknown>> | undefined;

const longestText = 100_000;
const longestAddress = 254;

/** The words of an answer. @returns with what to do about it when they cannot be sent */
export function readText(body: FormBody): { text: string; problem: string } {
  const text = wordsOf(body, 'text');
  if (text.trim() === '') return { text, problem: 'Write something first.' };
  if (text.length > longestText) return { text, problem: 'Make it shorter: 100,000 characters at most.' };
  return { text, problem: '' };
}

/** A new mail; `null` with the problems of its fields when it cannot be sent. */
export function readNewMail(body: FormBody): {
  fields: NewMailFields;
  problems: Problems;
  mail: { from: Party; to: string; subject: string; text: string } | null;
} {
  const { text, problem } = readText(body);
  const fields: NewMailFields = {
    fromName: lineOf(body, 'fromName').slice(0, 200),
    from: lineOf(body, 'from').toLowerCase(),
    to: lineOf(body, 'to').toLowerCase(),
    subject: lineOf(body, 'subject').slice(0, 300),
    text,
  };
  const problems: Problems = {
    ...(isAddress(fields.from) ? {} : { from: 'Give one mail address, such as amara@mail.example.' }),
    ...(isAddress(fields.to) ? {} : { to: 'Give one mail address, such as jobs@mail.kestrel.example.' }),
    ...(problem === '' ? {} : { text: problem }),
  };
  if (Object.keys(problems).length > 0) return { fields, problems, mail: null };
  const from = { name: fields.fromName, address: fields.from };
  return { fields, problems, mail: { from, to: fields.to, subject: fields.subject, text } };
}

/** How a mailbox is to behave; `null` when the form is none of ours. */
export function readHabits(body: FormBody): { of: string; habits: Habits } | null {
  const of = lineOf(body, 'of').toLowerCase();
  const delivery = lineOf(body, 'delivery');
  if (!isAddress(of) || (delivery !== 'accept' && delivery !== 'bounce' && delivery !== 'refuse'))
    return null;
  const day = lineOf(body, 'backOn');
  const backOn = DateTime.fromFormat(day, 'yyyy-MM-dd').isValid ? day : null;
  return { of, habits: { outOfOffice: lineOf(body, 'outOfOffice') === 'yes', backOn, delivery } };
}

/** Until when time is to pass, and the page of ours to come back to; `null` when the form is none of ours. */
export function readTime(body: FormBody): { to: Date; here: string } | null {
  const to = new Date(lineOf(body, 'to'));
  const here = lineOf(body, 'here');
  // A path of the mailbox, such as /mailbox?of=amara%40mail.example
  return Number.isNaN(to.getTime()) || !/^\/mailbox(?:[?/]|$)/.test(here) ? null : { to, here };
}

function isAddress(value: string): boolean {
  return value.length <= longestAddress && isEmail(value);
}

/** Text of several lines, with line feeds as its only control characters. */
function wordsOf(body: FormBody, name: string): string {
  const value = body?.[name];
  // Carriage returns; then control characters other than tab and line feed, such as NUL.
  return typeof value === 'string'
    ? value
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/[^\P{Cc}\t\n]/gu, '')
        .trimEnd()
    : '';
}

/** Text of one line: what could start another header becomes a space. */
function lineOf(body: FormBody, name: string): string {
  // Any white space and control characters, such as the line break in "Hello\r\nBcc: x@y.z".
  return wordsOf(body, name)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
