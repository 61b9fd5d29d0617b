import type { components } from '../../api/schema';

export type Rule = components['schemas']['RuleView']['rule'];

/** What each rule looks for, as people say it. */
export const ruleWords: Record<Rule, string> = {
  'empty-message': 'A letter without words',
  'unresolved-placeholder': 'A placeholder that was left in',
  'wrong-name': 'Somebody else’s name in the greeting',
  'missing-name': 'No name in the greeting, although it is known',
  'missing-role': 'The role is not named',
  'unclear-decision': 'A no that cannot be told from a maybe',
  'buried-decision': 'The no comes late',
  'no-thanks': 'Nobody is thanked',
  'effort-ignored': 'What the candidate did is not named',
  'too-short-for-stage': 'Too short for how far the candidate came',
  'too-long': 'Over 250 words',
  unsigned: 'No person signs',
  'closed-door': 'Says not to write back',
  'unbacked-promise': 'A promise that nobody recorded',
  comparison: 'Measures the candidate against others',
  blame: 'Tells the candidate what is wrong with them',
  'protected-ground': 'Touches age, family, health, origin, belief or a proxy of them',
  'false-hope': 'Lets them expect a job that nobody decided on',
  condescending: 'Talks down',
  cliche: 'Stock phrases',
  'hard-to-read': 'Hard to read',
  'house-phrase': 'A phrase that you do not want',
};
