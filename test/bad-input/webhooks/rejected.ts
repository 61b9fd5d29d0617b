import { canary } from '../canaries.js';

export const timestamp = '2026-03-02T09:30:00Z';
const person = { id: 'c-1', firstName: canary.name, lastName: 'Ash', emails: [canary.address] };
let number = 0;

/** A rejection of somebody new, with whatever a row changes. */
export function rejected(
  changes: { candidate?: object; application?: object; opening?: object; root?: object } = {},
): object {
  number += 1;
  return {
    type: 'application.rejected',
    timestamp,
    data: {
      application: { id: `a-${number}`, stage: 'onsite', interviewsHeld: 2, ...changes.application },
      candidate: { ...person, id: `c-${number}`, ...changes.candidate },
      opening: { id: 'o-1', title: 'Lighting Designer', ...changes.opening },
      rejectedAt: timestamp,
      reason: { id: '7', name: canary.body, type: 'by_us' },
    },
    ...changes.root,
  };
}
