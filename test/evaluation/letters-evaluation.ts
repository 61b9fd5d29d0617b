import { readFile } from 'node:fs/promises';
import type { LetterContext, RuleId } from '#letters';
import { type Interval95, jackknifeInterval, wilsonInterval } from './intervals.js';
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
function countRule(rule: RuleId, row: LetterRow, expected: NonNullable<LabelledLetter['expected']>): Counts {
  if (expected.maybe?.includes(rule) === true) return none;
  const fired = row.rules.includes(rule);
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
 * @returns precision, recall and F1 per rule, per language and micro, recall of the rules that block, false alarms on clean letters, each with
 *   its 95 % interval; and a row per letter with our answer alone
 */
export async function evaluateLetters(
  file: string,
): Promise<{ metrics: Record<string, unknown>; rows: LetterRow[] }> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const letters = lines.map((line) => JSON.parse(line) as LabelledLetter);
  const rows = letters.map(({ expected: _unread, ...letter }) => answer(letter));

  const judged = letters.flatMap(({ expected, locale }, index): Judged[] => {
    const row = rows[index];
    if (expected === undefined || row === undefined) return [];
    return [
      { byRule: new Map(rules.map((rule) => [rule, countRule(rule, row, expected)])), expected, locale },
    ];
  });
  return {
    metrics: {
      letters: letters.length,
      micro: { ...scores(sum(judged)), f1Interval95: f1Interval(judged) },
      blocking: recallOf(judged, blocking),
      cleanLetters: falseAlarms(judged),
      locales: byLocale(judged),
      rules: Object.fromEntries(rules.map((rule) => [rule, scores(sum(judged, [rule]))])),
    },
    rows,
  };
}

/** How every rule was judged on one letter. */
interface Judged {
  readonly byRule: ReadonlyMap<RuleId, Counts>;
  readonly expected: NonNullable<LabelledLetter['expected']>;
  readonly locale: string | undefined;
}

const rules = Object.keys(ruleSeverities) as RuleId[];
const blocking = rules.filter((rule) => ruleSeverities[rule] === 'block');

function sum(judged: readonly Judged[], wanted: readonly RuleId[] = rules): Counts {
  return judged
    .flatMap(({ byRule }) => wanted.map((rule) => byRule.get(rule) ?? none))
    .reduce((total, one) => add(total, one), none);
}

function f1Interval(judged: readonly Judged[]): readonly number[] | null {
  const total = sum(judged);
  const each = judged.map((one) => sum([one]));
  const without = (leftOut: number): number => {
    const { truePositives, falsePositives, falseNegatives } = each[leftOut] ?? none;
    return (
      scores({
        truePositives: total.truePositives - truePositives,
        falsePositives: total.falsePositives - falsePositives,
        falseNegatives: total.falseNegatives - falseNegatives,
      }).f1 ?? 0
    );
  };
  return rounded(jackknifeInterval(judged.length, without));
}

function recallOf(judged: readonly Judged[], wanted: readonly RuleId[]): object {
  const { truePositives, falseNegatives } = sum(judged, wanted);
  const interval = wilsonInterval(truePositives, truePositives + falseNegatives);
  return {
    recall: ratio(truePositives, truePositives + falseNegatives),
    recallInterval95: rounded(interval),
  };
}

/** Of the letters in which nothing is wrong: on how many the check fires all the same. */
function falseAlarms(judged: readonly Judged[]): object {
  const clean = judged.filter(({ expected }) => expected.rules.length === 0);
  const alarmed = clean.filter((one) => sum([one]).falsePositives > 0).length;
  return {
    letters: clean.length,
    falselyAlarmed: ratio(alarmed, clean.length),
    interval95: rounded(wilsonInterval(alarmed, clean.length)),
  };
}

/** By the primary subtag: "de" for "de-AT". */
function byLocale(judged: readonly Judged[]): Record<string, unknown> {
  const languageOf = ({ locale }: Judged): string => locale?.split('-', 1)[0] ?? 'unknown';
  const languages = [...new Set(judged.map(languageOf))].toSorted();
  return Object.fromEntries(
    languages.map((language) => [
      language,
      scores(sum(judged.filter((one) => languageOf(one) === language))),
    ]),
  );
}

function rounded(interval: Interval95 | null): readonly number[] | null {
  return interval === null ? null : interval.map((end) => Number(end.toFixed(4)));
}
