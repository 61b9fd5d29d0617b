import { readFile } from 'node:fs/promises';
import type { LetterContext, RuleId } from '#letters';
import { checkLetter, ruleSeverities } from '#letters';

interface LabelledLetter {
  readonly id: string;
  readonly context: LetterContext;
  readonly subject: string;
  readonly body: string;
  readonly locale?: string;
  readonly expected?: { readonly rules: readonly string[]; readonly maybe?: readonly string[] };
}

interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

interface Scores extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Our answer alone for one letter. */
export interface LetterRow {
  readonly id: string;
  readonly rules: readonly RuleId[];
}

const none: Counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Number((part / whole).toFixed(4));
}

/** A figure is `null` where it has no meaning: nothing answered, nothing expected. */
function scores({ truePositives, falsePositives, falseNegatives }: Counts): Scores {
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision: ratio(truePositives, truePositives + falsePositives),
    recall: ratio(truePositives, truePositives + falseNegatives),
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

function add(one: Counts, other: Counts): Counts {
  return {
    truePositives: one.truePositives + other.truePositives,
    falsePositives: one.falsePositives + other.falsePositives,
    falseNegatives: one.falseNegatives + other.falseNegatives,
  };
}

function answer({ id, context, subject, body, locale }: Omit<LabelledLetter, 'expected'>): LetterRow {
  const findings = checkLetter({ subject, body }, { ...context, locale: locale ?? context.locale });
  return { id, rules: [...new Set(findings.map((finding) => finding.rule))] };
}

/** How one rule was judged on one letter; `maybe` counts neither way. */
function countRule(rule: string, row: LetterRow, expected: NonNullable<LabelledLetter['expected']>): Counts {
  if (expected.maybe?.includes(rule) === true) return none;
  const fired = row.rules.some((found) => found === rule);
  const wanted = expected.rules.includes(rule);
  return {
    truePositives: Number(fired && wanted),
    falsePositives: Number(fired && !wanted),
    falseNegatives: Number(!fired && wanted),
  };
}

/**
 * Scores the respect check on labelled letters (JSON lines).
 * All answers are given before any label is read.
 * @param file path of the set: one `{id, context, subject, body, locale?, expected: {rules, maybe?}}` per line
 * @returns precision, recall and F1 per rule and micro, and a row per letter with our answer alone
 */
export async function evaluateLetters(
  file: string,
): Promise<{ metrics: Record<string, unknown>; rows: LetterRow[] }> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const letters = lines.map((line) => JSON.parse(line) as LabelledLetter);
  const rows = letters.map(({ expected: _unread, ...letter }) => answer(letter));

  const rules = Object.keys(ruleSeverities);
  const perRule = rules.map((rule): [string, Counts] => {
    const counts = letters.map(({ expected }, index) => {
      const row = rows[index];
      return expected === undefined || row === undefined ? none : countRule(rule, row, expected);
    });
    return [rule, counts.reduce(add, none)];
  });
  const micro = perRule.map(([, counts]) => counts).reduce(add, none);
  return {
    metrics: {
      letters: letters.length,
      micro: scores(micro),
      rules: Object.fromEntries(perRule.map(([rule, counts]) => [rule, scores(counts)])),
    },
    rows,
  };
}
