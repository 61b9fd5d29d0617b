/** Shares of right answers, each from 0 to 1. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Labels given and labels right, for one case. */
export interface LabelledCase {
  readonly answered: readonly string[];
  readonly expected: readonly string[];
  /** Labels that count neither way. */
  readonly ignored?: readonly string[];
}

export interface LabelScores extends Scores {
  /** How often the label was expected. */
  readonly support: number;
}

interface Counts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}

function scoresOf({ truePositive, falsePositive, falseNegative }: Counts): Scores {
  const answered = truePositive + falsePositive;
  const expected = truePositive + falseNegative;
  // Nothing answered where nothing was expected is a perfect answer.
  const precision = answered === 0 ? (expected === 0 ? 1 : 0) : truePositive / answered;
  const recall = expected === 0 ? 1 : truePositive / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/**
 * Precision, recall and F1 of a multi-label classification: for each label that was expected or answered, micro (all
 * decisions weigh the same) and macro (all labels weigh the same).
 */
export function labelScores(cases: readonly LabelledCase[]): {
  micro: Scores;
  macro: Scores;
  perLabel: Record<string, LabelScores>;
} {
  const counts = new Map<string, Counts>();
  for (const { answered, expected, ignored = [] } of cases) {
    for (const label of new Set([...answered, ...expected])) {
      if (ignored.includes(label)) continue;
      const count = counts.get(label) ?? { truePositive: 0, falsePositive: 0, falseNegative: 0 };
      if (!expected.includes(label)) count.falsePositive += 1;
      else if (answered.includes(label)) count.truePositive += 1;
      else count.falseNegative += 1;
      counts.set(label, count);
    }
  }
  const labels = [...counts.entries()].sort(([left], [right]) => (left < right ? -1 : 1));
  const perLabel = labels.map(([label, count]) => ({
    label,
    scores: { ...scoresOf(count), support: count.truePositive + count.falseNegative },
  }));
  const total = labels.reduce<Counts>(
    (sum, [, count]) => ({
      truePositive: sum.truePositive + count.truePositive,
      falsePositive: sum.falsePositive + count.falsePositive,
      falseNegative: sum.falseNegative + count.falseNegative,
    }),
    { truePositive: 0, falsePositive: 0, falseNegative: 0 },
  );
  return {
    micro: scoresOf(total),
    macro: {
      precision: mean(perLabel.map((one) => one.scores.precision)),
      recall: mean(perLabel.map((one) => one.scores.recall)),
      f1: mean(perLabel.map((one) => one.scores.f1)),
    },
    perLabel: Object.fromEntries(perLabel.map((one) => [one.label, one.scores])),
  };
}

/** The mean; 0 for none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Normalised discounted cumulative gain at a depth: gain 2^grade − 1, discount log2(rank + 1).
 * In: ids best first, and the grade of each judged id. Out: 0 to 1; null when nothing is relevant.
 */
export function ndcgAt(
  depth: number,
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
): number | null {
  const ideal = [...grades.values()].sort((left, right) => right - left);
  const best = discountedGain(ideal.slice(0, depth));
  if (best === 0) return null;
  return discountedGain(ranked.slice(0, depth).map((id) => grades.get(id) ?? 0)) / best;
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** The share of ids graded at least `least` that stand in the first `depth`; null when there are none. */
export function recallAt(
  depth: number,
  ranked: readonly string[],
  grades: ReadonlyMap<string, number>,
  least: number,
): number | null {
  const relevant = [...grades].filter(([, grade]) => grade >= least).map(([id]) => id);
  if (relevant.length === 0) return null;
  const first = new Set(ranked.slice(0, depth));
  return relevant.filter((id) => first.has(id)).length / relevant.length;
}

/** How alike two texts are, word by word: 1 − edit distance / the longer one's words. White space does not count. */
export function wordSimilarity(left: string, right: string): number {
  const a = left.split(/\s+/).filter(Boolean); // words, for example "two words"
  const b = right.split(/\s+/).filter(Boolean); // the same
  if (a.length === 0 && b.length === 0) return 1;
  let previous = b.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, word] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const replaced = (previous[column] ?? 0) + (word === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return 1 - (previous[b.length] ?? 0) / Math.max(a.length, b.length);
}
