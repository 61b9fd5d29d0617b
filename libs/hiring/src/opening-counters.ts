import { applyDecorators, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TenantTransaction } from '#platform/database';

/** How far is counted in the row of an opening: more than this is "many" for a person. */
export const COUNTED_PER_OPENING = 200;

/** What other libraries count in the row of an opening. */
export const openingCounts = ['drafts', 'proposals'] as const;
export type OpeningCount = (typeof openingCounts)[number];

/** What a library counts that hiring knows nothing of; decorate the class with {@link CountsForOpenings}. */
export abstract class OpeningCounter {
  /**
   * Counts for the openings of one page, each up to {@link COUNTED_PER_OPENING}, in a fixed number of queries. An opening that is left
   * out has none.
   */
  abstract count(tx: TenantTransaction, openingIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

const countsForOpenings = Symbol('countsForOpenings');

/** Says which count an `OpeningCounter` makes; boot fails when two make one. */
export function CountsForOpenings(
  what: OpeningCount,
): (target: new (...dependencies: never[]) => OpeningCounter) => void {
  return applyDecorators(Injectable(), SetMetadata(countsForOpenings, what));
}

/** Asks everybody who counts for openings. */
@Injectable()
export class OpeningCounters implements OnModuleInit {
  private readonly counters = new Map<string, OpeningCounter>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when two classes make one count. */
  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const what: unknown = metatype ? Reflect.getMetadata(countsForOpenings, metatype) : undefined;
      if (typeof what !== 'string') continue;
      if (this.counters.has(what))
        throw new Error(`Openings have two counts of "${what}"; ${metatype?.name} makes the second.`);
      this.counters.set(what, instance as OpeningCounter);
    }
  }

  /** @returns nothing of an opening where nobody makes the count: the library is not loaded. */
  async count(
    tx: TenantTransaction,
    what: OpeningCount,
    openingIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    return (await this.counters.get(what)?.count(tx, openingIds)) ?? new Map();
  }
}
