export { classifyKind, type MailKind } from './domain/classify-kind.js';
export { type BounceClass } from './domain/bounce/bounce-class.js';
export { extractReplyText, type ReplyText } from './domain/extract-reply-text.js';
export {
  type AttachmentMeta,
  type MailAddress,
  type MailDefect,
  type ParsedMail,
} from './domain/parsed-mail.js';
export { type BouncedRecipient, type BounceReport, readBounce } from './domain/read-bounce.js';
export {
  type ReadSignedAddress,
  type SignedAddressError,
  type SignedAddressInput,
  type SignedAddressPurpose,
  type SigningKey,
} from './domain/reply-address.js';
export { parseMime } from './inbound/parse-mime.js';
export type {
  DeliveryFacts,
  DeliveryOwnerKind,
  DeliveryStatus,
  FailureCode,
  MailStream,
} from './domain/delivery/delivery.js';
export { refusalInWords } from './domain/delivery/policy-refusal.js';
export { rawMailStored, streamPaused } from './events.js';
export { InboundSmtpModule } from './inbound/inbound-smtp.module.js';
export { InboundSmtpServer } from './inbound/inbound-smtp-server.js';
export {
  type DeliveryOutcome,
  LetterOwner,
  OwnsDeliveries,
  type Proof,
  type Settled,
  SingleLetterOwner,
  type Words,
} from './letter-owner.js';
export { MailConnections } from './mail-connections.js';
export { MailModule } from './mail.module.js';
export { recallDelivery } from './recall-delivery.js';
export { findOpenPause, readStreamPause } from './pauses/read-pauses.js';
export { bounceAddress, readOurAddress, replyAddress } from './our-addresses.js';
export { type DeliveryRequest, queueDeliveries, queueDelivery } from './queue-delivery.js';
export { type RestoredDeliveries, SettleRestoredDeliveries } from './settle-restored-deliveries.js';
export {
  eraseRawMails,
  type IncomingMail,
  markRawMails,
  readRawMail,
  readRawMails,
  sizesOfRawMails,
  storeRawMail,
} from './raw-mails.js';
export type { RawMail, RawMailStatus, ReceivedBy } from './raw-mail.entity.js';
export {
  findDeliveriesByMessageIds,
  hasDelivery,
  newestDeliveryOf,
  nextMessageId,
  readDelivery,
} from './read-delivery.js';
export { type BounceResult, type IncomingBounce, recordBounce } from './record-bounce.js';
export { readSendingDomain, type SendingDomainStanding } from './sending-domain/read-sending-domain.js';
export {
  isSuppressed,
  resubscribe,
  suppress,
  suppressedAmong,
  type SuppressionRequest,
} from './suppressions.js';
export type { SuppressionReason, SuppressionScope } from './suppression.entity.js';
export { type DeliveryTimes, DeliveryTimesModule } from './transport/delivery-times.js';
