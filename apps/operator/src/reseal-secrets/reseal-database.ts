import { Inject, Injectable } from '@nestjs/common';
import { ResealConnections } from '#ats';
import { MailConnections } from '#mail';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, organizationIds } from '#platform/database';
import { retireKeys } from '#platform/secrets';

export interface ResealedDatabase {
  readonly resealed: number;
  /** Keys that stay known for recognising alone. */
  readonly retiredKeys: number;
  /** Organizations with a secret that no key of SECRET_KEY opens. */
  readonly unreadableIn: readonly string[];
  readonly unreadableKeys: number;
}

/** Makes every key of SECRET_KEY but the first unnecessary. An organization at a time: cut off, it is simply run again. */
@Injectable()
export class ResealDatabase {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly ats: ResealConnections,
    private readonly mail: MailConnections,
  ) {}

  async execute(): Promise<ResealedDatabase> {
    let resealed = 0;
    const unreadableIn: string[] = [];
    for (const organizationId of await this.database.outsideTenants(organizationIds)) {
      const done = await this.database.inTenant(organizationId, async (tx) => [
        await this.ats.execute(tx),
        await this.mail.reseal(tx),
      ]);
      resealed += done.reduce((sum, one) => sum + one.resealed, 0);
      if (done.some(({ unreadable }) => unreadable > 0)) unreadableIn.push(organizationId);
    }
    const { kept, unreadable } = await this.database.outsideTenants((tx) =>
      retireKeys(tx, this.config.secretKeys, this.clock.now()),
    );
    return { resealed, retiredKeys: kept, unreadableIn, unreadableKeys: unreadable };
  }
}
