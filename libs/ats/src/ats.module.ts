import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database';
import { AppliedFact } from './applied-fact.entity.js';
import { ApplyReceived } from './apply-received.js';
import { ApplyWebhook } from './apply-webhook.js';
import { AtsConnection } from './ats-connection.entity.js';
import { ChangeConnection } from './change-connection.js';
import { AtsConnectionsController } from './http/ats-connections.controller.js';
import { AtsHookController } from './http/ats-hook.controller.js';
import { WebhookEventsController } from './http/webhook-events.controller.js';
import { OpenConnection } from './open-connection.js';
import { ReadConnections } from './read-connections.js';
import { ReadWebhookEvents } from './read-webhook-events.js';
import { ReceiveWebhook } from './receive-webhook.js';
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
  imports: [DatabaseModule.entities([AtsConnection, WebhookEvent, AppliedFact])],
  controllers: [AtsConnectionsController, AtsHookController, WebhookEventsController],
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
  ],
  exports: [ResealConnections],
})
export class AtsModule {}
