import type { AtsMailsAnswer } from './setup-answers.js';

/** `attention`: something was done, and it is not right yet. `not_needed`: there is nothing to do here, and there may be later. */
export const stepStates = ['open', 'attention', 'done', 'not_needed'] as const;
export type StepState = (typeof stepStates)[number];

export const steps = [
  'colleagues',
  'sendingDomain',
  'ats',
  'atsMails',
  'testLetter',
  'lettersLeave',
] as const;
export type Step = (typeof steps)[number];

/** What the state of each step follows from. */
export interface SetupFacts {
  /** Members who are not disabled, whoever asks included. */
  readonly activeMembers: number;
  readonly worksAlone: boolean;
  readonly worksWithoutAts: boolean;
  /** null where the domain is for trying out and nothing can be published. */
  readonly domainVerdicts: readonly (string | null)[] | null;
  readonly connections: readonly { readonly lastEventAt: Date | null }[];
  readonly atsMails: AtsMailsAnswer | null;
  /** The status of the delivery; null when none was sent. */
  readonly testLetter: string | null;
  readonly mailMode: string;
  readonly isPaused: boolean;
}

/** The state of every step, from what is so and not from what somebody ticked. */
export function stateOfSteps(facts: SetupFacts): Readonly<Record<Step, StepState>> {
  const worksByHand = facts.worksWithoutAts && facts.connections.length === 0;
  return {
    colleagues: facts.activeMembers > 1 ? 'done' : facts.worksAlone ? 'not_needed' : 'open',
    sendingDomain: domainState(facts.domainVerdicts),
    ats: worksByHand ? 'not_needed' : atsState(facts.connections),
    atsMails: worksByHand ? 'not_needed' : atsMailsState(facts.atsMails),
    testLetter: testLetterState(facts.testLetter),
    lettersLeave: facts.mailMode === 'live' && !facts.isPaused ? 'done' : 'open',
  };
}

/** Whether nothing is left to do. */
export function isFinished(states: Readonly<Record<Step, StepState>>): boolean {
  return steps.every((step) => states[step] === 'done' || states[step] === 'not_needed');
}

function domainState(verdicts: SetupFacts['domainVerdicts']): StepState {
  if (verdicts === null) return 'not_needed';
  if (verdicts.every((verdict) => verdict === 'ok')) return 'done';
  return verdicts.every((verdict) => verdict === null) ? 'open' : 'attention';
}

function atsState(connections: SetupFacts['connections']): StepState {
  if (connections.length === 0) return 'open';
  return connections.every(({ lastEventAt }) => lastEventAt !== null) ? 'done' : 'attention';
}

/** Whoever says yes, or cannot say, has people who may be told twice. */
function atsMailsState(answer: AtsMailsAnswer | null): StepState {
  if (answer === null) return 'open';
  return answer === 'no' ? 'done' : 'attention';
}

function testLetterState(status: string | null): StepState {
  if (status === null) return 'open';
  return status === 'sent' ? 'done' : 'attention';
}
