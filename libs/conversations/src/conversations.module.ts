import './metrics.js';
import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { DutiesModule } from '#duties';
import { HiringModule } from '#hiring';
import { LettersModule } from '#letters';
import { MailModule } from '#mail';
import { DatabaseModule } from '#platform/database';
import { AnswerLetterOwner } from './answer-letter-owner.js';
import { Answer } from './answer.entity.js';
import { ApproveAnswer } from './approve-answer.js';
import { AskForFeedback } from './ask-for-feedback.js';
import { AssignMessage } from './assign-message.js';
import { CancelAnswer } from './cancel-answer.js';
import { Conversation } from './conversation.entity.js';
import { DraftAnswer } from './draft-answer.js';
import { EditAnswer } from './edit-answer.js';
import { EraseConversations } from './erase-conversations.js';
import { FeedbackAskLetterOwner } from './feedback-ask-letter-owner.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { GiveFeedbackByLink } from './give-feedback-by-link.js';
import { GiveFeedback } from './give-feedback.js';
import { AnswersController } from './http/answers.controller.js';
import { ConversationsController } from './http/conversations.controller.js';
import { FeedbackPagesController } from './http/feedback-pages.controller.js';
import { FeedbackRequestsController } from './http/feedback-requests.controller.js';
import { InboxController } from './http/inbox.controller.js';
import {
  AskForFeedbackJob,
  EraseConversationsJob,
  MoveConversationsJob,
  TakeInMailJob,
} from './job-handlers.js';
import { ListConversations } from './list-conversations.js';
import { ListFeedbackRequests } from './list-feedback-requests.js';
import { ListInbox } from './list-inbox.js';
import { ListWaitingMail } from './list-waiting-mail.js';
import { Message } from './message.entity.js';
import { ReadMessageHtml } from './read-message-html.js';
import { ReplayMail } from './replay-mail.js';
import { ShowConversation } from './show-conversation.js';
import { ShowFeedbackPage } from './show-feedback-page.js';
import { TakeInMail } from './take-in-mail.js';

/** All that candidates and we write to each other after the first letter. */
@Module({
  imports: [
    AccessModule,
    HiringModule,
    LettersModule,
    DutiesModule,
    MailModule,
    DatabaseModule.entities([Conversation, Message, Answer, FeedbackRequest]),
  ],
  controllers: [
    ConversationsController,
    AnswersController,
    InboxController,
    FeedbackRequestsController,
    FeedbackPagesController,
  ],
  providers: [
    TakeInMail,
    ReplayMail,
    ReadMessageHtml,
    AssignMessage,
    AskForFeedback,
    GiveFeedback,
    GiveFeedbackByLink,
    ShowFeedbackPage,
    DraftAnswer,
    EditAnswer,
    ApproveAnswer,
    CancelAnswer,
    AnswerLetterOwner,
    FeedbackAskLetterOwner,
    ListConversations,
    ShowConversation,
    ListInbox,
    ListWaitingMail,
    ListFeedbackRequests,
    EraseConversations,
    TakeInMailJob,
    AskForFeedbackJob,
    EraseConversationsJob,
    MoveConversationsJob,
  ],
})
export class ConversationsModule {}
