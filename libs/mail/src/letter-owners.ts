import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { DeliveryOwnerKind } from './domain/delivery/delivery.js';
import { type LetterOwner, ownsDeliveries } from './letter-owner.js';

/** Knows who answers for each kind of delivery. */
@Injectable()
export class LetterOwners implements OnModuleInit {
  private readonly owners = new Map<string, LetterOwner>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when two classes own one kind. */
  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kind: unknown = metatype ? Reflect.getMetadata(ownsDeliveries, metatype) : undefined;
      if (typeof kind !== 'string') continue;
      if (this.owners.has(kind))
        throw new Error(`Deliveries of kind "${kind}" have two owners; ${metatype?.name} is the second.`);
      this.owners.set(kind, instance as LetterOwner);
    }
  }

  /** @throws Error when nobody owns the kind: a library queues deliveries that it does not answer for. */
  of(kind: DeliveryOwnerKind): LetterOwner {
    const owner = this.owners.get(kind);
    if (!owner)
      throw new Error(`Nobody owns deliveries of kind "${kind}": decorate a provider with @OwnsDeliveries.`);
    return owner;
  }
}
