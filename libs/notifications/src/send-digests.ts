import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers } from '#access';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database, type TenantTransaction } from '#platform/database';
import { HandlesJob, type JobHandler, schedule } from '#platform/queue';
import { gatherDigestFacts } from './digest-facts.js';
import { composeDigest, needsSomebody } from './domain/digest.js';
import { dayIn, endOfDay, isMorning, nextMorning } from './domain/morning.js';
import { worksWithCandidates } from './domain/who-is-told.js';
import { beginDigests, sendDigests } from './jobs.js';
import { whoWants } from './preferences.js';
import { sendNotices } from './send-notices.js';

/** An organization is there: its mornings begin. */
@HandlesJob(beginDigests)
export class BeginDigests implements JobHandler<Record<string, never>> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(organizationId: string): Promise<void> {
    await this.database.inTenant(organizationId, (tx) => waitForMorning(tx, this.clock.now()));
  }
}

/**
 * The morning of an organization: mails each member what needs them, and waits for the next one in the same transaction. Run again, or twice at
 * once, it tells nobody again: a notice is one for each member and day. A morning that was missed is not made up for in the afternoon.
 */
@HandlesJob(sendDigests)
export class SendDigests implements JobHandler<{ subjectId: string }> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(organizationId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      await waitForMorning(tx, now);
      const organization = await getOrganization(tx);
      const { timeZone } = organization;
      if (!isMorning(now, timeZone)) return;
      const colleagues = (await listActiveMembers(tx)).filter(worksWithCandidates);
      const colleagueIds = colleagues.map(({ id }) => id);
      for (const member of await whoWants(tx, colleagues, 'notifyDigest')) {
        const of = { memberId: member.id, colleagueIds };
        const facts = await gatherDigestFacts(tx, of, now, endOfDay(now, timeZone));
        if (!needsSomebody(facts)) continue;
        const letter = composeDigest(facts, {
          memberName: member.name,
          organizationName: organization.name,
          publicUrl: this.config.publicUrl,
        });
        const about = { kind: 'digest', day: dayIn(timeZone, now) } as const;
        await sendNotices(tx, [{ about, mail: { member, organization, letter } }], now);
      }
    });
  }
}

async function waitForMorning(tx: TenantTransaction, now: Date): Promise<void> {
  const { timeZone } = await getOrganization(tx);
  await schedule(tx, sendDigests, tx.organizationId, nextMorning(now, timeZone));
}
