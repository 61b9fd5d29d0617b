import { isAboutApplication } from '../decision.js';
import { findPhrase } from '../phrases.js';
import { findingMissing } from '../rule.js';
import type { Rule } from '../rule.js';

// A word of thanks, but not "thanks to a new budget". Example: "Thank you for the day", "wir danken Ihnen"
const thanks = {
  en: [
    {
      says: /(?<!\b(?:you'll|you will|response is to say|strike to) )\bthank(?:s|ed|ing|ful)?\b(?! to\b| you not\b| us\b)(?!-you (?:note|card))|\bthankful to you\b|(?<!\byou (?:to )?(?:\w+ )?be |\bwill,? (?:[\w ]+, )?be |\ba |\bthe )\bgrateful\b(?! if\b)|\bgratitude\b|(?<!\b(?:would|'d|you|will|have been) )\bappreciat(?:es?|ed|ive|ion)\b(?! that (?!you)| it if)|\bin your debt\b|\bmeant (?:a (?:lot|great deal)|so much|much|the world) (?:to (?:us|me)|that you)\b|\b(?:not|n't) take (?:that|it|this) for granted\b|\bth(?:x|nx|anx)\b|\b(?:cheers|ta)(?: ever so| very much| a lot| so much| again)?(?: much)? for\b|^ta\b|\b(?:diolch|asante|obrigad[oa]|salamat|shukran|dziekuje|grazie|merci|gracias|danke|bedankt|kiitos|efharisto|spasibo|hvala|takk?)\b(?! (?:off|force))|\bmahalo\b|\barigato\b|\b(?:much |most )?obliged (?:to you|for)\b|\bmuch obliged\b|\bindebted to you\b|\b(?:kind|good|generous|nice|decent|sporting) of you to\b|\bhats off to you\b/u,
    },
  ],
  de: [{ says: /\bdank(?:e|en|bar)?\b|\bbedank\w*|\bmerci\b|\bgedankt\b/u }],
  fr: [{ says: /\bmerci\b(?! de ne\b)|\b(?:sa(?:is|vons|it)|savoir) gre\b|\bremerci|\breconnaissan/u }],
  es: [{ says: /\bgracias\b(?! a (?:gente|quien|dios))|\bagradec|\bagradezco\b/u }],
};

/** Fires when nothing thanks the candidate; a bare "Thanks," over the signature is a formula. */
export const noThanks: Rule = {
  id: 'no-thanks',
  check: (checked) => {
    const { parts } = checked;
    if (!isAboutApplication(checked)) return [];
    const said = [
      ...parts.sentences,
      ...parts.closingSentences.filter((line) => /\bfor\b|\bfur\b|\bpour\b|\bpor\b/u.test(line.plain)),
    ]; // "With thanks for your time"
    if (said.some((sentence) => findPhrase(sentence, thanks) !== null)) return [];
    return [findingMissing('no-thanks', 'Thank the candidate for something they did.')];
  },
};
