import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { openSecret, sealSecret } from '#platform/secrets';
import type { Reading } from '../domain/read-trouble.js';
import type { ReadAccess } from './ats-reader.js';
import { placeOfToken, ReadBack } from './read-back.entity.js';

type Of = Pick<ReadAccess, 'organizationId' | 'connectionId'>;

/** A token, and until when to use it, by the machine's clock. */
export interface HarvestToken {
  readonly token: string;
  readonly until: Date;
}

/** What another process has is waited for so long: longer than a request takes, after which that process is taken for dead. */
const turnMs = 15_000;
const lookEveryMs = 50;

/**
 * The tokens that Greenhouse gave, sealed, one for each connection and for all processes. One process at a time gets a new one: it ends the one before, so that
 * two who each got their own would take it from each other.
 */
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

  /**
   * The token after one that is refused (`null`: after none): that of another process, or what `get` gets.
   *
   * @throws what `get` throws
   */
  async after(
    ended: string | null,
    of: Of,
    get: () => Promise<Reading<HarvestToken>>,
  ): Promise<Reading<string>> {
    while (!(await this.takeTurn(of))) {
      await pause(lookEveryMs);
      const newer = await this.find(of);
      if (newer !== null && newer !== ended) return { kind: 'read', value: newer };
    }
    try {
      const newer = await this.find(of);
      if (newer !== null && newer !== ended) return { kind: 'read', value: newer };
      const given = await get();
      if (given.kind === 'failed') return given;
      await this.keep(of, given.value);
      return { kind: 'read', value: given.value.token };
    } finally {
      await this.change(of, { tokenTurnUntil: null });
    }
  }

  /** Whether it is ours to get a token. */
  private async takeTurn({ organizationId, connectionId: id }: Of): Promise<boolean> {
    return this.database.inTenant(organizationId, async (tx) => {
      const [, taken] = await tx.manager.query<[unknown, number]>(
        `UPDATE ats_read_backs SET token_turn_until = clock_timestamp() + $3 * interval '1 ms'
          WHERE organization_id = $1 AND id = $2 AND (token_turn_until IS NULL OR token_turn_until <= clock_timestamp())`,
        [organizationId, id, turnMs],
      );
      // Taken away meanwhile: there is nobody to wait for.
      return taken === 1 || !(await tx.manager.existsBy(ReadBack, { organizationId, id }));
    });
  }

  private async keep(of: Of, { token, until }: HarvestToken): Promise<void> {
    const place = placeOfToken({ organizationId: of.organizationId, id: of.connectionId });
    const sealedToken = sealSecret(this.config.secretKeys, token, place);
    await this.change(of, { sealedToken, tokenUntil: until });
  }

  private async change(
    { organizationId, connectionId: id }: Of,
    change: Partial<Pick<ReadBack, 'sealedToken' | 'tokenUntil' | 'tokenTurnUntil'>>,
  ): Promise<void> {
    await this.database.inTenant(organizationId, (tx) =>
      tx.manager.update(ReadBack, { organizationId, id }, change),
    );
  }
}
