import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CONFIG, type Config } from '#platform/config';
import { Database, DatabaseModule } from '#platform/database';
import { readRetiredKeys } from '#platform/secrets';
import { AccessModule } from '#access';
import { LettersModule } from '#letters';
import { PrepareProof } from './prepare-proof.js';
import { ClaimDeliveries } from './claim-deliveries.js';
import { DeliverMail } from './deliver-mail.js';
import { Delivery } from './delivery.entity.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { MailConnectionsController } from './http/mail-connections.controller.js';
import { MailHookController } from './http/mail-hook.controller.js';
import { SendingDomainController } from './http/sending-domain.controller.js';
import { StreamPausesController } from './http/stream-pauses.controller.js';
import { SuppressionsController } from './http/suppressions.controller.js';
import { EraseDeliveries, MoveDeliveries } from './erase-deliveries.js';
import { FindRecipient } from './inbound/find-recipient.js';
import { ReceiveMail } from './inbound/receive-mail.js';
import { KeepOutcomes } from './keep-outcomes.js';
import { LetterOwners } from './letter-owners.js';
import { BackOffProvider } from './limits/back-off-provider.js';
import { ForgetRestedLimits } from './limits/forget-rested-limits.js';
import { ReserveSlots } from './limits/reserve-slots.js';
import { SendingLimit } from './limits/sending-limit.entity.js';
import { MailConnection } from './mail-connection.entity.js';
import { MailConnections } from './mail-connections.js';
import { configureMail, recogniseWith } from './mail-settings.js';
import { ResumeStream } from './pauses/resume-stream.js';
import { StreamPause } from './pauses/stream-pause.entity.js';
import { RawMail } from './raw-mail.entity.js';
import { RecordSendOutcomes } from './record-send-outcomes.js';
import { CheckSendingDomain } from './sending-domain/check-sending-domain.js';
import { SendingDomainCheck } from './sending-domain/sending-domain-check.entity.js';
import { SettleRestoredDeliveries } from './settle-restored-deliveries.js';
import { Suppression } from './suppression.entity.js';
import { TellOwner } from './tell-owner.js';
import { SmtpTransport } from './transport/smtp-transport.js';

/** Sends letters, takes mail in, and keeps track of both. The SMTP listener is a module of its own, for the worker. */
@Module({
  imports: [
    DiscoveryModule,
    AccessModule,
    LettersModule,
    DatabaseModule.entities([
      Delivery,
      RawMail,
      MailConnection,
      Suppression,
      SendingDomainCheck,
      SendingLimit,
      StreamPause,
    ]),
  ],
  providers: [
    LetterOwners,
    SmtpTransport,
    ReserveSlots,
    ForgetRestedLimits,
    BackOffProvider,
    ClaimDeliveries,
    PrepareProof,
    RecordSendOutcomes,
    KeepOutcomes,
    DeliverMail,
    TellOwner,
    ResumeStream,
    SettleRestoredDeliveries,
    EraseDeliveries,
    MoveDeliveries,
    FindRecipient,
    ReceiveMail,
    MailConnections,
    CheckSendingDomain,
  ],
  controllers: [
    DeliveriesController,
    SuppressionsController,
    StreamPausesController,
    MailConnectionsController,
    MailHookController,
    SendingDomainController,
  ],
  exports: [FindRecipient, ReceiveMail, DeliverMail, SettleRestoredDeliveries, MailConnections],
})
export class MailModule implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {
    configureMail(config);
  }

  async onModuleInit(): Promise<void> {
    recogniseWith(await this.database.outsideTenants((tx) => readRetiredKeys(tx, this.config.secretKeys)));
  }
}
