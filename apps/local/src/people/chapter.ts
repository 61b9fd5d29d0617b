import type { World } from './world.js';

/** A part of the past. */
export interface Chapter {
  /** What happens in it, as a person reads it while they wait. */
  readonly says: string;
  readonly play: (world: World) => Promise<void>;
}
