import { createHash, createVerify, type KeyObject } from 'node:crypto';

/**
 * Verifies an rsa-sha256, relaxed/relaxed DKIM signature (RFC 6376 §3.4.2, §3.4.4, §3.7) with a given key.
 *
 * @param raw the mail as received, with CRLF
 * @returns the tags of a signature that verifies, `null` otherwise
 */
export function verifyDkim(raw: string, publicKey: KeyObject): Map<string, string> | null {
  const bytes = Buffer.from(raw, 'utf8').toString('latin1');
  const gap = bytes.indexOf('\r\n\r\n');
  // Line breaks that are not followed by white space separate header fields.
  const fields = bytes.slice(0, gap).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => field.toLowerCase().startsWith('dkim-signature:'));
  if (signature === undefined) return null;
  const tags = new Map(
    signature
      .slice('dkim-signature:'.length)
      // White space has no meaning in the tags used here.
      .replace(/\s+/g, '')
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)] as const),
  );
  if (
    createHash('sha256')
      .update(relaxedBody(bytes.slice(gap + 4)), 'latin1')
      .digest('base64') !== tags.get('bh')
  )
    return null;
  const signed = (tags.get('h') ?? '').split(':').map((name) => {
    const field = fields.findLast((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
    return `${relaxedField(field ?? '')}\r\n`;
  });
  // The signature covers its own field with an empty b= tag.
  const own = relaxedField(signature.replace(/(;\s*b=)[^;]*$/, '$1'));
  const genuine = createVerify('rsa-sha256')
    .update(signed.join('') + own, 'latin1')
    .verify(publicKey, tags.get('b') ?? '', 'base64');
  return genuine ? tags : null;
}

function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  // Unfold, then each run of white space becomes one space.
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  return `${field.slice(0, colon).trim().toLowerCase()}:${value.trim()}`;
}

function relaxedBody(body: string): string {
  // White space at line ends goes, runs become one space, empty lines at the end go.
  const lines = body
    .replace(/[ \t]+(?=\r\n)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(\r\n)*$/, '');
  return lines === '' ? '' : `${lines}\r\n`;
}
