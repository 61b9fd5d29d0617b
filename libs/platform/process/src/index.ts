export { giveWay } from './give-way.js';
export { StartError } from './describe-failure.js';
export { type Keep, runToEnd, runUntilTold } from './run-process.js';
