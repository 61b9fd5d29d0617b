import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#platform/errors';
import { clientOf } from './client-of.js';
import { isPage } from './page-paths.js';

const minute = 60_000;
/** How many clients are remembered; beyond it the ones seen longest ago are forgotten, so that memory stays bounded. */
const clients = 50_000;

/**
 * What strangers may ask for costs a query or a password hash, so it is counted before it is done: per client and minute. Two hundred
 * people behind one address, who all sign in at nine, stay below. Nothing else is counted here: neither webhooks, which come by the hundred a
 * second, nor the one-click unsubscribing of mail providers, nor what is asked for by who is signed in.
 */
const perMinute = 300;

type Kind = 'pages' | 'sign_in';

// Signing in, or getting there: a password, a link from a mail, a forgotten password, the set-up code.
const signIn = /^\/api\/v1\/(?:session|password-links|password-resets|setup)(?:[/?]|$)/;

function kindOf({ method, url }: FastifyRequest): Kind | null {
  // Unsubscribing is a page too, but counts only what it cannot make sense of: see countFailure.
  if (isPage(url)) return url.startsWith('/u/') ? null : 'pages';
  // Every page of the dashboard asks who is signed in.
  const asksWhoIsThere = url.startsWith('/api/v1/session') && method !== 'POST';
  return signIn.test(url) && !asksWhoIsThere ? 'sign_in' : null;
}

/** Limits what strangers may ask for, in the memory of this process (docs/adr/0023). Before any route is declared. */
export async function limitRequests(fastify: FastifyInstance): Promise<void> {
  const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
  await fastify.register(rateLimit, {
    max: perMinute,
    timeWindow: minute,
    cache: clients,
    allowList: (request) => kindOf(request) === null,
    keyGenerator: (request) => `${kindOf(request)} ${clientOf(request)}`,
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
    // "Retry-After" is written where every error is told.
    addHeaders: { ...silent, 'retry-after': false },
    addHeadersOnExceeding: silent,
  });
  const count = fastify.createRateLimit({
    max: failuresPerMinute,
    timeWindow: minute,
    allowList: [],
    keyGenerator: (request) => `${failing.get(request)} ${clientOf(request)}`,
  });
  counters.set(fastify.server, count);
}

const failuresPerMinute = 60;

type Counter = ReturnType<FastifyInstance['createRateLimit']>;
const counters = new WeakMap<FastifyInstance['server'], Counter>();
const failing = new WeakMap<FastifyRequest, string>();

/**
 * Counts a request whose proof did not hold: a signature, a key, a token. It is called after the proof was looked at, so that whoever can
 * prove themselves is never refused because of a neighbour's failures; it comes before anything is written.
 *
 * @param what of which kind it is, and whose, such as "ats_hook <id of the connection>"
 * @throws DomainError `request.too_many` from the 61st of a client in a minute
 */
export async function countFailure(request: FastifyRequest, what: string): Promise<void> {
  const count = counters.get(request.server.server);
  if (!count) throw new Error('limitRequests was not called for this app.');
  failing.set(request, what);
  const counted = await count(request);
  if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttl);
}

function tooMany(ttlMs: number): DomainError {
  return new DomainError('request.too_many', 'too_many', 'Too many requests from here; wait and try again.', {
    retryAfterSeconds: Math.max(1, Math.ceil(ttlMs / 1_000)),
  });
}
