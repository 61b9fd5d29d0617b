import { AccessModule } from '#access';
import { AtsModule } from '#ats';
import { ConversationsModule } from '#conversations';
import { DutiesModule } from '#duties';
import { HiringModule } from '#hiring';
import { LettersModule } from '#letters';
import { MailModule } from '#mail';
import { NotificationsModule } from '#notifications';
import { RejectionsModule } from '#rejections';
import { SetupModule } from '#setup';
import { TalentPoolModule } from '#talent-pool';

/** What the business does, library by library. Every process knows all of it; what differs is who serves and who works. */
export const businessModules = [
  AccessModule,
  HiringModule,
  LettersModule,
  DutiesModule,
  MailModule,
  ConversationsModule,
  RejectionsModule,
  TalentPoolModule,
  NotificationsModule,
  AtsModule,
  SetupModule,
];
