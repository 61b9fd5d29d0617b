import type { RepliedTo, UnderstoodReply } from '#conversations';
import { INTENTS, REPLIED_TO, understandReply } from '#conversations';
import { extractReplyText, parseMime } from '#mail';
import type { InputRecord } from './evaluation-input.js';
import { EvaluationInputError, readJsonLines } from './evaluation-input.js';
import type { LabelScores, Scores } from './metrics.js';
import { labelScores, mean, wordSimilarity } from './metrics.js';

interface ReplyCase {
  readonly id: string;
  readonly locale: string;
  readonly after: RepliedTo;
  readonly raw: string;
}

interface ExpectedReply {
  /** The texts that count as exact: without and with the typed closing line. */
  readonly texts: readonly string[];
  readonly intents: readonly string[];
}

/** Our answer alone. */
export interface ReplyRow {
  readonly id: string;
  readonly reply_text: string;
  readonly intents: UnderstoodReply['intents'];
}

export interface ReplyMetrics {
  readonly cases: number;
  readonly replyText: { readonly exact: number; readonly similarity: number };
  readonly intents: { readonly micro: Scores; readonly macro: Scores };
  readonly perIntent: Readonly<Record<string, LabelScores>>;
  readonly perLocale: Readonly<Record<string, { cases: number; exact: number; similarity: number } & Scores>>;
}

/**
 * Scores what we read in candidates' replies: the newly written text and the intents.
 * In: a file of JSON lines `{id, locale, after, raw, expected}`; `raw` is a whole mail, a text body or an HTML body.
 * All answers are given before `expected` is read. Throws `EvaluationInputError` naming a malformed line.
 */
export async function evaluateReplies(file: string): Promise<{ metrics: ReplyMetrics; rows: ReplyRow[] }> {
  const records = await readJsonLines(file);
  const cases = records.map(readCase);
  const rows: ReplyRow[] = [];
  for (const reply of cases) rows.push(await answer(reply));
  const judged = records.map((record, index) => judge(readExpected(record), cases[index], rows[index]));
  return { metrics: measure(judged.filter((one) => one !== null)), rows };
}

function readCase(record: InputRecord): ReplyCase {
  return {
    id: record.text('id'),
    locale: record.text('locale', 'en'),
    after: record.oneOf('after', REPLIED_TO),
    raw: record.text('raw'),
  };
}

async function answer({ id, locale, after, raw }: ReplyCase): Promise<ReplyRow> {
  const { replyText } = extractReplyText(await bodyOf(raw));
  const { intents } = await understandReply({ replyText, locale, after });
  return { id, reply_text: replyText, intents };
}

/** Matches a header line that only transport or a mail program writes, for example "Message-ID: <a@b>". */
const MACHINE_HEADER =
  /^(?:message-id|mime-version|content-type|received|return-path|in-reply-to|delivered-to):/im;
/** Matches a From header with an address, for example "From: Sam <sam@home.example>". */
const FROM_HEADER = /^from:.*\S@\S/im;
/** Matches the line that Outlook puts into a quoted header block, never into a mail's own: "Sent: Monday". */
const QUOTED_BLOCK = /^(?:sent|gesendet|envoy[ée]|enviado(?: el)?)\s?:/im;
/** Matches a block made of header lines and folded lines only, for example "Subject: hi\n there". */
const HEADER_BLOCK = /^(?:from .*\r?\n)?(?:[!-9;-~]+:.*(?:\r?\n[ \t].*)*(?:\r?\n|$))+$/i;

/** Whether `raw` starts with a mail's own headers, and not with text or with a quoted header block. */
export function isWholeMail(raw: string): boolean {
  const end = /\r?\n\r?\n/.exec(raw); // the first empty line
  const head = raw.slice(0, end?.index ?? raw.length);
  if (!HEADER_BLOCK.test(head)) return false;
  return MACHINE_HEADER.test(head) || (FROM_HEADER.test(head) && !QUOTED_BLOCK.test(head));
}

/** Matches a body that is HTML, for example "<div>Hi</div>". */
const HTML_BODY = /^\s*(?:<!doctype html|<(?:html|head|body|div|p|table|span|meta|br)\b)/i;

async function bodyOf(raw: string): Promise<{ text?: string; html?: string }> {
  if (isWholeMail(raw)) {
    const mail = await parseMime(Buffer.from(raw, 'utf8'));
    return {
      ...(mail.text === null ? {} : { text: mail.text }),
      ...(mail.html === null ? {} : { html: mail.html }),
    };
  }
  return HTML_BODY.test(raw) ? { html: raw } : { text: raw };
}

function readExpected(record: InputRecord): ExpectedReply {
  const expected = record.record('expected');
  const intents = expected.texts('intents');
  const unknown = intents.find((intent) => !INTENTS.some((known) => known === intent));
  if (unknown !== undefined) throw new EvaluationInputError(`${record.where}: no such intent: "${unknown}"`);
  const texts = [expected.text('reply_text')];
  if (expected.has('reply_text_signed')) texts.push(expected.text('reply_text_signed'));
  return { texts, intents };
}

interface JudgedReply {
  readonly locale: string;
  readonly exact: boolean;
  readonly similarity: number;
  readonly answered: readonly string[];
  readonly expected: readonly string[];
}

function judge(expected: ExpectedReply, reply?: ReplyCase, row?: ReplyRow): JudgedReply | null {
  if (!reply || !row) return null;
  const similarity = Math.max(...expected.texts.map((text) => wordSimilarity(text, row.reply_text)));
  return {
    locale: reply.locale,
    exact: expected.texts.some((text) => foldSpace(text) === foldSpace(row.reply_text)),
    similarity,
    answered: row.intents,
    expected: expected.intents,
  };
}

function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim(); // any white space, for example a line break
}

function measure(judged: readonly JudgedReply[]): ReplyMetrics {
  const { micro, macro, perLabel } = labelScores(judged);
  const locales = [...new Set(judged.map((one) => one.locale))].sort();
  const perLocale = locales.map((locale) => {
    const ours = judged.filter((one) => one.locale === locale);
    return [locale, { cases: ours.length, ...textScores(ours), ...labelScores(ours).micro }] as const;
  });
  return {
    cases: judged.length,
    replyText: textScores(judged),
    intents: { micro, macro },
    perIntent: perLabel,
    perLocale: Object.fromEntries(perLocale),
  };
}

function textScores(judged: readonly JudgedReply[]): { exact: number; similarity: number } {
  return {
    exact: mean(judged.map((one) => (one.exact ? 1 : 0))),
    similarity: mean(judged.map((one) => one.similarity)),
  };
}
