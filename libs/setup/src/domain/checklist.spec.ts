import { describe, expect, it } from '@jest/globals';
import { isFinished, type SetupFacts, stateOfSteps, type Step, type StepState } from './checklist.js';

const untouched: SetupFacts = {
  activeMembers: 1,
  worksAlone: false,
  worksWithoutAts: false,
  domainVerdicts: [null, null, null, null],
  connections: [],
  atsMails: null,
  testLetter: null,
  mailMode: 'redirect',
  isPaused: false,
};
const at = new Date('2026-03-02T09:00:00Z');
const complete: SetupFacts = {
  ...untouched,
  activeMembers: 2,
  domainVerdicts: ['ok', 'ok', 'ok', 'ok'],
  connections: [{ lastEventAt: at }],
  atsMails: 'no',
  testLetter: 'sent',
  mailMode: 'live',
};

describe('the checklist', () => {
  it('is all open at first, and finished when everything is so', () => {
    expect(new Set(Object.values(stateOfSteps(untouched)))).toEqual(new Set(['open']));
    expect(isFinished(stateOfSteps(untouched))).toBe(false);
    expect(new Set(Object.values(stateOfSteps(complete)))).toEqual(new Set(['done']));
    expect(isFinished(stateOfSteps(complete))).toBe(true);
  });

  const cases: [string, Step, Partial<SetupFacts>, StepState][] = [
    ['nobody to invite', 'colleagues', { activeMembers: 1, worksAlone: true }, 'not_needed'],
    ['a colleague after all', 'colleagues', { activeMembers: 2, worksAlone: true }, 'done'],
    ['a domain to try out', 'sendingDomain', { domainVerdicts: null }, 'not_needed'],
    [
      'a record that is missing',
      'sendingDomain',
      { domainVerdicts: ['ok', 'missing', 'ok', 'ok'] },
      'attention',
    ],
    [
      'a silent name server',
      'sendingDomain',
      { domainVerdicts: ['no_answer', 'ok', 'ok', 'ok'] },
      'attention',
    ],
    ['a key that changed', 'sendingDomain', { domainVerdicts: ['ok', null, 'ok', 'ok'] }, 'attention'],
    ['no ATS', 'ats', { connections: [], worksWithoutAts: true }, 'not_needed'],
    [
      'an ATS nobody heard of',
      'ats',
      { connections: [{ lastEventAt: at }, { lastEventAt: null }] },
      'attention',
    ],
    ['an ATS after all', 'ats', { worksWithoutAts: true }, 'done'],
    [
      'no ATS that could mail',
      'atsMails',
      { connections: [], worksWithoutAts: true, atsMails: null },
      'not_needed',
    ],
    ['an ATS that mails', 'atsMails', { atsMails: 'yes' }, 'attention'],
    ['nobody who knows', 'atsMails', { atsMails: 'not_sure' }, 'attention'],
    ['a letter on its way', 'testLetter', { testLetter: 'queued' }, 'attention'],
    ['a letter that failed', 'testLetter', { testLetter: 'failed' }, 'attention'],
    ['mail that goes elsewhere', 'lettersLeave', { mailMode: 'allowlist' }, 'open'],
    ['mail that is paused', 'lettersLeave', { isPaused: true }, 'open'],
  ];
  it.each(cases)('with %s, %s', (_what, step, facts, state) => {
    const states = stateOfSteps({ ...complete, ...facts });
    expect(states[step]).toBe(state);
    expect(isFinished(states)).toBe(state === 'done' || state === 'not_needed');
  });
});
