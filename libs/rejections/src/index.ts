export { RejectionsModule } from './rejections.module.js';
