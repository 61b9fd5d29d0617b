import { type DynamicModule, Module } from '@nestjs/common';
import { InboundSmtpModule } from '#mail';
import { TimeModule } from '../time/time.module.js';
import { AutoAnswers } from './auto-answers.js';
import { MailboxActionsController } from './mailbox-actions.controller.js';
import { MailboxPages } from './mailbox-pages.js';
import { MailboxPost } from './mailbox-post.js';
import { MailboxServer } from './mailbox-server.js';
import { MailboxController } from './mailbox.controller.js';
import { Unsubscribe } from './unsubscribe.js';
import { WriteMail } from './write-mail.js';

/** The mailboxes of everybody that Regards writes to, to read and to answer from. */
@Module({})
export class MailboxModule {
  /** @param server opened before the app, for its port is where the app sends mail */
  static forRoot(server: MailboxServer): DynamicModule {
    return {
      module: MailboxModule,
      imports: [InboundSmtpModule, TimeModule],
      controllers: [MailboxController, MailboxActionsController],
      providers: [
        { provide: MailboxServer, useValue: server },
        MailboxPages,
        MailboxPost,
        WriteMail,
        Unsubscribe,
        AutoAnswers,
      ],
      exports: [MailboxServer, WriteMail],
    };
  }
}
