import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { Outbound } from '#platform/outbound';
import { AppliedFact } from './applied-fact.entity.js';
import { ApplyReceived } from './apply-received.js';
import { ApplyWebhook } from './apply-webhook.js';
import { AtsConnection } from './ats-connection.entity.js';
import { ChangeConnection } from './change-connection.js';
import { AtsConnectionsController } from './http/ats-connections.controller.js';
import { AtsHookController } from './http/ats-hook.controller.js';
import { AtsTroublesController } from './http/ats-troubles.controller.js';
import { ReadBackController } from './http/read-back.controller.js';
import { WebhookEventsController } from './http/webhook-events.controller.js';
import { OpenConnection } from './open-connection.js';
import { ReadConnections } from './read-connections.js';
import { ReadWebhookEvents } from './read-webhook-events.js';
import { ReceiveWebhook } from './receive-webhook.js';
import { ApplicationRead } from './read-back/application-read.entity.js';
import { AskAts } from './read-back/ask-ats.js';
import { AtsReaders } from './read-back/ats-readers.js';
import { ChangeReadBack } from './read-back/change-read-back.js';
import { ConfirmApplications } from './read-back/confirm-applications.js';
import { GreenhouseReader } from './read-back/greenhouse-reader.js';
import { HarvestTokens } from './read-back/harvest-tokens.js';
import { ReadAtsTroubles } from './read-back/read-ats-troubles.js';
import { ReadBack } from './read-back/read-back.entity.js';
import { StandardReader } from './read-back/standard-reader.js';
import { TryReadBack } from './read-back/try-read-back.js';
import { ReplayWebhook } from './replay-webhook.js';
import { ResealConnections } from './reseal-connections.js';
import { TryConnection } from './try-connection.js';
import { WebhookEvent } from './webhook-event.entity.js';
import { WhenBodiesAreOldForgetThem } from './when-bodies-are-old-forget-them.js';
import { WhenCandidateIsErasedForgetBodies } from './when-candidate-is-erased-forget-bodies.js';
import { WhenWebhookIsReplayedApplyIt } from './when-webhook-is-replayed-apply-it.js';
import { WhenWebhooksAreStoredApplyThem } from './when-webhooks-are-stored-apply-them.js';

/** Connections to applicant tracking systems: taking their webhooks in, and telling #hiring what they say. */
@Module({
  imports: [DatabaseModule.entities([AtsConnection, WebhookEvent, AppliedFact, ReadBack, ApplicationRead])],
  controllers: [
    AtsConnectionsController,
    ReadBackController,
    AtsTroublesController,
    AtsHookController,
    WebhookEventsController,
  ],
  providers: [
    OpenConnection,
    ChangeConnection,
    ReadConnections,
    TryConnection,
    ReceiveWebhook,
    ApplyWebhook,
    ApplyReceived,
    ReplayWebhook,
    ReadWebhookEvents,
    WhenWebhookIsReplayedApplyIt,
    WhenWebhooksAreStoredApplyThem,
    WhenBodiesAreOldForgetThem,
    WhenCandidateIsErasedForgetBodies,
    ResealConnections,
    Outbound,
    HarvestTokens,
    GreenhouseReader,
    StandardReader,
    AtsReaders,
    AskAts,
    ConfirmApplications,
    ChangeReadBack,
    TryReadBack,
    ReadAtsTroubles,
  ],
  exports: [ResealConnections],
})
export class AtsModule {}
