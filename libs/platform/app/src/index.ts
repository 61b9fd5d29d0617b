export { createHttpApp, type HttpAppOptions } from './create-http-app.js';
export { listen } from './listen.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
