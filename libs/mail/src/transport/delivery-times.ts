import { type DynamicModule, Module } from '@nestjs/common';

/** Machine times of one try, in milliseconds. `lease` must be longer than `send`, or two workers could send one letter at once. */
export interface DeliveryTimes {
  /** How long a delivery in `sending` belongs to the worker that took it. */
  readonly lease: number;
  /** The whole try, waiting for a connection included; then it is cut off. */
  readonly send: number;
  readonly connection: number;
  readonly greeting: number;
  /** Silence on the socket. */
  readonly socket: number;
}

/** Injection token of the {@link DeliveryTimes}; optional, the default is {@link defaultDeliveryTimes}. */
export const DELIVERY_TIMES = Symbol('DELIVERY_TIMES');

export const defaultDeliveryTimes: DeliveryTimes = {
  lease: 120_000,
  send: 90_000,
  connection: 15_000,
  greeting: 15_000,
  socket: 60_000,
};

/** Gives the whole app other times than the default. */
@Module({})
export class DeliveryTimesModule {
  /** @throws Error when a try could outlive its lease */
  static forRoot(times: DeliveryTimes): DynamicModule {
    if (times.lease <= times.send) throw new Error('The lease of a delivery must be longer than a try.');
    return {
      module: DeliveryTimesModule,
      global: true,
      providers: [{ provide: DELIVERY_TIMES, useValue: times }],
      exports: [DELIVERY_TIMES],
    };
  }
}
