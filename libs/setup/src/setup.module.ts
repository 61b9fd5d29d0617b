import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AtsModule } from '#ats';
import { MailModule } from '#mail';
import { NotificationsModule } from '#notifications';
import { DatabaseModule } from '#platform/database';
import { AnswerSetup } from './answer-setup.js';
import { SetupChecklistController } from './http/setup-checklist.controller.js';
import { ReadSetup } from './read-setup.js';
import { SetupAnswer } from './setup-answer.entity.js';

/** How far an organization is set up, from its first admin to its first letter. */
@Module({
  imports: [AccessModule, MailModule, NotificationsModule, AtsModule, DatabaseModule.entities([SetupAnswer])],
  controllers: [SetupChecklistController],
  providers: [ReadSetup, AnswerSetup],
})
export class SetupModule {}
