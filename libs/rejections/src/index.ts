export { ApproveRejection } from './approve-rejection.js';
export { DraftRejection } from './draft-rejection.js';
export { findRejectionSigners } from './find-rejection-signers.js';
export { countWaiting } from './list-waiting.js';
export { longSince, longWaitDays } from './domain/waiting.js';
export { type RestoredRejection, SettleRestoredRejections } from './settle-restored-rejections.js';
export { RejectionsModule } from './rejections.module.js';
