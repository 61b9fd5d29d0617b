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
