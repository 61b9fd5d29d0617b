import { Module } from '@nestjs/common';
import { HiringModule } from '#hiring';
import { DatabaseModule } from '#platform/database';
import { ApproveRejection } from './approve-rejection.js';
import { ApprovalBatch } from './batches/approval-batch.entity.js';
import { ApprovalBatchLetter } from './batches/approval-batch-letter.entity.js';
import { ApprovalPolicyRow } from './batches/approval-policy.entity.js';
import { ApproveBatch } from './batches/approve-batch.js';
import { BatchReport } from './batches/batch-report.js';
import { FreezeBatch } from './batches/freeze-batch.js';
import { ListBatchLetters } from './batches/list-batch-letters.js';
import { ReadBatches } from './batches/read-batch.js';
import { SteerBatch } from './batches/steer-batch.js';
import { TakeOutOfBatch } from './batches/take-out-of-batch.js';
import { TendBatches } from './batches/tend-batches.js';
import { ChangeCourse } from './change-course.js';
import { ComposeAgain } from './compose-again.js';
import { ChangeLetter } from './change-letter.js';
import { CountDraftsOfOpenings } from './count-drafts-of-openings.js';
import { ApproveDecidingNote } from './deciding/approve-note.js';
import { ChangeDecidingNote } from './deciding/change-note.js';
import { DecidingNote } from './deciding/deciding-note.entity.js';
import { DraftDecidingNote } from './deciding/draft-note.js';
import { DecidingNoteLetters } from './deciding/note-letters.js';
import { ReadDecidingNotes } from './deciding/read-notes.js';
import { DraftRejection } from './draft-rejection.js';
import { OutcomeController } from './http/outcome.controller.js';
import { DecidingNotesController } from './http/deciding-notes.controller.js';
import { DeparturesController } from './http/departures.controller.js';
import { ApprovalBatchesController } from './http/approval-batches.controller.js';
import { ApprovalPolicyController } from './http/approval-policy.controller.js';
import { RejectionsController } from './http/rejections.controller.js';
import { SendPolicyController } from './http/send-policy.controller.js';
import { TemplatePreviewController } from './http/template-preview.controller.js';
import { WaitingController } from './http/waiting.controller.js';
import {
  WhenApplicationIsRejectedDraftRejection,
  WhenDecisionChangesFollow,
  WhenOpeningClosesReconsiderFinalists,
} from './react-to-decisions.js';
import { ListDepartures } from './list-departures.js';
import { ListRejections } from './list-rejections.js';
import { ListWaiting } from './list-waiting.js';
import { OutcomeNotice } from './outcome/outcome-notice.entity.js';
import { OutcomePolicyRow } from './outcome/outcome-policy.entity.js';
import { RecordNotice } from './outcome/record-notice.js';
import { PreviewTemplate } from './preview-template.js';
import { ReadRejections } from './read-rejections.js';
import { RejectionHold } from './rejection-hold.entity.js';
import { RejectionLetters } from './rejection-letters.js';
import { Rejection } from './rejection.entity.js';
import { ReleaseRejections } from './release-rejections.js';
import { ReplanDepartures } from './replan-departures.js';
import { SendPolicyRow } from './send-policy.entity.js';
import { SettleRestoredRejections } from './settle-restored-rejections.js';
import { WhenCandidateIsErasedEraseRejections } from './when-candidate-is-erased-erase-rejections.js';
import { WhenCandidatesAreMergedHoldRejections } from './when-candidates-are-merged-hold-rejections.js';
import { WhenCandidateWritesHoldRejection } from './when-candidate-writes-hold-rejection.js';

/** Telling candidates no: from the ATS's decision to the letter that left. */
@Module({
  imports: [
    HiringModule,
    DatabaseModule.entities([
      Rejection,
      RejectionHold,
      SendPolicyRow,
      OutcomePolicyRow,
      OutcomeNotice,
      DecidingNote,
      ApprovalBatch,
      ApprovalBatchLetter,
      ApprovalPolicyRow,
    ]),
  ],
  controllers: [
    RejectionsController,
    WaitingController,
    DeparturesController,
    SendPolicyController,
    OutcomeController,
    DecidingNotesController,
    TemplatePreviewController,
    ApprovalBatchesController,
    ApprovalPolicyController,
  ],
  providers: [
    DraftRejection,
    ChangeLetter,
    ComposeAgain,
    PreviewTemplate,
    ApproveRejection,
    ChangeCourse,
    FreezeBatch,
    TakeOutOfBatch,
    ApproveBatch,
    SteerBatch,
    TendBatches,
    ReadBatches,
    ListBatchLetters,
    BatchReport,
    ListRejections,
    ReadRejections,
    ListWaiting,
    RecordNotice,
    DraftDecidingNote,
    ChangeDecidingNote,
    ApproveDecidingNote,
    ReadDecidingNotes,
    DecidingNoteLetters,
    CountDraftsOfOpenings,
    RejectionLetters,
    ReleaseRejections,
    ReplanDepartures,
    ListDepartures,
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
