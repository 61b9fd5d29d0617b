import type { Finding, RuleId } from '../finding.js';
import { ruleSeverities } from '../finding.js';
import type { Letter, LetterContext } from '../letter.js';
import type { LetterParts } from './letter-parts.js';

/** What every rule is given: the letter, what is known, and the letter taken apart once. */
export interface Checked {
  readonly letter: Letter;
  readonly context: LetterContext;
  readonly parts: LetterParts;
}

/** One rule of the respect check. It is pure: the same letter and context give the same findings. */
export interface Rule {
  readonly id: RuleId;
  readonly check: (checked: Checked) => Finding[];
}

/** A finding on a span of the letter; the severity comes from the one table. */
export function findingAt(
  rule: RuleId,
  where: Finding['in'],
  span: { readonly start: number; readonly end: number },
  advice: string,
): Finding {
  return { rule, severity: ruleSeverities[rule], start: span.start, end: span.end, in: where, advice };
}

/** As {@link findingAt}, with a severity of its own. */
export function findingWith(
  rule: RuleId,
  severity: Finding['severity'],
  where: Finding['in'],
  { start, end }: { readonly start: number; readonly end: number },
  advice: string,
): Finding {
  return { rule, severity, start, end, in: where, advice };
}

/** A finding about something that is not there. */
export function findingMissing(rule: RuleId, advice: string): Finding {
  return { rule, severity: ruleSeverities[rule], start: null, end: null, in: 'body', advice };
}
