import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, register } from 'prom-client';
import { OpenToAll } from './open-to-all.js';

collectDefaultMetrics();

/** Prometheus text format; counts only, nothing about people. Keep it from the public at the proxy. */
@ApiExcludeController()
@OpenToAll()
@Controller('metrics')
export class MetricsController {
  @Get()
  @Header('content-type', register.contentType)
  async metrics(): Promise<string> {
    return register.metrics();
  }
}
