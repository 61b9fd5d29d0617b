export { type OutboundAnswer, type OutboundFailure, Outbound, type OutboundRequest } from './outbound.js';
export { refusedUrl, type UrlRefusal } from './allowed-url.js';
