import { decisionIsReadable, findDecision, isRejection, subjectDecides } from '../decision.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

/** Fires when a reader could not tell that the answer is no. */
export const unclearDecision: Rule = {
  id: 'unclear-decision',
  check: (checked) => {
    if (!isRejection(checked) || !decisionIsReadable(checked)) return [];
    if (findDecision(checked) !== null || subjectDecides(checked)) return [];
    return [
      findingMissing(
        'unclear-decision',
        'Say the no in so many words: “We won’t be offering you the role of …”.',
      ),
    ];
  },
};
