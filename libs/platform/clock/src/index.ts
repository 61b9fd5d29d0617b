export { Clock, SystemClock } from './clock.js';
export { SimulatedClock } from './simulated-clock.js';
export { ClockModule } from './clock.module.js';
