import { fromNow } from '../words/when';
import type { Setup, Step, StepState } from './queries';

/** In the order in which one does them. */
export const stepOrder: readonly Step[] = [
  'colleagues',
  'sendingDomain',
  'ats',
  'atsMails',
  'testLetter',
  'lettersLeave',
];

export const titles: Record<Step, string> = {
  colleagues: 'Invite your colleagues',
  sendingDomain: 'Publish your sending domain',
  ats: 'Connect your ATS',
  atsMails: 'Does your ATS still mail rejections itself?',
  testLetter: 'Send yourself a test letter',
  lettersLeave: 'Let letters reach candidates',
};

export const stateWords: Record<StepState, string> = {
  open: 'To do',
  attention: 'Look again',
  done: 'Done',
  not_needed: 'Not needed',
};

export function isDone(state: StepState): boolean {
  return state === 'done' || state === 'not_needed';
}

const summaries: Record<Step, (setup: Setup) => string> = {
  colleagues,
  sendingDomain,
  ats,
  atsMails,
  testLetter,
  lettersLeave,
};

/** How a step stands, in one sentence. */
export function summaryOf(step: Step, setup: Setup): string {
  return summaries[step](setup);
}

function colleagues({ colleagues: { state, colleagues: count, invited } }: Setup): string {
  if (state === 'not_needed') return 'You work alone.';
  if (count === 0) return 'Nobody but you is here yet.';
  const people = count === 1 ? 'One colleague' : `${count} colleagues`;
  if (invited === 0) return `${people} besides you.`;
  return `${people} besides you; ${invited === 1 ? 'one has' : `${invited} have`} not chosen a password yet.`;
}

function sendingDomain(setup: Setup): string {
  const { publishable, domain, checkedAt, recordsInAll, recordsRight } = setup.sendingDomain;
  if (!publishable) return `${domain} is for trying out: nothing can be published for it.`;
  if (checkedAt === null) return `${recordsInAll} records make letters from ${domain} believed.`;
  return `${recordsRight} of ${recordsInAll} records of ${domain} are right, checked ${fromNow(checkedAt)}.`;
}

function ats({ ats: { state, connections } }: Setup): string {
  if (state === 'not_needed') return 'Decisions are added by hand.';
  if (connections.length === 0) return 'It tells Regards what was decided.';
  const silent = connections.find(({ lastEventAt }) => lastEventAt === null);
  if (silent) return `${silent.name} is connected, and nothing has come from it yet.`;
  const untried = connections.find(({ heardAt }) => heardAt === null);
  if (untried) return `A test event came through; ${untried.name} itself has sent nothing yet.`;
  const [first, ...more] = connections;
  if (more.length > 0) return `${connections.length} connections work.`;
  return `${first?.name ?? ''} works: last heard ${fromNow(first?.heardAt ?? '')}.`;
}

function atsMails({ atsMails: { state, answer } }: Setup): string {
  if (state === 'not_needed') return 'There is none.';
  if (answer === null) return 'If it does, people are told twice.';
  if (answer === 'no') return 'No: Regards alone tells them.';
  return answer === 'yes' ? 'Yes: people may be told twice.' : 'Not sure: people may be told twice.';
}

function testLetter({ testLetter: { letter } }: Setup): string {
  if (letter === null) return 'See a letter as a candidate would.';
  const { status, toAddress, createdAt } = letter;
  if (status === 'sent') return `Sent to ${toAddress}, ${fromNow(createdAt)}.`;
  if (status === 'queued' || status === 'sending') return `On its way to ${toAddress}.`;
  return status === 'held' ? `Held, and not sent to ${toAddress}.` : `It did not reach ${toAddress}.`;
}

function lettersLeave({ lettersLeave: { mailMode, sendingPausedAt } }: Setup): string {
  if (sendingPausedAt !== null) return 'All mail is paused: nothing leaves.';
  if (mailMode === 'redirect') return 'Trial mode: all mail goes to a test address instead.';
  if (mailMode === 'allowlist') return 'Trial mode: only listed test addresses get mail.';
  return 'What a person has approved reaches candidates.';
}
