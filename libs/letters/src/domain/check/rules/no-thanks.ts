import { isRejection } from '../decision.js';
import { findPhrase } from '../phrases.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

// A word of thanks in four languages, but not "thanks to a new budget". Example: "Thank you for the day", "wir danken Ihnen"
const THANKS =
  /\bthank(?:s|ed|ing|ful)?\b(?! to\b)|\bgrateful\b|\bgratitude\b|\bappreciat(?:e|ed|ive|ion)\b|\bdank(?:e|en|bar)?\b|\bbedanken\b|\bgedankt\b|\bmerci\b|\bremerci|\breconnaissan|\bgracias\b|\bagradec|\bagradezco\b/iu;

/** Fires when nothing thanks the candidate; a bare "Thanks," over the signature is a formula. */
export const noThanks: Rule = {
  id: 'no-thanks',
  check: (checked) => {
    const { parts } = checked;
    if (!isRejection(checked)) return [];
    const said = [
      ...parts.sentences,
      ...parts.closingSentences.filter((line) => /\bfor\b|\bfür\b|\bpour\b|\bpor\b/iu.test(line.text)),
    ]; // "With thanks for your time"
    if (said.some((sentence) => findPhrase(sentence, [{ says: THANKS }]) !== null)) return [];
    return [findingMissing('no-thanks', 'Thank the candidate for something they did.')];
  },
};
