export { ApproveRejection } from './approve-rejection.js';
export { DraftRejection } from './draft-rejection.js';
export { findRejectionSigner } from './find-rejection-signer.js';
export { countWaiting } from './list-waiting.js';
export { longSince, longWaitDays } from './domain/waiting.js';
export { type RestoredRejection, SettleRestoredRejections } from './settle-restored-rejections.js';
export { RejectionsModule } from './rejections.module.js';
