import { isSpokenTo, judgeAddressee } from '../names.js';
import { holdsPlaceholder } from '../placeholders.js';
import { findingAt, findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

const ADVICE = 'Greet the candidate by name: it is known.';

// A stand-in without brackets, which is another rule's. Example: "Name Here"
const STAND_IN = /\b(?:first ?|last ?|sur)?name\b/iu;

/** Fires when a trusted name is known and the letter does not use it. */
export const missingName: Rule = {
  id: 'missing-name',
  check: ({ letter, context, parts }) => {
    if (context.candidate.firstName === null || context.candidate.firstName.trim() === '') return [];
    const greeting = parts.greeting;
    if (greeting !== null) {
      const named = greeting.addressee !== '' && judgeAddressee(greeting.addressee, context) !== 'nobody';
      if (named || STAND_IN.test(greeting.addressee)) return [];
      const lineEnd = letter.body.indexOf('\n', greeting.end);
      const line = { start: greeting.start, end: lineEnd < 0 ? greeting.end : lineEnd };
      if (holdsPlaceholder(letter.body, line, context)) return [];
    }
    if (isSpokenTo(letter.body.slice(parts.contentStart, parts.closingStart), context)) return [];
    return [
      greeting === null
        ? findingMissing('missing-name', ADVICE)
        : findingAt('missing-name', 'body', greeting, ADVICE),
    ];
  },
};
