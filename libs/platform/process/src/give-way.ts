import { setPriority } from 'node:os';

/** A third of the weight of one that does not give way; 0 is normal, 19 the least. */
const niceness = 5;

/**
 * Lets the processes that somebody waits for go first where they share a machine: what a queue holds can wait a moment longer, an answer to a webhook
 * cannot. Alone on its machine a process loses nothing by it.
 */
export function giveWay(): void {
  setPriority(niceness);
}
