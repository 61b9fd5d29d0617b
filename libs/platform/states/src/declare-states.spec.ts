import { describe, expect, it } from '@jest/globals';
import { declareStates } from './declare-states.js';

describe('a declared state table', () => {
  it('is returned when every state can be reached and every event moves something', () => {
    const table = { open: { close: 'closed' }, closed: {} } as const;
    expect(declareStates('doors', 'open', ['close'], table)).toBe(table);
  });

  it('is refused with all that is wrong with it', () => {
    const table = { open: { close: 'shut' as 'lost' }, lost: {} };
    expect(() =>
      declareStates<'open' | 'lost', 'close' | 'knock'>('doors', 'open', ['close', 'knock'], table),
    ).toThrow(
      'The states of doors are wrong: "open" leads to the unknown "shut"; "lost" cannot be reached; "knock" moves nothing.',
    );
  });
});
