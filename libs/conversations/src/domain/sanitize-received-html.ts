import sanitizeHtml from 'sanitize-html';

const TEXT_TAGS = ['p', 'div', 'span', 'br', 'hr', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const INLINE_TAGS = ['b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'code', 'a'];
const BLOCK_TAGS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'td', 'th'];

/**
 * Makes HTML that a stranger wrote fit to be shown: text structure and links stay; scripts, forms, frames, styles and every
 * image go, so that looking at a mail tells nobody that it was read and nothing in it can act.
 *
 * @returns HTML of an allow-list of tags; links open outside and name no referrer
 */
export function sanitizeReceivedHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...TEXT_TAGS, ...INLINE_TAGS, ...BLOCK_TAGS],
    allowedAttributes: {
      a: ['href', 'title', 'rel', 'target'],
      '*': ['dir', 'lang'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    // What is inside these is no text of the mail.
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'head',
      'svg',
      'math',
      'template',
    ],
    transformTags: {
      a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }),
    },
    nestingLimit: 100,
  });
}
