import { fold } from '../fold.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';
import { isSignOff } from '../closing.js';

// Markup that leaves a page blank. Example: "<p>&nbsp;</p>"
const BLANK_MARKUP = /<\/?(?:p|br|div|span)\b[^<>]*>|&nbsp;|&#160;/giu;
// What only a signature holds: an address, a web page or a telephone number. Example: "+49 30 1234567"
const CONTACT_LINE =
  /^\W*(?:sent from my \w+.*|get outlook for .*|von meinem \w+ gesendet|envoye de mon \w+|enviado desde mi \w+|(?:tel|phone|mobile|fax|t|m|e|www|web|mail|e-mail)\b.*|\S+@\S+|https?:\/\/\S+|www\.\S+|\+?[\d\s()/.-]{6,})\W*$/iu;

/** Fires when the body holds nothing but white space, a greeting or a signature. */
export const emptyMessage: Rule = {
  id: 'empty-message',
  check: ({ letter, context, parts }) => {
    const said = parts.sentences
      .map((sentence) => sentence.text)
      .join('\n')
      .replace(BLANK_MARKUP, ' ');
    const signature = [context.sender.name, context.sender.title, context.company].map(fold);
    const lines = said.split('\n').filter((line) => {
      const bare = fold(line).replace(/^\W+|\W+$/gu, ''); // punctuation at either end, as in "— Anna"
      const inSignature = bare === '' || signature.some((known) => known !== '' && bare === known);
      return !inSignature && !CONTACT_LINE.test(line) && !isSignOff(line);
    });
    const postscript = /(?:^|\n)\s*P\.?[\s-]*[SD]\b/u.test(parts.closing); // "PS: …", "P.-S." or "P. D.:" after the signature
    if (lines.length > 0 || (postscript && letter.body.trim() !== '')) return [];
    return [
      findingMissing('empty-message', 'Write the letter: thank them, say the decision and name the role.'),
    ];
  },
};
