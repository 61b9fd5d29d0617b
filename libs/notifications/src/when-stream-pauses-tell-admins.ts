import { Inject } from '@nestjs/common';
import { getOrganization, listActiveMembers } from '#access';
import { readStreamPause, refusalInWords } from '#mail';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { HandlesJob, type JobHandler } from '#platform/queue';
import { composeStreamPauseNotice } from './domain/stream-pause-notice.js';
import { tellAdmins } from './jobs.js';
import { sendNotices } from './send-notices.js';

// A type and not an interface: payloads must be assignable to an index signature.
type Pause = { streamPauseId: string };

/** Mails every admin that a stream of mail stands still, once for each pause; whatever mails they chose, for only they can end it. */
@HandlesJob(tellAdmins)
export class WhenStreamPausesTellAdmins implements JobHandler<Pause> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(organizationId: string, { streamPauseId }: Pause): Promise<void> {
    const at = this.clock.now();
    await this.database.inTenant(organizationId, async (tx) => {
      const pause = await readStreamPause(tx, streamPauseId);
      if (!pause || pause.resumedAt !== null) return;
      const { stream, smtpStatus, pausedAt } = pause;
      // That mail to members stands still, no mail to members can say: the dashboard does.
      if (stream === 'internal') return;
      const organization = await getOrganization(tx);
      for (const member of (await listActiveMembers(tx)).filter(({ role }) => role === 'admin')) {
        const letter = composeStreamPauseNotice({
          memberName: member.name,
          organizationName: organization.name,
          stream,
          smtpStatus,
          reason: refusalInWords(smtpStatus),
          pausedAt,
          timeZone: organization.timeZone,
          publicUrl: this.config.publicUrl,
        });
        await sendNotices(
          tx,
          [{ about: { kind: 'stream_pause', streamPauseId }, mail: { member, organization, letter } }],
          at,
        );
      }
    });
  }
}
