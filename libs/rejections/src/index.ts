export { RejectionsModule } from './rejections.module.js';
export { rejectionDrafted, rejectionSent } from './events.js';
