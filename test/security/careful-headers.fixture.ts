/** What every answer says, whatever it is: a part of the value. */
const always: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['permissions-policy', 'camera=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'SAMEORIGIN'],
  ['content-security-policy', "default-src 'none'"],
  ['content-security-policy', "base-uri 'none'"],
  ['content-security-policy', 'form-action '],
  ['content-security-policy', "frame-ancestors 'none'"],
];

/** What no answer says: what runs a script that somebody wrote into a page, and what names the server's software. */
const never: readonly (readonly [string, RegExp])[] = [
  // A source for scripts other than our own files: "script-src 'self' 'unsafe-inline'"
  ['content-security-policy', /script-src [^;]*(?:unsafe|https?:|data:|\*)/],
  ['x-powered-by', /./],
  ['server', /./],
  ['access-control-allow-origin', /./],
];

/**
 * What is careless about the headers of an answer: "cache-control: public".
 *
 * @param caching what Cache-Control begins with; nothing is kept unless told otherwise
 */
export function carelessIn(headers: Headers, caching = 'no-store'): string[] {
  const said = (name: string): string => headers.get(name) ?? '';
  return [
    ...always.filter(([name, part]) => !said(name).includes(part)).map(([name]) => name),
    ...never.filter(([name, part]) => part.test(said(name))).map(([name]) => name),
    ...(said('cache-control').startsWith(caching) ? [] : ['cache-control']),
  ].map((name) => `${name}: ${said(name)}`);
}
