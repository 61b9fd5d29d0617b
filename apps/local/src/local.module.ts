import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DeliveryTimesModule, InboundSmtpModule } from '#mail';
import type { PlatformOptions } from '#platform/app';
import { WorkerModule } from '#platform/queue';
import { ApiModule } from '../../api/src/api.module.js';
import { DemoOrganization } from './demo-organization.js';
import type { MailboxServer } from './mailbox/mailbox-server.js';
import { MailboxModule } from './mailbox/mailbox.module.js';
import { PeopleModule } from './people/people.module.js';
import { TimeModule } from './time/time.module.js';

/** Api and worker in one process, with a mailbox and, if wanted, a clock that can be moved. */
@Module({})
export class LocalModule {
  static forRoot(options: PlatformOptions, mailbox: MailboxServer): DynamicModule {
    const mailboxes = MailboxModule.forRoot(mailbox);
    return {
      module: LocalModule,
      imports: [
        ApiModule.forRoot(options),
        AccessModule,
        // The server is on this computer: it answers at once or not at all.
        DeliveryTimesModule.forRoot({
          lease: 10_000,
          send: 8_000,
          connection: 3_000,
          greeting: 3_000,
          socket: 6_000,
        }),
        // A worker that was killed is noticed within seconds instead of half a minute.
        WorkerModule.forRoot({ lockDuration: 5_000 }),
        InboundSmtpModule,
        TimeModule,
        mailboxes,
        PeopleModule.forRoot(mailboxes),
      ],
      providers: [DemoOrganization],
    };
  }
}
