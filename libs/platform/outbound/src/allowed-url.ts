/** Why a URL is not asked, whatever it leads to. */
export type UrlRefusal = 'malformed' | 'not_https' | 'with_credentials';

/**
 * Whether a URL that data names may be asked at all; where it leads is judged when the connection is made. Over plain HTTP only outside production.
 *
 * @returns why not, or `null`
 */
export function refusedUrl(url: string, production: boolean): UrlRefusal | null {
  if (!URL.canParse(url)) return 'malformed';
  const { protocol, username, password } = new URL(url);
  if (protocol !== 'https:' && (production || protocol !== 'http:')) return 'not_https';
  // They would stand in logs of others, and in ours.
  return username || password ? 'with_credentials' : null;
}
