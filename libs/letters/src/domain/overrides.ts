import type { Finding, RuleId } from './finding.js';
import type { Letter } from './letter.js';

/** A person's decision to send a letter although a rule warns. */
export interface Override {
  readonly rule: RuleId;
  readonly reason: string;
  /** The member. */
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** A letter together with what the check says of it. */
export interface Checked {
  readonly letter: Letter;
  readonly findings: readonly Finding[];
}

/**
 * The overrides that outlive an edit: a person's word about some words does not cover others. One stays while its rule speaks of the
 * very same words as before; it falls away when the rule is silent, or speaks of something new.
 */
export function keptOverrides(
  overrides: readonly Override[],
  before: Checked,
  after: Checked,
): readonly Override[] {
  return overrides.filter(({ rule }) => {
    const spoken = wordsSpokenOf(rule, after);
    return spoken !== null && spoken === wordsSpokenOf(rule, before);
  });
}

/** What a rule points at, in an order that does not depend on where it stands; `null` when it is silent. */
function wordsSpokenOf(rule: RuleId, { letter, findings }: Checked): string | null {
  const own = findings.filter((finding) => finding.rule === rule);
  if (own.length === 0) return null;
  const words = own.map(({ in: part, start, end }) =>
    start === null || end === null ? '' : letter[part].slice(start, end),
  );
  return JSON.stringify(words.sort());
}
