import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ArrivedMail } from './candidate-mail.js';
import { expectThat } from './narrator.js';
import { amara } from './people.js';
import type { SystemPostgres } from './system-postgres.js';
import { rejectionOf, type World } from './world.js';

const run = promisify(execFile);
const [before, after] = ['regards', 'regards_restored'];

export const restoringSteps = 2;

/** The database is lost in the middle of the story, and the story goes on from a backup of the evening before. */
export class Restoring {
  private readonly file: string;

  /** @param environment of the app; what is changed here holds from its next start on */
  constructor(
    private readonly postgres: SystemPostgres,
    private readonly folder: string,
    private readonly environment: Record<string, string>,
  ) {
    this.file = join(folder, 'regards.dump');
  }

  /** The database that the story begins with. */
  async begin(): Promise<void> {
    await this.postgres.create(before);
    this.pointTo(before);
  }

  async backUp({ narrator }: World): Promise<void> {
    await narrator.step('in the evening a backup is taken, while everything runs', async (see) => {
      await this.postgres.dump(before, this.file);
      see({ pgDump: this.file });
    });
  }

  /** @param left the letter that left after the backup */
  async loseAndRestore(world: World, left: ArrivedMail): Promise<void> {
    const { narrator, regards, recruiter, mail } = world;
    await narrator.step(
      'the database is lost and restored: nothing leaves again, and what the mail server had taken counts as told',
      async (see) => {
        await regards.kill();
        await this.postgres.drop(before);
        await this.postgres.create(after);
        await this.postgres.restore(this.file, after);
        this.pointTo(after);
        const log = join(this.folder, 'mail.log');
        await writeFile(log, `postfix/cleanup[1]: 4711: message-id=${left.parsed.messageId ?? ''}\n`);
        const { stdout } = await run(
          process.execPath,
          ['dist/apps/operator/src/after-restore.js', '--mail-log', log],
          { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...this.environment } },
        );
        await regards.start();
        await regards.advanceTo(regards.clock);
        await wait(2_000);
        expectThat(mail.to(amara.address).length === 1, 'she has one letter');
        const { rejection } = await rejectionOf(world, amara, 'sent');
        await recruiter.ask('POST', '/api/v1/organization/resume');
        see({ afterRestore: stdout, status: rejection.status });
      },
    );
  }

  private pointTo(database: string): void {
    this.environment['DATABASE_URL'] = this.postgres.url('regards_app', database);
    this.environment['MIGRATION_DATABASE_URL'] = this.postgres.url('regards_owner', database);
  }
}
