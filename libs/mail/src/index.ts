export { classifyKind, type MailKind } from './domain/classify-kind.js';
export { type BounceClass } from './domain/bounce/bounce-class.js';
export { extractReplyText, type ReplyText } from './domain/extract-reply-text.js';
export { isSafeHeaderValue, requireSafeHeaderValue, UnsafeHeaderError } from './domain/header-safety.js';
export {
  type AttachmentMeta,
  firstHeader,
  type MailAddress,
  type MailDefect,
  type ParsedMail,
} from './domain/parsed-mail.js';
export { type BouncedRecipient, type BounceReport, readBounce } from './domain/read-bounce.js';
export {
  makeSignedAddress,
  type ReadSignedAddress,
  readSignedAddress,
  type SignedAddressError,
  type SignedAddressInput,
  type SignedAddressPurpose,
  type SigningKey,
} from './domain/reply-address.js';
export { MIME_LIMITS, parseMime } from './inbound/parse-mime.js';
export type {
  DeliveryFacts,
  DeliveryOwnerKind,
  DeliveryStatus,
  FailureCode,
  MailStream,
} from './domain/delivery/delivery.js';
export { normaliseAddress } from './domain/delivery/recipient.js';
export { threadReferences } from './domain/delivery/thread-references.js';
export { rawMailStored } from './events.js';
export { InboundSmtpModule } from './inbound/inbound-smtp.module.js';
export { InboundSmtpServer } from './inbound/inbound-smtp-server.js';
export { deliver } from './jobs.js';
export { type DeliveryOutcome, LetterOwner, OwnsDeliveries, type Proof } from './letter-owner.js';
export { MailModule } from './mail.module.js';
export { bounceAddress, readOurAddress, replyAddress } from './our-addresses.js';
export { type DeliveryRequest, queueDelivery } from './queue-delivery.js';
export { eraseRawMails, type IncomingMail, markRawMail, readRawMail, storeRawMail } from './raw-mails.js';
export type { RawMail, RawMailStatus, ReceivedBy } from './raw-mail.entity.js';
export { findDeliveriesByMessageIds, readDelivery } from './read-delivery.js';
export { type BounceResult, type IncomingBounce, recordBounce } from './record-bounce.js';
export { isSuppressed, suppress, type SuppressionRequest } from './suppressions.js';
export type { SuppressionReason, SuppressionScope } from './suppression.entity.js';
export { defaultDeliveryTimes, type DeliveryTimes, DeliveryTimesModule } from './transport/delivery-times.js';
