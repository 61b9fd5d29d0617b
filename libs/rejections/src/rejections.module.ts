import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { ApproveRejection } from './approve-rejection.js';
import { ChangeCourse } from './change-course.js';
import { ChangeLetter } from './change-letter.js';
import { CountDraftsOfOpenings } from './count-drafts-of-openings.js';
import { DraftRejection } from './draft-rejection.js';
import { RejectionsController } from './http/rejections.controller.js';
import { WaitingController } from './http/waiting.controller.js';
import {
  WhenApplicationIsRejectedDraftRejection,
  WhenDecisionChangesFollow,
  WhenOpeningClosesReconsiderFinalists,
} from './react-to-decisions.js';
import { ListRejections } from './list-rejections.js';
import { ListWaiting } from './list-waiting.js';
import { ReadRejections } from './read-rejections.js';
import { RejectionHold } from './rejection-hold.entity.js';
import { RejectionLetters } from './rejection-letters.js';
import { Rejection } from './rejection.entity.js';
import { ReleaseRejections } from './release-rejections.js';
import { SettleRestoredRejections } from './settle-restored-rejections.js';
import { WhenCandidateIsErasedEraseRejections } from './when-candidate-is-erased-erase-rejections.js';
import { WhenCandidatesAreMergedHoldRejections } from './when-candidates-are-merged-hold-rejections.js';
import { WhenCandidateWritesHoldRejection } from './when-candidate-writes-hold-rejection.js';

/** Telling candidates no: from the ATS's decision to the letter that left. */
@Module({
  imports: [DatabaseModule.entities([Rejection, RejectionHold])],
  controllers: [RejectionsController, WaitingController],
  providers: [
    DraftRejection,
    ChangeLetter,
    ApproveRejection,
    ChangeCourse,
    ListRejections,
    ReadRejections,
    ListWaiting,
    CountDraftsOfOpenings,
    RejectionLetters,
    ReleaseRejections,
    SettleRestoredRejections,
    WhenApplicationIsRejectedDraftRejection,
    WhenDecisionChangesFollow,
    WhenOpeningClosesReconsiderFinalists,
    WhenCandidateWritesHoldRejection,
    WhenCandidateIsErasedEraseRejections,
    WhenCandidatesAreMergedHoldRejections,
  ],
  exports: [SettleRestoredRejections],
})
export class RejectionsModule {}
