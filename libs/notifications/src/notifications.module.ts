import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AtsModule } from '#ats';
import { ConversationsModule } from '#conversations';
import { HiringModule } from '#hiring';
import { LettersModule } from '#letters';
import { MailModule } from '#mail';
import { DatabaseModule } from '#platform/database';
import { RejectionsModule } from '#rejections';
import { NotificationPreferencesController } from './http/notification-preferences.controller.js';
import { TestLettersController } from './http/test-letters.controller.js';
import { MailPasswordLink } from './mail-password-link.js';
import { NoticeLetterOwner } from './notice-letter-owner.js';
import { Notice } from './notice.entity.js';
import { NotificationPreferences } from './notification-preferences.entity.js';
import { PasswordLinkLetterOwner } from './password-link-letter-owner.js';
import { BeginDigests, SendDigests } from './send-digests.js';
import { SendTestLetter } from './send-test-letter.js';
import { WhenBatchPausesTellApprovers } from './when-batch-pauses-tell-approvers.js';
import { WhenAtsRefusesTellAdmins } from './when-ats-refuses-tell-admins.js';
import { WhenStreamPausesTellAdmins } from './when-stream-pauses-tell-admins.js';
import { WhenCandidateWritesTellRecruiter } from './when-candidate-writes-tell-recruiter.js';

/** What Regards mails to the members of an organization. */
@Module({
  imports: [
    AccessModule,
    HiringModule,
    LettersModule,
    MailModule,
    ConversationsModule,
    RejectionsModule,
    AtsModule,
    DatabaseModule.entities([Notice, NotificationPreferences]),
  ],
  controllers: [NotificationPreferencesController, TestLettersController],
  providers: [
    NoticeLetterOwner,
    PasswordLinkLetterOwner,
    WhenCandidateWritesTellRecruiter,
    WhenStreamPausesTellAdmins,
    WhenBatchPausesTellApprovers,
    WhenAtsRefusesTellAdmins,
    MailPasswordLink,
    SendTestLetter,
    BeginDigests,
    SendDigests,
  ],
})
export class NotificationsModule {}
