import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** The libraries bring their controllers along; a worker is not where people sign in, so it serves health and metrics alone. */
export function answerOnlyOperations(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/health/') && request.url !== '/metrics') await reply.status(404).send();
  });
}
