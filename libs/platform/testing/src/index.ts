export { type BootedTest, type BootOptions, bootForTest, eventually } from './boot-for-test.js';
