import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { AssignDuty } from './assign-duty.js';
import { CloseDuty } from './close-duty.js';
import { Duty } from './duty.entity.js';
import { FollowMerge } from './follow-merge.js';
import { ForgetCandidate } from './forget-candidate.js';
import { DutiesController } from './http/duties.controller.js';
import { ListDuties } from './list-duties.js';
import { NoteOverdue } from './note-overdue.js';
import { ReadDuty } from './read-duty.js';

/** The one ledger of what we owe people, by when, and who has to act. */
@Module({
  imports: [DatabaseModule.entities([Duty])],
  controllers: [DutiesController],
  providers: [ListDuties, ReadDuty, CloseDuty, AssignDuty, NoteOverdue, FollowMerge, ForgetCandidate],
})
export class DutiesModule {}
