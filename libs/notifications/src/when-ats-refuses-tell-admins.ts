import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers } from '#access';
import { findOpenRefusal } from '#ats';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { composeAtsRefusalNotice } from './domain/ats-refusal-notice.js';
import { tellAdminsOfRefusal } from './jobs.js';
import { sendNotices } from './send-notices.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Refusal = { refusalId: string; connectionId: string };

/** Mails every admin that an ATS refuses our credentials, once until it is mended; whatever mails they chose, for only they can. */
@HandlesJob(tellAdminsOfRefusal)
export class WhenAtsRefusesTellAdmins implements JobHandler<Refusal> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(organizationId: string, { refusalId }: Refusal): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const refusal = await findOpenRefusal(tx, refusalId);
      if (!refusal) return;
      const organization = await getOrganization(tx);
      const admins = (await listActiveMembers(tx)).filter(({ role }) => role === 'admin');
      const notices = admins.map((member) => {
        const letter = composeAtsRefusalNotice({
          memberName: member.name,
          organizationName: organization.name,
          atsName: refusal.name,
          connectionId: refusal.connectionId,
          since: refusal.since,
          timeZone: organization.timeZone,
          publicUrl: this.config.publicUrl,
        });
        const about = { kind: 'ats_refusal', atsRefusalId: refusalId } as const;
        return { about, mail: { member, organization, letter } };
      });
      await sendNotices(tx, notices, at);
    });
  }
}
