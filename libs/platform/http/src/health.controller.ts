import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReadinessChecks } from '#platform/observability';
import { OpenToAll } from './open-to-all.js';

/** For load balancers and orchestrators. */
@ApiExcludeController()
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessChecks) {}

  /** 200 as long as the process turns. */
  @Get('live')
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when work can be done; 503 while the database does not answer or, of a worker, Redis, with the names of what is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const missing = await this.readiness.missing();
    if (missing.length === 0) return { status: 'ok' };
    void reply.status(503);
    return { status: 'unavailable', missing };
  }
}

type Readiness =
  { readonly status: 'ok' } | { readonly status: 'unavailable'; readonly missing: readonly string[] };
