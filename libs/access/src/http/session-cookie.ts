import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from '../sessions.js';

const plainName = 'regards_session';

/**
 * Over TLS a browser takes this name only from the very host, for the whole of it, and over TLS (RFC 6265bis section 4.1.3.2): no
 * neighbouring host can put a session of its own in its place.
 */
function nameFor(publicUrl: string): string {
  return isSecure(publicUrl) ? `__Host-${plainName}` : plainName;
}

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/**
 * The session token that the browser sent. Two of them are none: whichever came first, one of them was planted by another host or
 * path, and nothing tells which.
 */
export function readSessionCookie(request: FastifyRequest, publicUrl: string): string | undefined {
  const name = nameFor(publicUrl);
  const sent = (request.headers.cookie ?? '').split(';').filter((pair) => pair.trim().startsWith(`${name}=`));
  return sent.length === 1 ? request.cookies[name] : undefined;
}

/** Out of the reach of scripts, not sent along by foreign pages except on plain navigation, and over TLS only where there is TLS. */
function attributes(publicUrl: string) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl), path: '/' } as const;
}

/** Hands the browser its session, for as long as a session lasts. */
export function writeSessionCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  void reply.setCookie(nameFor(publicUrl), token, { ...attributes(publicUrl), maxAge: sessionSeconds });
}

/** Has the browser forget its session; the same attributes, for browsers compare them. */
export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(nameFor(publicUrl), attributes(publicUrl));
}
