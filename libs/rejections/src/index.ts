export { findRejectionSigner } from './find-rejection-signer.js';
export { RejectionsModule } from './rejections.module.js';
