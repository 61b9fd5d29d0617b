export { Html, html } from './html.js';
export { pageOf, sendPage } from './page.js';
