import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';
import type { Logger } from '#platform/logging';

const requestDuration = new Histogram({
  name: 'regards_http_request_duration_seconds',
  help: 'How long requests took, by route and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
});

/** Logs and measures each request by its route pattern; the URL itself can hold a token. */
export function observeRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: reply.statusCode };
    requestDuration.observe(labels, reply.elapsedTime / 1_000);
    logger.info({ id: request.id, ...labels, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}
