import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** Mail that is no answer of a candidate at all. It stands alone: what a pitch asks is not the candidate's question. */
export const unrelated: readonly IntentRule[] = rulesFor('other', [
  {
    means: 'sells something',
    example: 'we help companies like yours to cut hiring costs by 40 %',
    pattern:
      /\b(?:we|our (?:\w+ )?(?:company|platform|agency|tool|software|service|solution|product)s?) (?:help|helps|offers?|provides?|speciali[sz]es?|enables?|saves?|connects?)\b.{0,40}\b(?:you|your|compan\w+|business\w*|teams?|recruit\w+|employers?|clients?)\b/,
    counterexample: 'i built a platform that helps people',
  },
  {
    means: 'only hands in a paper',
    example: 'please find attached my reference letter',
    pattern:
      /^(?:please find (?:attached|enclosed)|attached (?:is|are|you)|as (?:promised|requested|discussed),? (?:here|attached|please)|here (?:is|are) my|enclosed)\b/,
    unless: /\b(?:but|because|question|why)\b|\?/,
  },
  {
    means: 'asks for a sales meeting',
    example: 'would you like to book a demo?',
    pattern:
      /\b(?:book|schedule|get|see|free|quick|short|live) (?:a )?(?:\w+ )?demo\b|\b(?:our|special|limited) (?:pricing|discount|offer for (?:hr|recruit\w+)|rates)\b|\bfree trial\b|\bour clients\b/,
    unless: /\bmy (?:demo|portfolio)\b/,
  },
]);
