import { DomainError } from '#platform/errors';
import type { OutcomeLawId } from './outcome-limits.js';

export const outcomeErrors = {
  policyChanged: () =>
    new DomainError(
      'rejections.outcome_policy_changed',
      'conflict',
      'Somebody else changed these limits since you read them.',
    ),
  longBeforeLate: () =>
    new DomainError(
      'rejections.wait_is_long_before_late',
      'unprocessable',
      'A wait has to be long before it is late: choose fewer days for the one, or more for the other.',
    ),
  limitOverLaw: (law: OutcomeLawId, days: number) =>
    new DomainError(
      'rejections.limit_over_law',
      'unprocessable',
      `A law that you keep allows ${days} days; your own limit cannot be longer.`,
      { law, days },
    ),
  lawTwice: () => new DomainError('rejections.law_twice', 'invalid', 'A law is named twice; name each once.'),
  toldInFuture: () =>
    new DomainError(
      'rejections.told_in_future',
      'unprocessable',
      'This lies ahead; record it when they have been told.',
    ),
  overtaken: () =>
    new DomainError(
      'rejections.notice_overtaken',
      'conflict',
      'Somebody else recorded the same at this moment; look again.',
    ),
  notWaiting: () =>
    new DomainError(
      'rejections.not_waiting',
      'conflict',
      'This application does not wait for a decision after an interview, so there is nothing to tell yet.',
    ),
};
