export { Clock, SystemClock } from './clock.js';
export { MovableClock } from './movable-clock.js';
export { SimulatedClock } from './simulated-clock.js';
export { ClockModule } from './clock.module.js';
