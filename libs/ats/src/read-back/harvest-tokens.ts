import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { openSecret, sealSecret } from '#platform/secrets';
import type { ReadAccess } from './ats-reader.js';
import { placeOfToken, ReadBack } from './read-back.entity.js';

type Of = Pick<ReadAccess, 'organizationId' | 'connectionId'>;

/** The tokens that Greenhouse gave, sealed, one for each connection and for all processes. */
@Injectable()
export class HarvestTokens {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** `null` when there is none, or its time is over. */
  async find({ organizationId, connectionId: id }: Of): Promise<string | null> {
    const row = await this.database.inTenant(organizationId, (tx) =>
      tx.manager.findOneBy(ReadBack, { organizationId, id }),
    );
    if (!row?.sealedToken || !row.tokenUntil || row.tokenUntil <= new Date()) return null;
    return openSecret(this.config.secretKeys, row.sealedToken, placeOfToken({ organizationId, id }));
  }

  async keep(
    { organizationId, connectionId: id }: Of,
    { token, until }: { readonly token: string; readonly until: Date },
  ): Promise<void> {
    const sealedToken = sealSecret(this.config.secretKeys, token, placeOfToken({ organizationId, id }));
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.update(ReadBack, { organizationId, id }, { sealedToken, tokenUntil: until }),
    );
  }
}
