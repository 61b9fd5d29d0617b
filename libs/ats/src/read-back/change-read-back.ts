import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { refusedUrl } from '#platform/outbound';
import { sealSecret } from '#platform/secrets';
import type { AtsConnection } from '../ats-connection.entity.js';
import { lockConnection, newSecret } from '../connection-store.js';
import { atsErrors } from '../domain/errors.js';
import { assertSecret } from '../domain/secret-rules.js';
import { placeOfSecret, ReadBack } from './read-back.entity.js';

/** How an ATS is to be asked. What is left out stays as it is. */
export interface ReadBackSettings {
  /** Of the standard format. */
  readonly url?: string | undefined;
  /** Of Greenhouse, as are the two that follow. */
  readonly clientId?: string | undefined;
  readonly userId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** Of the standard format: what signs our questions. Left out the first time, one is made. */
  readonly secret?: string | undefined;
  readonly waitHours?: number | undefined;
}

/** An outage of a day is waited for: longer than most, and there is a working day in it to mend credentials in. Then a person decides. */
const defaultWaitHours = 24;

/** Has an ATS asked before letters leave, changes how, or ends it. Every change is audited. */
@Injectable()
export class ChangeReadBack {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Whatever was wrong before is forgotten: it is asked anew.
   *
   * @returns the secret that was made, which is kept sealed and never shown again; `null` when none was
   * @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`, `ats.read_back_incomplete`, `ats.read_back_url_invalid`, `ats.secret_invalid`
   */
  async put(principal: Principal, id: string, wanted: ReadBackSettings): Promise<{ secret: string | null }> {
    const { organizationId } = principal;
    const at = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const connection = await lockConnection(tx, id);
      const known = await tx.manager.findOneBy(ReadBack, { organizationId, id });
      const { place, secret, made } = settle(connection, known, wanted, this.config.production);
      const sealed =
        secret && sealSecret(this.config.secretKeys, secret, placeOfSecret({ organizationId, id }));
      const sealedSecret = sealed ?? known?.sealedSecret;
      if (sealedSecret === undefined) throw atsErrors.readBackIncomplete(connection.format);
      await tx.manager.upsert(
        ReadBack,
        {
          organizationId,
          id,
          ...place,
          sealedSecret,
          waitHours: wanted.waitHours ?? known?.waitHours ?? defaultWaitHours,
          ...asNew,
          changedAt: at,
        },
        ['organizationId', 'id'],
      );
      const fields = Object.entries(wanted).flatMap(([field, value]) => (value === undefined ? [] : [field]));
      const subject = { kind: 'ats_connection', id };
      await audit(tx, actorOf(principal), 'ats.read_back_changed', subject, at, { fields });
      return { secret: made };
    });
  }

  /** It is not asked any more: letters go by what it sends. @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`, `ats.read_back_unknown` */
  async end(principal: Principal, id: string): Promise<void> {
    const { organizationId } = principal;
    await this.database.inTenant(organizationId, async (tx) => {
      await lockConnection(tx, id);
      const { affected } = await tx.manager.delete(ReadBack, { organizationId, id });
      if (!affected) throw atsErrors.readBackUnknown();
      const subject = { kind: 'ats_connection', id };
      await audit(tx, actorOf(principal), 'ats.read_back_ended', subject, this.clock.now());
    });
  }
}

const asNew = {
  sealedToken: null,
  tokenUntil: null,
  failingSince: null,
  failures: 0,
  trouble: null,
  nextTryAt: null,
  refusalId: null,
};

interface Settled {
  readonly place: Pick<ReadBack, 'url' | 'clientId' | 'userId'>;
  /** To be sealed; `undefined` leaves the known one. */
  readonly secret: string | undefined;
  readonly made: string | null;
}

function settle(
  { format }: AtsConnection,
  known: ReadBack | null,
  wanted: ReadBackSettings,
  production: boolean,
): Settled {
  if (format === 'greenhouse') {
    const clientId = wanted.clientId ?? known?.clientId;
    const userId = wanted.userId ?? known?.userId;
    if (!clientId || !userId) throw atsErrors.readBackIncomplete(format);
    return { place: { url: null, clientId, userId }, secret: wanted.clientSecret, made: null };
  }
  const url = wanted.url ?? known?.url;
  if (!url) throw atsErrors.readBackIncomplete(format);
  const refused = refusedUrl(url, production);
  if (refused) throw atsErrors.readBackUrlInvalid(refused);
  const made = wanted.secret === undefined && known === null ? newSecret(format) : null;
  const secret = wanted.secret ?? made ?? undefined;
  if (secret !== undefined) assertSecret(format, secret);
  return { place: { url, clientId: null, userId: null }, secret, made };
}
