import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database, findRoutes } from '#platform/database';
import { normaliseAddress } from '../domain/delivery/recipient.js';
import { readOurAddress } from '../our-addresses.js';

/** Knows, before any tenant is known, whose mail an address takes. */
@Injectable()
export class FindRecipient {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * The organizations that take mail to an address: a signed reply or bounce address whose subject exists, or a mailbox that was
   * claimed. Nobody: an empty list.
   */
  async execute(address: string): Promise<string[]> {
    const read = readOurAddress(address, this.clock.now());
    const key = (() => {
      if (!('error' in read))
        return { kind: read.purpose === 'reply' ? 'conversation' : 'delivery', key: read.id } as const;
      // Forged and expired ones of ours are nobody's, whatever mailboxes there are.
      if (read.error !== 'not_ours' && read.error !== 'malformed') return null;
      return { kind: 'mailbox_address', key: normaliseAddress(address) } as const;
    })();
    if (key === null) return [];
    const routes = await this.database.oneOutsideTenants((tx) => findRoutes(tx, key.kind, key.key));
    return [...new Set(routes.map((route) => route.organizationId))];
  }
}
