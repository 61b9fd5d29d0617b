import { Parser } from 'htmlparser2';
import { cleanText, type Line } from './line.js';

type Role = 'plain' | 'quote' | 'quote-until-blockquote' | 'signature' | 'hidden';

interface OpenElement {
  readonly name: string;
  readonly role: Role;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SPACED = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote'.split(' '));
const HIDDEN = new Set(
  'style script head title template noscript svg object iframe select textarea'.split(' '),
);
// Containers in which mail clients put somebody else's words; "x_" is what Outlook puts before foreign class names.
const QUOTE_CLASS =
  /(?:^|\s)(?:x_)*(?:gmail_attr|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|tutanota_quote|OutlookMessageHeader|yandex_quote|mail-quote-collapse|history_container|cite_quote|reply_quote|iosymail_quote)(?:\s|$)/i;
const GMAIL_QUOTE_CLASS = /(?:^|\s)(?:x_)*gmail_quote(?:_container)?(?:\s|$)/i;
const SIGNATURE_CLASS =
  /(?:^|\s)(?:x_)*(?:gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block|signature-block|yahoo-signature|tutanota_signature)(?:\s|$)/i;
const SIGNATURE_ID =
  /^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|yahoo-signature|composer_signature|mail-app-auto-default-signature)$/i;
const CUT_ID =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|stopSpelling|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|ms-outlook-mobile-body-separator-line|isReplyContent|yahoo_quoted_\d+|replySplit|isForwardContent|reply-intro)$/i;
// The line that Word draws above the headers of the earlier mail, e.g. "border:none;border-top:solid #E1E1E1 1.0pt".
const WORD_RULE =
  /border:\s*none;\s*border-top:\s*(?:solid\s+#?[a-z0-9]+\s+1(?:\.0)?pt|1(?:\.0)?pt\s+solid\s+)/i;

const MAX_LINES = 5_000;
const MAX_LINE_CHARS = 20_000;
const MAX_DEPTH = 2_000;

/**
 * Reads an HTML body into lines, keeping what the markup says: quotations, signatures, and where the earlier mail begins.
 * In: HTML of any quality. Out: plain lines; scripts, styles and hidden text are gone.
 */
export function linesOfHtml(html: string): Line[] {
  const writer = new LineWriter();
  const open: OpenElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (CUT_ID.test(attributes['id'] ?? '') || WORD_RULE.test(attributes['style'] ?? '')) writer.cut();
        if (BLOCKS.has(name)) writer.endLine(SPACED.has(name));
        if (name === 'br') writer.breakLine();
        if (open.length < MAX_DEPTH) open.push({ name, role: roleOf(name, attributes) });
        writer.enter(open);
        if (name === 'li') writer.write('- ');
      },
      ontext(text) {
        const preserved = open.some((element) => element.name === 'pre');
        writer.write(text, preserved);
      },
      onclosetag(name) {
        if (BLOCKS.has(name)) writer.endLine(SPACED.has(name));
        const index = open.findLastIndex((element) => element.name === name);
        if (index === -1) return;
        open.splice(index);
        if (name === 'blockquote') {
          const container = open.findLastIndex((element) => element.role === 'quote-until-blockquote');
          // Below the quotation, Gmail's container holds the writer's own words again.
          if (container !== -1) open[container] = { name: open[container]?.name ?? 'div', role: 'plain' };
        }
        writer.enter(open);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return writer.lines();
}

function roleOf(name: string, attributes: Readonly<Record<string, string>>): Role {
  const style = attributes['style'] ?? '';
  const classes = attributes['class'] ?? '';
  // Text that no reader sees, e.g. preheaders with "display:none".
  if (HIDDEN.has(name) || /display:\s*none/i.test(style)) return 'hidden';
  if (SIGNATURE_CLASS.test(classes) || SIGNATURE_ID.test(attributes['id'] ?? '')) return 'signature';
  if (name === 'blockquote') {
    const cited = attributes['type'] === 'cite' || GMAIL_QUOTE_CLASS.test(classes);
    // Gmail and Apple Mail indent the writer's own paragraphs with a borderless blockquote.
    const indented = /margin:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px;?.*border:\s*(?:none|medium)/i.test(
      style,
    );
    return indented && !cited ? 'plain' : 'quote';
  }
  if (GMAIL_QUOTE_CLASS.test(classes)) return 'quote-until-blockquote';
  return QUOTE_CLASS.test(classes) ? 'quote' : 'plain';
}

class LineWriter {
  private readonly written: Line[] = [];
  private current = '';
  private roles: ReadonlySet<Role> = new Set();
  private isCut = false;

  enter(open: readonly OpenElement[]): void {
    const roles = new Set(open.map((element) => element.role));
    const changed = roles.size !== this.roles.size || [...roles].some((role) => !this.roles.has(role));
    if (changed) this.endLine(false);
    this.roles = roles;
  }

  write(text: string, preserved = false): void {
    // The rest of an endless line is dropped, so that adding to it stays cheap.
    if (this.roles.has('hidden') || this.current.length >= MAX_LINE_CHARS) return;
    if (preserved) {
      const [first = '', ...rest] = text.split('\n');
      this.current += first;
      for (const line of rest) {
        this.breakLine();
        this.current += line;
      }
      return;
    }
    // Runs of white space count as one space in HTML; no-break spaces do not collapse.
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.current += this.current === '' || this.current.endsWith(' ') ? collapsed.trimStart() : collapsed;
  }

  /** `<br>`: ends the line even if nothing is on it. */
  breakLine(): void {
    this.push(this.current);
    this.current = '';
  }

  /** A block begins or ends: ends the line if something is on it; `spaced` leaves one empty line. */
  endLine(spaced: boolean): void {
    if (this.current.trim() !== '') this.breakLine();
    this.current = '';
    const last = this.written.at(-1);
    if (spaced && last !== undefined && last.text !== '') this.push('');
  }

  /** The earlier mail begins here. */
  cut(): void {
    this.endLine(false);
    if (this.isCut) return;
    this.isCut = true;
    this.written.push({ text: '', quoted: false, signature: false, cut: true });
  }

  lines(): Line[] {
    this.endLine(false);
    return this.written;
  }

  private push(text: string): void {
    if (this.written.length >= MAX_LINES) return;
    const clean = cleanText(text.slice(0, MAX_LINE_CHARS)).trimEnd();
    this.written.push({
      text: clean,
      // Text-like quote marks survive in HTML made from text, e.g. "&gt; Hello".
      quoted: this.roles.has('quote') || this.roles.has('quote-until-blockquote') || /^\s{0,3}>/.test(clean),
      signature: this.roles.has('signature'),
      cut: false,
    });
  }
}
