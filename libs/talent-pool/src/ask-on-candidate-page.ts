import { Injectable } from '@nestjs/common';
import { askForFeedbackOnPage } from '#conversations';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import type { LinkHolder } from './pool-links.js';
import { readStandings, type Standing } from './read-standings.js';

/** What a candidate may ask of us on her page. */
@Injectable()
export class AskOnCandidatePage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Feedback on one of her own applications, once she was told no; before that, or for somebody else's, nothing happens.
   *
   * @param question '' for nothing in particular
   */
  async forFeedback(holder: LinkHolder, applicationId: string, question: string): Promise<void> {
    const { organizationId, candidateId } = holder;
    await this.database.inTenant(organizationId, async (tx) => {
      const standing = await standingOf(tx, candidateId, applicationId);
      if (!standing?.toldAt) return;
      const { toldAt } = standing;
      const asked = { candidateId, applicationId, toldAt, question };
      await askForFeedbackOnPage(tx, asked, this.clock.now());
    });
  }
}

async function standingOf(
  tx: TenantTransaction,
  candidateId: string,
  applicationId: string,
): Promise<Standing | undefined> {
  const standings = await readStandings(tx, candidateId);
  return standings.find((standing) => standing.applicationId === applicationId);
}
