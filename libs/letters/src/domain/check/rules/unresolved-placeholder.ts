import { findPlaceholders } from '../placeholders.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

const ADVICE = 'Replace this placeholder with the words meant for this candidate, or take it out.';

/** Fires when a merge field, bracketed stand-in or template syntax is left in subject or body. */
export const unresolvedPlaceholder: Rule = {
  id: 'unresolved-placeholder',
  check: ({ letter, context }) => [
    ...findPlaceholders(letter.subject, context).map((span) =>
      findingAt('unresolved-placeholder', 'subject', span, ADVICE),
    ),
    ...findPlaceholders(letter.body, context).map((span) =>
      findingAt('unresolved-placeholder', 'body', span, ADVICE),
    ),
  ],
};
