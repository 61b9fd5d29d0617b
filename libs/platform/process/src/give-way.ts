import { constants, setPriority } from 'node:os';

/**
 * Lets the processes that somebody waits for go first where they share a machine: what a queue holds can wait a moment longer, an answer to a webhook
 * cannot. Alone on its machine a process loses nothing by it.
 */
export function giveWay(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
