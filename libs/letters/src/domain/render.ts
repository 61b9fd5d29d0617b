import linkifyStr from 'linkify-string';

export interface RenderedLetter {
  readonly text: string;
  readonly html: string;
}

/** Columns of the text part; RFC 5322 §2.1.1 asks for at most 78 characters in a line. */
const TEXT_WIDTH = 76;

// One or more empty lines between paragraphs. Example: "\n \n"
const PARAGRAPH_BREAK = /\n[ \t]*(?:\n[ \t]*)+/u;
// A web address with its scheme; "asp.net" alone is a word. Example: "https://example.org"
const WITH_SCHEME = /^https?:\/\//iu;

/** Wraps one line at spaces; a word that is too long (an address) stays whole. */
function wrapLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > TEXT_WIDTH && current !== '') {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current].join('\n');
}

/** Escapes everything and makes links of web addresses (with a scheme) and mail addresses. */
function inlineHtml(line: string): string {
  return linkifyStr(line, {
    defaultProtocol: 'https',
    validate: { url: (value: string) => WITH_SCHEME.test(value), email: true },
    formatHref: (href: string) => href.replaceAll('&', '&amp;'), // linkify escapes quotes in addresses, not ampersands
    attributes: { style: 'color:#0b5394' },
  });
}

/**
 * Renders a letter's plain body as the two parts of a mail, from the one source.
 * The HTML is a whole document without images, scripts or tracking; each paragraph finds its own direction (`dir="auto"`).
 * @param body plain text; an empty line separates paragraphs, a single line break is kept
 * @returns `text` wrapped at 76 columns with line feeds, and `html` in which everything from the body is escaped
 */
export function renderLetter(body: string): RenderedLetter {
  const paragraphs = body
    .replace(/\r\n?/gu, '\n') // carriage returns, as in "\r\n"
    .split(PARAGRAPH_BREAK)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/gu, '')) // line breaks before and white space behind a paragraph
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()));
  const text = paragraphs.map((lines) => lines.map(wrapLine).join('\n')).join('\n\n');
  const html = paragraphs
    .map((lines) => `<p dir="auto" style="margin:0 0 1em">${lines.map(inlineHtml).join('<br>\n')}</p>`)
    .join('\n');
  return { text: `${text}\n`, html: document(html) };
}

function document(content: string): string {
  return `<!DOCTYPE html>
<html dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title></title>
</head>
<body style="margin:0;padding:1.5em;background:#ffffff;color:#1a1a1a;font-family:Georgia,'Times New Roman',serif;font-size:1.0625em;line-height:1.55;overflow-wrap:anywhere">
<div dir="auto" style="max-width:38em">
${content}
</div>
</body>
</html>
`;
}
