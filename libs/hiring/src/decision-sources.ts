import { applyDecorators, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TenantTransaction } from '#platform/database';

/** Whether the system that an application comes from bears its rejection out, at this moment. */
export type Confirmation =
  | { readonly kind: 'confirmed' }
  /** It was not asked lately: ask. */
  | { readonly kind: 'stale' }
  /** It could not be asked. `askedAgainAt`: when it is again; `null` when that has gone on for too long. */
  | { readonly kind: 'unanswered'; readonly reason: string; readonly askedAgainAt: Date | null }
  /** It says something else, of which our mirror does not follow. `reason` is a plain sentence. */
  | { readonly kind: 'contradicted'; readonly reason: string };

/** What the system last said of an application. */
export interface SourceSaid {
  /** What the organization calls the system. */
  readonly name: string;
  /** One plain sentence. */
  readonly sentence: string;
  readonly askedAt: Date;
}

/** Whoever can ask the systems that applications come from; decorate the class with {@link AsksDecisionSources}. */
export abstract class DecisionSource {
  /**
   * Asks about these applications and applies what is answered to the mirror. Opens transactions of its own, and must not be called within one: answers take
   * seconds. It never throws because a system does not answer; {@link confirmations} tells that.
   */
  abstract ask(organizationId: string, applicationIds: readonly string[]): Promise<void>;

  /** How each stands, in a fixed number of queries; those that are left out come from nowhere that can be asked, and the mirror decides. */
  abstract confirmations(
    tx: TenantTransaction,
    applicationIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, Confirmation>>;

  /** `null` when it was never asked about this application, or cannot be. */
  abstract said(tx: TenantTransaction, applicationId: string): Promise<SourceSaid | null>;
}

const asksDecisionSources = Symbol('asksDecisionSources');

/** Says that a `DecisionSource` is the one that asks; boot fails when there are two. */
export function AsksDecisionSources(): (target: new (...dependencies: never[]) => DecisionSource) => void {
  return applyDecorators(Injectable(), SetMetadata(asksDecisionSources, true));
}

/** Asks through whoever can; where nobody can, every application is left to the mirror. */
@Injectable()
export class DecisionSources extends DecisionSource implements OnModuleInit {
  private source: DecisionSource | undefined;

  constructor(private readonly discovery: DiscoveryService) {
    super();
  }

  /** @throws Error when two classes ask. */
  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || Reflect.getMetadata(asksDecisionSources, metatype) !== true) continue;
      if (this.source)
        throw new Error(`The sources of decisions are asked by two; ${metatype.name} is the second.`);
      this.source = instance as DecisionSource;
    }
  }

  override async ask(organizationId: string, applicationIds: readonly string[]): Promise<void> {
    if (applicationIds.length > 0) await this.source?.ask(organizationId, applicationIds);
  }

  override async confirmations(
    tx: TenantTransaction,
    applicationIds: readonly string[],
    now: Date,
  ): Promise<ReadonlyMap<string, Confirmation>> {
    if (applicationIds.length === 0) return new Map();
    return (await this.source?.confirmations(tx, applicationIds, now)) ?? new Map();
  }

  override async said(tx: TenantTransaction, applicationId: string): Promise<SourceSaid | null> {
    return (await this.source?.said(tx, applicationId)) ?? null;
  }
}
