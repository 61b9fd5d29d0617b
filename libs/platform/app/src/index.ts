export { createHttpApp, type HttpAppOptions } from './create-http-app.js';
export { StartError } from './describe-failure.js';
export { listen } from './listen.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { type Keep, runToEnd, runUntilTold } from './run-process.js';
