import { findDecision, isRejection, subjectDecides } from '../decision.js';
import { findingAt } from '../rule.js';
import type { Rule } from '../rule.js';

/** Fires when the no comes after the first third of the letter and after its third sentence. English only. */
export const buriedDecision: Rule = {
  id: 'buried-decision',
  check: (checked) => {
    const { parts } = checked;
    if (parts.language !== 'en' || !isRejection(checked) || subjectDecides(checked)) return [];
    const decision = findDecision(checked);
    if (decision === null || decision.index < 3) return [];
    const sentence = parts.sentences[decision.index];
    const third = parts.contentStart + (parts.closingStart - parts.contentStart) / 3;
    if (sentence === undefined || sentence.start <= third) return [];
    return [
      findingAt('buried-decision', 'body', decision, 'Say the no in the first sentences, then the rest.'),
    ];
  },
};
