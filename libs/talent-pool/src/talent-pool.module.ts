import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { AnswerInvitation } from './answer-invitation.js';
import { ApproveInvitation } from './approve-invitation.js';
import { AskOnCandidatePage } from './ask-on-candidate-page.js';
import { ChangeInvitation } from './change-invitation.js';
import { ChangeMedalist } from './change-medalist.js';
import { ChangeWishes } from './change-wishes.js';
import { Consent } from './consent.entity.js';
import { CountProposalsOfOpenings } from './count-proposals-of-openings.js';
import { DismissMatch } from './dismiss-match.js';
import { DraftInvitation } from './draft-invitation.js';
import { WhenCandidateIsErasedEraseMedalist } from './erase-medalist.js';
import { ExpireConsent } from './expire-consent.js';
import { CandidatePageController } from './http/candidate-page.controller.js';
import { InvitationsController } from './http/invitations.controller.js';
import { MatchingController } from './http/matching.controller.js';
import { TalentPoolController } from './http/talent-pool.controller.js';
import { TakeAnyUnsubscribeBody, UnsubscribeController } from './http/unsubscribe.controller.js';
import { InvitationLetters } from './invitation-letters.js';
import { Invitation } from './invitation.entity.js';
import { JoinPool } from './join-pool.js';
import { LeavePool } from './leave-pool.js';
import { ListTalentPool } from './list-talent-pool.js';
import { MatchOpening, WhenOpeningAppearsMatchThePool } from './match-opening.js';
import { MatchRun } from './match-run.entity.js';
import { Match } from './match.entity.js';
import { WhenCandidatesAreMergedMergeMedalists } from './merge-medalists.js';
import { NominateCandidate } from './nominate-candidate.js';
import { Posting } from './posting.entity.js';
import { ReadCandidatePage } from './read-candidate-page.js';
import { ReadEvidence } from './read-evidence.js';
import { ReadInvitations } from './read-invitations.js';
import { ReadProposals } from './read-proposals.js';
import { ReadTalentPool } from './read-talent-pool.js';
import { RestoreMatch } from './restore-match.js';
import { SilverMedalist } from './silver-medalist.entity.js';
import { WhenCandidateRepliesReadAnswer } from './when-candidate-replies.js';

/** The memory of who was nearly hired: nomination, consent, matching, invitation, and the candidate's page. */
@Module({
  imports: [DatabaseModule.entities([SilverMedalist, Consent, Posting, MatchRun, Match, Invitation])],
  controllers: [
    TalentPoolController,
    MatchingController,
    InvitationsController,
    CandidatePageController,
    UnsubscribeController,
  ],
  providers: [
    NominateCandidate,
    ChangeMedalist,
    ListTalentPool,
    ReadTalentPool,
    JoinPool,
    ChangeWishes,
    LeavePool,
    ReadCandidatePage,
    AskOnCandidatePage,
    MatchOpening,
    ReadProposals,
    ReadEvidence,
    CountProposalsOfOpenings,
    DismissMatch,
    RestoreMatch,
    DraftInvitation,
    ChangeInvitation,
    ApproveInvitation,
    AnswerInvitation,
    ReadInvitations,
    InvitationLetters,
    TakeAnyUnsubscribeBody,
    ExpireConsent,
    WhenOpeningAppearsMatchThePool,
    WhenCandidateRepliesReadAnswer,
    WhenCandidateIsErasedEraseMedalist,
    WhenCandidatesAreMergedMergeMedalists,
  ],
  exports: [MatchOpening, DraftInvitation],
})
export class TalentPoolModule {}
