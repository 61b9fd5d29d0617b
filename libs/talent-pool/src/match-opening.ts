import { Injectable } from '@nestjs/common';
import { actorOf, audit, type Principal, requireMember } from '#access';
import { findCandidates, getOpeningFacts, isLiveOpening, type OpeningFacts } from '#hiring';
import { Clock } from '#platform/clock';
import { Database, insertNew, newId, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { In, Not } from 'typeorm';
import { withConsentInForce } from './consent-store.js';
import { poolErrors } from './domain/errors.js';
import type { OpeningToFill, PoolCandidate, RankedCandidate } from './domain/matching-types.js';
import { rankCandidates, RANKING_RULES_VERSION } from './domain/rank.js';
import { termsOfOpening } from './domain/terms.js';
import { matchOpening } from './jobs.js';
import { Match } from './match.entity.js';
import { MatchRun } from './match-run.entity.js';
import { readMetFor } from './met-for.js';
import { poolProfile, resumeRead } from './pool-profile.js';
import { retrieve } from './posting-store.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** The heaviest terms of an opening are looked up: its skills, its name, then what its description says most. */
const termsPerOpening = 100;
/** Rows per INSERT, far from the 65,535 parameters that one statement may have. */
const rowsPerInsert = 500;

/** Ranks the pool for an opening and keeps the search: what was asked, who was found, why. It never touches an application. */
@Injectable()
export class MatchOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A run that a named person asks for.
   *
   * @returns the id of the run
   * @throws DomainError `access.member_required`, `hiring.opening_not_found`, `talent_pool.opening_not_open`
   */
  async execute(principal: Principal, openingId: string): Promise<string> {
    const startedBy = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const opening = await getOpeningFacts(tx, openingId);
      if (!isLiveOpening(opening.status)) throw poolErrors.openingNotOpen();
      const run = await this.run(tx, opening, startedBy, at);
      if (run === null) throw new Error('Only runs of the job are limited to one a day.');
      await audit(tx, actorOf(principal), 'talent_pool.matched', { kind: 'match_run', id: run }, at, {
        openingId,
      });
      return run;
    });
  }

  /** The run that an opening causes by appearing: one per opening and UTC day, so that a repeated job adds nothing. */
  async automatically(organizationId: string, openingId: string): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const opening = await getOpeningFacts(tx, openingId);
      if (isLiveOpening(opening.status)) await this.run(tx, opening, null, at);
    });
  }

  /** @returns null when the job made today's run of this opening already */
  private async run(
    tx: TenantTransaction,
    opening: OpeningFacts,
    startedBy: string | null,
    at: Date,
  ): Promise<string | null> {
    const toFill = openingToFill(opening);
    const terms = termsOfOpening(toFill).slice(0, termsPerOpening);
    const { title, department, location, remote, mustHave, niceToHave } = opening;
    const { organizationId } = tx;
    const id = newId();
    const isNew = await insertNew(tx, MatchRun, {
      organizationId,
      id,
      openingId: opening.id,
      criteria: {
        title,
        department,
        location,
        remote,
        mustHave,
        niceToHave,
        terms: terms.map(({ term }) => term),
      },
      rulesVersion: String(RANKING_RULES_VERSION),
      poolSize: await tx.manager.countBy(SilverMedalist, { organizationId, status: 'in_pool' }),
      startedBy,
      at,
    });
    if (!isNew) return null;
    const pool = await poolOf(tx, await retrieve(tx, terms), at);
    await storeMatches(tx, id, opening.id, rankCandidates(toFill, pool));
    return id;
  }
}

function openingToFill(opening: OpeningFacts): OpeningToFill {
  return { ...opening, department: opening.department ?? '', location: opening.location ?? '' };
}

/** The facts of the candidates who may be invited now, in a fixed number of queries. */
async function poolOf(
  tx: TenantTransaction,
  candidateIds: readonly string[],
  now: Date,
): Promise<PoolCandidate[]> {
  if (candidateIds.length === 0) return [];
  const found = await findCandidates(tx, candidateIds);
  const present = found.filter(({ erasedAt, mergedInto }) => erasedAt === null && mergedInto === null);
  const candidates = await withConsentInForce(tx, present, now);
  const medalists = await tx.manager.findBy(SilverMedalist, {
    organizationId: tx.organizationId,
    candidateId: In([...candidateIds]),
    status: 'in_pool',
  });
  const byCandidate = new Map(medalists.map((medalist) => [medalist.candidateId, medalist]));
  const met = await readMetFor(
    tx,
    medalists.map(({ applicationId }) => applicationId).filter((id) => id !== null),
  );
  return candidates.flatMap((candidate) => {
    const medalist = byCandidate.get(candidate.id);
    return medalist
      ? [poolProfile(candidate, medalist, met.get(medalist.applicationId ?? ''), resumeRead.ranked)]
      : [];
  });
}

/** Keeps everyone retrieved. What was decided about somebody for this opening in an earlier run still holds. */
async function storeMatches(
  tx: TenantTransaction,
  matchRunId: string,
  openingId: string,
  ranked: readonly RankedCandidate[],
): Promise<void> {
  const { organizationId } = tx;
  const decided = await tx.manager.find(Match, {
    where: { organizationId, openingId, status: Not('proposed' as const) },
    order: { id: 'ASC' },
  });
  const earlier = new Map(decided.map((match) => [match.candidateId, match]));
  const rows = ranked.map(({ candidateId, score, reasonsFor, reasonsAgainst }, index) => ({
    organizationId,
    id: newId(),
    matchRunId,
    openingId,
    candidateId,
    rank: index + 1,
    score,
    reasonsFor,
    reasonsAgainst,
    status: earlier.get(candidateId)?.status ?? ('proposed' as const),
    dismissedReason: earlier.get(candidateId)?.dismissedReason ?? null,
  }));
  for (let start = 0; start < rows.length; start += rowsPerInsert)
    await tx.manager.insert(Match, rows.slice(start, start + rowsPerInsert));
}

@HandlesJob(matchOpening)
export class WhenOpeningAppearsMatchThePool implements JobHandler<{ openingId: string }> {
  constructor(private readonly match: MatchOpening) {}

  async handle(organizationId: string, { openingId }: { openingId: string }): Promise<void> {
    await this.match.automatically(organizationId, openingId);
  }
}
