import cookie from '@fastify/cookie';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import { newId } from '#platform/database';
import {
  describeApi,
  largestBody,
  limitRequests,
  observeRequests,
  ProblemFilter,
  hearLargeBodiesOut,
  readRawBodies,
  refuseUnparsed,
  refuseUnrouted,
  validation,
} from '#platform/http';
import { type Logger, NestLogger, runCorrelated } from '#platform/logging';
import { closeSilentConnections } from './close-silent-connections.js';
import { answersWith, carefulHeaders, letDocumentationRun } from './security-headers.js';

export interface HttpAppOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Serve the OpenAPI document and its pages. */
  readonly documented: boolean;
}

/** Makes a Nest app on Fastify as every process of ours wants it; the caller listens and closes. */
export async function createHttpApp(
  module: Type | DynamicModule,
  { config, logger, documented }: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const headers = await carefulHeaders(config);
  const adapter = new FastifyAdapter({
    http: { ServerResponse: answersWith(headers) },
    bodyLimit: largestBody,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    genReqId: () => `req_${newId()}`,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseUnrouted,
    clientErrorHandler: refuseUnparsed(headers),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new QuietAboutBoot(logger),
    bodyParser: false,
    abortOnError: false,
  });
  const fastify: FastifyInstance = adapter.getInstance();
  closeSilentConnections(fastify);
  const clock = app.get(Clock);
  readRawBodies(fastify);
  hearLargeBodiesOut(fastify);
  observeRequests(fastify, logger);
  // Everything that happens in a request carries its id: log lines, events, jobs.
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // What "in 14 hours" is counted from: the reader's clock may be wrong, and ours may be simulated.
    if (request.url.startsWith('/api/v1/')) void reply.header('regards-now', clock.present().toISOString());
    runCorrelated({ id: request.id }, done);
  });
  await limitRequests(fastify);
  await app.register(cookie);
  letDocumentationRun(fastify);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(logger));
  if (documented) describeApi(app);
  return app;
}

/** Nest logs why a boot failed and throws it too: it is reported once, by whoever started the app. */
class QuietAboutBoot extends NestLogger {
  override error(message: unknown, stack?: string, context?: string): void {
    const from = context ?? stack;
    if (from !== 'ExceptionHandler' && from !== 'NestApplication') super.error(message, stack, context);
  }
}
