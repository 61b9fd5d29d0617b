import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { LOGGER, type Logger } from '#platform/logging';

const failures = new Counter({
  name: 'regards_collect_failures_total',
  help: 'Times that gauges could not be read, by what they are read from; they keep their last value then.',
  labelNames: ['from'],
});

type Collect = () => Promise<void>;

/** Sets gauges that are read when somebody asks for them, and not as things happen. */
@Injectable()
export class Collectors {
  private readonly all = new Map<string, Collect>();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** @param from a name for what is read, such as `outbox` */
  add(from: string, collect: Collect): void {
    this.all.set(from, collect);
  }

  /** Never fails: what cannot be read is counted, for the other metrics are wanted most when something is away. */
  async collect(): Promise<void> {
    for (const [from, collect] of this.all) {
      try {
        await collect();
      } catch (error) {
        failures.inc({ from });
        this.logger.warn({ err: error, from }, 'gauges could not be read');
      }
    }
  }
}
