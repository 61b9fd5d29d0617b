import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, GroupCommit, type TenantTransaction } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { AtsConnection } from '../ats-connection.entity.js';
import { isFresh } from '../domain/confirm.js';
import type { Reading } from '../domain/read-trouble.js';
import type { Standing } from '../domain/standing.js';
import { readBacks } from '../metrics.js';
import type { ReadAccess } from './ats-reader.js';
import { AtsReaders } from './ats-readers.js';
import { type Asked, keepAnswer, noteFailure, noteWaiting } from './keep-reading.js';
import { ReadBack } from './read-back.entity.js';
import { findReads, openedSecret } from './read-back-store.js';

interface Question {
  readonly organizationId: string;
  readonly asked: readonly Asked[];
}

interface Ready {
  readonly connection: AtsConnection;
  readonly access: ReadAccess;
  /** Those that have no fresh answer. */
  readonly left: readonly Asked[];
}

const sealed = { kind: 'failed', trouble: 'sealed', retryAfter: null } as const;

/**
 * Asks connections about applications: one question at a time for each connection in a process, and whatever is wanted meanwhile goes along with the next. What
 * one failure means for the connection counts for all who wait, so that an ATS that is away is asked once and not by every letter.
 */
@Injectable()
export class AskAts {
  private readonly passes = new GroupCommit<Question, undefined>(async (connectionId, questions) => {
    const [first] = questions;
    if (first) await this.pass(first.organizationId, connectionId, distinct(questions));
    return questions.map(() => undefined);
  });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly readers: AtsReaders,
  ) {}

  /** Never within a transaction. Resolves when each was answered, or waits. */
  async execute(organizationId: string, connectionId: string, asked: readonly Asked[]): Promise<void> {
    await this.passes.add(connectionId, { organizationId, asked }, 0);
  }

  private async pass(organizationId: string, connectionId: string, asked: readonly Asked[]): Promise<void> {
    let wanted = asked;
    while (wanted.length > 0) {
      const ready = await this.database.inTenant(organizationId, (tx) =>
        this.prepare(tx, connectionId, wanted),
      );
      if (!ready || ready.left.length === 0) return;
      const { connection, access, left } = ready;
      const { most } = this.readers.of(connection.format);
      const now = left.slice(0, most);
      const askedAt = this.clock.now();
      const reading = await this.read(connection, access, now);
      await this.database.inTenant(organizationId, (tx) => this.keep(tx, connection, now, reading, askedAt));
      wanted = left.slice(most);
    }
  }

  /** `null` when nothing can be asked now: then all of them wait. */
  private async prepare(
    tx: TenantTransaction,
    connectionId: string,
    wanted: readonly Asked[],
  ): Promise<Ready | null> {
    const { organizationId } = tx;
    const now = this.clock.now();
    const row = await tx.manager.findOneBy(ReadBack, { organizationId, id: connectionId });
    const connection = await tx.manager.findOneBy(AtsConnection, { organizationId, id: connectionId });
    // Taken away meanwhile: nothing is asked of it any more.
    if (!row || !connection) return null;
    const reads = await findReads(
      tx,
      wanted.map(({ applicationId }) => applicationId),
    );
    const left = wanted.filter(({ applicationId }) => {
      const read = reads.get(applicationId);
      const isKnown = read?.status === 'rejected' && read.waitingSince === null;
      return !(isKnown && read.askedAt && isFresh(read.askedAt, now));
    });
    if (row.nextTryAt && row.nextTryAt > now) {
      await noteWaiting(tx, connectionId, left, now);
      return null;
    }
    const access = accessOf(row, this.config.secretKeys);
    if (access) return { connection, access, left };
    await noteFailure(tx, connectionId, sealed, now, Math.random());
    await noteWaiting(tx, connectionId, left, now);
    return null;
  }

  private async read(
    { id: connectionId, format }: AtsConnection,
    access: ReadAccess,
    asked: readonly Asked[],
  ): Promise<Reading<readonly Standing[]>> {
    const ids = asked.map(({ externalId }) => externalId);
    const reading = await this.readers.of(format).read(access, ids);
    const outcome = reading.kind === 'read' ? 'answered' : reading.trouble;
    readBacks.inc({ format, outcome });
    if (reading.kind === 'failed') this.logger.warn({ connectionId, outcome }, 'an ATS could not be asked');
    return reading;
  }

  private async keep(
    tx: TenantTransaction,
    connection: AtsConnection,
    asked: readonly Asked[],
    reading: Reading<readonly Standing[]>,
    askedAt: Date,
  ): Promise<void> {
    if (reading.kind === 'read') return keepAnswer(tx, connection, asked, reading.value, askedAt);
    await noteFailure(tx, connection.id, reading, askedAt, Math.random());
    await noteWaiting(tx, connection.id, asked, askedAt);
  }
}

/** Opens what a connection is asked with; `null` when no key of this server does. */
export function accessOf(row: ReadBack, secretKeys: Config['secretKeys']): ReadAccess | null {
  const { organizationId, id: connectionId, url, clientId, userId } = row;
  const secret = openedSecret(row, secretKeys);
  return secret === null ? null : { organizationId, connectionId, url, clientId, userId, secret };
}

function distinct(questions: readonly Question[]): Asked[] {
  const all = questions.flatMap(({ asked }) => asked);
  return [...new Map(all.map((one) => [one.applicationId, one])).values()];
}
