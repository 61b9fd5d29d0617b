/** The headers that tell which page a browser sent the request from. */
export interface OriginHeaders {
  readonly origin?: string | undefined;
  readonly referer?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * Whether a request comes from our own pages, so that a foreign page cannot use the cookie of who is signed in
 * (OWASP, Cross-Site Request Forgery Prevention: verifying the origin with standard headers).
 * Origin counts if it is there, "null" included; else Referer; neither is a no.
 *
 * @param acceptOwnHost outside production the server is also reached by other names than `publicUrl`
 */
export function isOwnOrigin(headers: OriginHeaders, publicUrl: string, acceptOwnHost: boolean): boolean {
  const source = parse(headers.origin ?? headers.referer);
  if (!source) return false;
  if (source.origin === new URL(publicUrl).origin) return true;
  return acceptOwnHost && headers.host !== undefined && source.host === headers.host.toLowerCase();
}

function parse(value: string | undefined): URL | undefined {
  return value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
}
