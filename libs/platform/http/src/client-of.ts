import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

/**
 * Where a request comes from, to count by: an IPv4 address, or the /64 of an IPv6 one, because whoever has one of those has all of it.
 * Only the proxies of TRUST_PROXY are believed when they say for whom they ask; what a client writes into X-Forwarded-For counts for nothing.
 */
export function clientOf(request: FastifyRequest): string {
  return normalizeIP(request.ip);
}
