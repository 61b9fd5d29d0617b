export { Html, html } from './html.js';
export { pageOf, type PageParts, sendPage } from './page.js';
export {
  doneAnchor,
  type FormProblem,
  notice,
  problemSummary,
  type TextQuestion,
  textQuestion,
} from './parts.js';
