import { Controller, Get, Header, Headers, NotFoundException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, register } from 'prom-client';
import { Collectors } from '#platform/observability';
import { OpenToAll } from './open-to-all.js';

collectDefaultMetrics();

/** Prometheus text format; counts only, nothing about people or organizations. */
@ApiExcludeController()
@OpenToAll()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly collectors: Collectors) {}

  /** For whoever reaches the port itself. What comes through a reverse proxy comes from outside, and finds nothing here. */
  @Get()
  @Header('content-type', register.contentType)
  async metrics(
    @Headers('x-forwarded-for') forwardedFor: string | undefined,
    @Headers('forwarded') forwarded: string | undefined,
  ): Promise<string> {
    if (forwardedFor !== undefined || forwarded !== undefined) throw new NotFoundException();
    await this.collectors.collect();
    return register.metrics();
  }
}
