import type { Intent, RepliedTo } from '../intents.js';

/**
 * One way of saying one thing. Rules are data: a table per language, each row with an example that its pattern
 * must match (a test checks every row), so that a stranger can add one without reading the others.
 *
 * Patterns see one sentence, folded: lower case, no accents, straight quotes, single spaces.
 */
export interface IntentRule {
  readonly intent: Intent;
  /** What the pattern recognises, in words. */
  readonly means: string;
  /** A sentence that the rule must recognise. */
  readonly example: string;
  readonly pattern: RegExp;
  /** Words in the same sentence that take the meaning back, like "in advance" after "thank you". */
  readonly unless?: RegExp;
  /** A near miss that the rule must leave alone. */
  readonly counterexample?: string;
  /** Our message that this can answer; every one when absent. */
  readonly after?: readonly RepliedTo[];
  /** True when a "not" just before the match changes nothing. */
  readonly evenNegated?: boolean;
}

/** A row of a rule table: a rule without its intent, which the table names once. */
export type RuleRow = Omit<IntentRule, 'intent'>;

/** Names the intent of a table of rows once. */
export function rulesFor(intent: Intent, rows: readonly RuleRow[]): IntentRule[] {
  return rows.map((row) => ({ intent, ...row }));
}

/**
 * A negation that ends at most two words before a match, in the same clause.
 * Matches the end of "i am not", "ich bin nicht sehr", "je ne suis pas", "nunca me", but not "no worries, ".
 */
const NEGATION_JUST_BEFORE =
  /(?:\b(?:not|never|no|without|cannot|nicht|kein\w*|nie|ohne|pas|jamais|sans|nunca|sin)|n't)(?: [\w']+){0,2} $/;

/**
 * Whether one rule recognises one folded sentence written in answer to `after`.
 * A sentence is matched wherever the rule's words stand, unless they are negated or taken back.
 */
export function recognises(rule: IntentRule, sentence: string, after: RepliedTo): boolean {
  if (rule.after && !rule.after.includes(after)) return false;
  if (rule.unless?.test(sentence)) return false;
  const match = rule.pattern.exec(sentence);
  if (!match) return false;
  return rule.evenNegated === true || !NEGATION_JUST_BEFORE.test(sentence.slice(0, match.index));
}
