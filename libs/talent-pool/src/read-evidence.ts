import { Injectable } from '@nestjs/common';
import { getCandidateFacts } from '#hiring';
import { Database } from '#platform/database';
import { poolErrors } from './domain/errors.js';
import { evidenceOf, type RequirementEvidence } from './domain/evidence.js';
import { Match } from './match.entity.js';
import { MatchRun } from './match-run.entity.js';
import { readMetFor } from './met-for.js';
import { poolProfile, resumeRead } from './pool-profile.js';
import { SilverMedalist } from './silver-medalist.entity.js';

/** What the record says to each requirement of the search that proposed somebody. */
export interface MatchEvidence {
  readonly mustHave: readonly RequirementEvidence[];
  readonly niceToHave: readonly RequirementEvidence[];
}

/** What the reasons of a proposal rest on: asked for by the search, answered by the record as it is today. */
@Injectable()
export class ReadEvidence {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `talent_pool.match_unknown` */
  async execute(organizationId: string, matchId: string): Promise<MatchEvidence> {
    return this.database.inTenant(organizationId, async (tx) => {
      const match = await tx.manager.findOneBy(Match, { organizationId, id: matchId });
      const run = match && (await tx.manager.findOneBy(MatchRun, { organizationId, id: match.matchRunId }));
      if (!run) throw poolErrors.matchUnknown(matchId);
      const { candidateId } = match;
      const candidate = await getCandidateFacts(tx, candidateId);
      const medalist = await tx.manager.findOneBy(SilverMedalist, { organizationId, candidateId });
      const applicationId = medalist?.applicationId ?? null;
      const met = applicationId === null ? new Map() : await readMetFor(tx, [applicationId]);
      const panel = medalist ?? { strengths: '', concerns: '', wishes: '' };
      const profile = poolProfile(candidate, panel, met.get(applicationId ?? ''), resumeRead.ranked);
      const { mustHave, niceToHave } = run.criteria;
      return { mustHave: evidenceOf(mustHave, profile), niceToHave: evidenceOf(niceToHave, profile) };
    });
  }
}
