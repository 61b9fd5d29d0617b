import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { classifyKind, extractReplyText, type MailKind, parseMime, readBounce } from '#mail';

/** One line of `manifest.json`. `text` and `html` are bodies, `eml` whole messages. */
interface ManifestEntry {
  readonly file: string;
  readonly input: 'eml' | 'text' | 'html';
  readonly expected: {
    readonly kind: MailKind;
    readonly reply_text?: string;
    readonly recipient?: readonly string[];
    readonly bounce_class?: 'hard' | 'soft';
  };
}

/** Our answer for one mail, and nothing of what was expected. */
export interface MailRow {
  readonly file: string;
  readonly kind: MailKind;
  readonly reply_text: string | null;
  readonly recipient: readonly string[];
  readonly bounce_class: 'hard' | 'soft' | null;
}

interface Answer {
  readonly row: MailRow;
  /** The text with its signature, for sets that count the signature as part of the reply. */
  readonly signed: string | null;
}

/**
 * Scores our reading of mails on a labelled folder (`manifest.json` beside the mails).
 * Out: accuracy per field (`right`, `of`, `accuracy`), the confusion of kinds, and one row of ours per mail.
 * Texts are compared with white space folded; with or without the signature both count, and `reply_text_strict` counts only the row's text.
 */
export async function evaluateMail(
  folder: string,
): Promise<{ metrics: Record<string, unknown>; rows: MailRow[] }> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as ManifestEntry[];
  const answers: Answer[] = [];
  for (const { file, input } of manifest) answers.push(await answer(folder, file, input));
  // Only from here on is `expected` looked at.
  return { metrics: score(manifest, answers), rows: answers.map(({ row }) => row) };
}

async function answer(folder: string, file: string, input: ManifestEntry['input']): Promise<Answer> {
  const root = resolve(folder);
  const path = resolve(root, file);
  if (!path.startsWith(root + sep)) throw new Error(`manifest names a file outside its folder: ${file}`);
  const raw = await readFile(path);
  if (input !== 'eml') {
    const reply = extractReplyText(
      input === 'html' ? { html: raw.toString('utf8') } : { text: raw.toString('utf8') },
    );
    const row: MailRow = {
      file,
      kind: 'human',
      reply_text: reply.replyText,
      recipient: [],
      bounce_class: null,
    };
    return { row, signed: reply.replyTextSigned };
  }
  const mail = await parseMime(raw);
  const kind = classifyKind(mail);
  if (kind === 'bounce') {
    const bounce = readBounce(mail);
    const recipient = bounce.recipients.map(({ address }) => address).sort();
    return { row: { file, kind, reply_text: null, recipient, bounce_class: bounce.class }, signed: null };
  }
  const reply = extractReplyText(mail);
  const row: MailRow = { file, kind, reply_text: reply.replyText, recipient: [], bounce_class: null };
  return { row, signed: reply.replyTextSigned };
}

class Tally {
  private right = 0;
  private of = 0;

  count(isRight: boolean): void {
    this.of += 1;
    if (isRight) this.right += 1;
  }

  result(): { right: number; of: number; accuracy: number | null } {
    return { right: this.right, of: this.of, accuracy: this.of === 0 ? null : this.right / this.of };
  }
}

function score(manifest: readonly ManifestEntry[], answers: readonly Answer[]): Record<string, unknown> {
  const tallies = {
    kind: new Tally(),
    reply_text: new Tally(),
    reply_text_strict: new Tally(),
    recipient: new Tally(),
    bounce_class: new Tally(),
  };
  const confusion: Record<string, Record<string, number>> = {};
  for (const [index, { expected }] of manifest.entries()) {
    const given = answers[index];
    if (given === undefined) continue;
    const { row, signed } = given;
    tallies.kind.count(row.kind === expected.kind);
    const counts = (confusion[expected.kind] ??= {});
    counts[row.kind] = (counts[row.kind] ?? 0) + 1;
    if (expected.reply_text !== undefined) {
      const wanted = fold(expected.reply_text);
      const exact = row.reply_text !== null && fold(row.reply_text) === wanted;
      tallies.reply_text_strict.count(exact);
      tallies.reply_text.count(exact || (signed !== null && fold(signed) === wanted));
    }
    if (expected.recipient !== undefined)
      tallies.recipient.count(sameAddresses(row.recipient, expected.recipient));
    if (expected.bounce_class !== undefined)
      tallies.bounce_class.count(row.bounce_class === expected.bounce_class);
  }
  const fields = Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, tally.result()]));
  return { mails: manifest.length, ...fields, confusion };
}

/** White space does not count: "a  b\n" is "a b". */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sameAddresses(given: readonly string[], wanted: readonly string[]): boolean {
  const key = (addresses: readonly string[]): string =>
    [...new Set(addresses.map((address) => address.toLowerCase()))].sort().join(' ');
  return key(given) === key(wanted);
}
