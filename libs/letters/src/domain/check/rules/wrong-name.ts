import { endsWithGivenName, judgeAddressee } from '../names.js';
import { holdsPlaceholder } from '../placeholders.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

/** Fires when the greeting uses a name that is not the candidate's. A placeholder there is another rule's. */
export const wrongName: Rule = {
  id: 'wrong-name',
  check: ({ letter, context, parts }) => {
    const greeting = parts.greeting;
    if (greeting === null || greeting.addressee === '') return [];
    if (holdsPlaceholder(letter.body, greeting, context)) return [];
    if (judgeAddressee(greeting.addressee, context) !== 'somebody-else') return [];
    const opened = greeting.addresseeStart > greeting.start;
    if (!opened && endsWithGivenName(greeting.addressee, context)) return [];
    const span = { start: greeting.addresseeStart, end: greeting.addresseeStart + greeting.addressee.length };
    const advice =
      context.candidate.firstName === null
        ? 'No name that we trust is known: greet without one.'
        : 'This is not the name of the candidate: greet the person this letter is for.';
    return [findingAt('wrong-name', 'body', span, advice)];
  },
};
