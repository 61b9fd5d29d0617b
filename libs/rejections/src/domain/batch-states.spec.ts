import { describe, expect, it } from '@jest/globals';
import { batchStatuses, batchTransitions, canBeStopped, standsStill } from './batch-states.js';

describe('a batch', () => {
  it('can be stopped wherever something of it may leave, and stands then', () => {
    expect(batchStatuses.filter(canBeStopped)).toEqual(['approving', 'canary', 'paused', 'leaving']);
    for (const status of batchStatuses.filter(canBeStopped))
      expect(standsStill(batchTransitions[status].stop ?? status)).toBe(true);
  });

  it('comes to the rest of its letters only over a pause, and over nobody but a person', () => {
    const waysTo = (target: string) =>
      batchStatuses.flatMap((from) =>
        Object.entries(batchTransitions[from]).flatMap(([event, to]) =>
          to === target ? [`${from} ${event}`] : [],
        ),
      );
    // "pass" is for a batch that has no rest.
    expect(waysTo('leaving')).toEqual(['canary pass', 'paused continue']);
    expect(waysTo('paused')).toEqual(['canary pause', 'stopped resume']);
  });
});
