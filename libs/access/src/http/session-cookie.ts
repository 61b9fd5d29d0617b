import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from '../sessions.js';

const name = 'regards_session';

/** The session token that the browser sent. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[name];
}

/** Out of the reach of scripts, not sent along by foreign pages except on plain navigation, and over TLS only where there is TLS. */
function attributes(publicUrl: string) {
  return { httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), path: '/' } as const;
}

/** Hands the browser its session, for as long as a session lasts. */
export function writeSessionCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  void reply.setCookie(name, token, { ...attributes(publicUrl), maxAge: sessionSeconds });
}

/** Has the browser forget its session; the same attributes, for browsers compare them. */
export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(name, attributes(publicUrl));
}
