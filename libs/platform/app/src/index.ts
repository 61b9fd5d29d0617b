export { createHttpApp, type HttpAppOptions } from './create-http-app.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { runUntilTold } from './run-until-told.js';
