import type { Finding } from '../finding.js';
import type { Letter, LetterContext } from '../letter.js';
import { takeApart } from './letter-parts.js';
import { applyPolicy, type CheckPolicy, noPolicy } from './policy.js';
import { rules } from './rules/index.js';

/**
 * The respect check: everything that is wrong with a letter, in the order of the rules.
 * An empty letter has that one finding alone.
 *
 * @param policy what the organization changed about it
 */
export function checkLetter(
  letter: Letter,
  context: LetterContext,
  policy: CheckPolicy = noPolicy,
): Finding[] {
  return applyPolicy(findAll(letter, context), letter, policy);
}

function findAll(letter: Letter, context: LetterContext): Finding[] {
  const checked = { letter, context, parts: takeApart(letter.body, context) };
  const findings: Finding[] = [];
  for (const rule of rules) {
    findings.push(...rule.check(checked));
    if (findings.some((finding) => finding.rule === 'empty-message')) return findings;
  }
  return findings;
}

/** The findings with which a letter cannot be sent. */
export function blockingFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'block');
}
