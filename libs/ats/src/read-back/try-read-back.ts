import { Inject, Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal } from '#access';
import { findApplicationsOfSource } from '#hiring';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { lockConnection } from '../connection-store.js';
import { sentenceOf } from '../domain/confirm.js';
import { atsErrors } from '../domain/errors.js';
import { type ReadTrouble, troubleInWords } from '../domain/read-trouble.js';
import type { StandingStatus } from '../domain/standing.js';
import { accessOf } from './ask-ats.js';
import { AtsReaders } from './ats-readers.js';
import { noteAnswered } from './keep-reading.js';
import { ReadBack } from './read-back.entity.js';

/** What came back when an ATS was tried. */
export interface TriedReadBack {
  readonly trouble: ReadTrouble | null;
  /** One plain sentence. */
  readonly sentence: string;
  /** What it says of some rejected applications that it told us of before; empty when there are none, or it did not answer. */
  readonly applications: readonly {
    readonly id: string;
    readonly status: StandingStatus;
    readonly sentence: string;
  }[];
}

const sealed = { kind: 'failed', trouble: 'sealed' } as const;

/** So many applications show what an ATS answers. */
const samples = 3;

/** Asks an ATS now, and tells what came back. Nothing follows for the applications; when it answers, what was wrong with it is forgotten. */
@Injectable()
export class TryReadBack {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly readers: AtsReaders,
  ) {}

  /** @throws DomainError `ats.connection_unknown`, `ats.connection_disabled`, `ats.read_back_unknown` */
  async execute(principal: Principal, id: string): Promise<TriedReadBack> {
    const { organizationId } = principal;
    const at = this.clock.now();
    const { connection, access, refs } = await this.database.inTenant(organizationId, async (tx) => {
      const known = await lockConnection(tx, id);
      const row = await tx.manager.findOneBy(ReadBack, { organizationId, id });
      if (!row) throw atsErrors.readBackUnknown();
      await audit(tx, actorOf(principal), 'ats.read_back_tried', { kind: 'ats_connection', id }, at);
      return {
        connection: known,
        access: accessOf(row, this.config.secretKeys),
        refs: await findApplicationsOfSource(tx, known.source, samples),
      };
    });
    const { name, format, source } = connection;
    const externalIds = [...refs].map(([ours, ref]) => ({ ours, id: ref.slice(source.length + 1) }));
    const ids = externalIds.map((one) => one.id);
    const reading = access ? await this.readers.of(format).read(access, ids) : sealed;
    if (reading.kind === 'failed') {
      const { trouble } = reading;
      return {
        trouble,
        sentence: `${name} could not be asked: ${troubleInWords(trouble)}.`,
        applications: [],
      };
    }
    await this.database.inTenant(organizationId, (tx) => noteAnswered(tx, id, at));
    const byId = new Map(reading.value.map((standing) => [standing.applicationId, standing]));
    const applications = externalIds.flatMap(({ ours, id: external }) => {
      const standing = byId.get(external);
      return standing ? [{ id: ours, status: standing.status, sentence: sentenceOf(name, standing) }] : [];
    });
    return { trouble: null, sentence: tellAnswer(name, applications.length), applications };
  }
}

function tellAnswer(name: string, count: number): string {
  if (count === 0)
    return `${name} answers. We know no rejected application of it yet that we could ask about.`;
  return `${name} answers. We asked about ${count === 1 ? 'one rejected application' : `${count} rejected applications`}.`;
}
