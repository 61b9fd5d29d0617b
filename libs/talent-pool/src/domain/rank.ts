import type { OpeningToFill, PoolCandidate, RankedCandidate } from './matching-types.js';
import { levelView, placeView, stageView } from './place-and-level.js';
import { evidenceFor, prepare, shownBy } from './requirement.js';
import type { PreparedCandidate, Shown } from './requirement.js';
import { termsOfCandidate, termsOfOpening } from './terms.js';
import { wishesView } from './wishes.js';
import { wordsOf } from './words.js';

/** Changes whenever the same pool could be ranked differently: stored with every run (OFCCP search records). */
export const RANKING_RULES_VERSION = 1;

/** What each view weighs; the sum is 1. Chosen by judgement: what the job needs first, then what it is called. */
const WEIGHTS = {
  mustHave: 0.4,
  role: 0.22,
  text: 0.16,
  niceToHave: 0.08,
  wishes: 0.07,
  stage: 0.07,
} as const;

/**
 * Orders the pool for an opening, best first: everyone, so that there is no hidden cut-off (NYC Local Law 144).
 * Deterministic: equal scores are ordered by id. In: the opening and the candidates whose consent is valid. Out: one
 * entry per candidate, with reasons. It only proposes whom to invite; it never touches an application.
 */
export function rankCandidates(
  opening: OpeningToFill,
  candidates: readonly PoolCandidate[],
): RankedCandidate[] {
  const vectors = candidates.map(
    (candidate) => new Map(termsOfCandidate(candidate).map((one) => [one.term, one.weight])),
  );
  const rarity = rarityOf(vectors);
  const wanted = new Map(termsOfOpening(opening).map((one) => [one.term, one.weight]));
  return candidates
    .map((candidate, index) =>
      rankOne(opening, prepare(candidate), cosine(wanted, vectors[index] ?? new Map(), rarity)),
    )
    .sort((left, right) => right.score - left.score || (left.candidateId < right.candidateId ? -1 : 1));
}

function rankOne(opening: OpeningToFill, person: PreparedCandidate, textLikeness: number): RankedCandidate {
  const { candidate } = person;
  const must = requirements(opening.mustHave, person);
  const nice = requirements(opening.niceToHave, person);
  const place = placeView(opening, candidate);
  const level = levelView(opening, candidate);
  const stage = stageView(candidate);
  const wishes = wishesView(opening, candidate);
  const base =
    WEIGHTS.mustHave * must.share +
    WEIGHTS.role * roleLikeness(opening, candidate) +
    WEIGHTS.text * Math.min(1, textLikeness * 2) +
    WEIGHTS.niceToHave * nice.share +
    WEIGHTS.wishes * wishes.factor +
    WEIGHTS.stage * stage.factor;
  const conflict = wishes.reasonAgainst === undefined ? 1 : 0.8;
  const score = Math.round(base * place.factor * level.factor * conflict * 10_000) / 100;
  const reasonsFor = [
    ...(must.met.length > 0 ? [`Brings what the job must have: ${must.met.join(', ')}`] : []),
    ...(nice.met.length > 0 ? [`Also brings: ${nice.met.join(', ')}`] : []),
    ...present([stage.reasonFor]),
    ...(candidate.strengths.trim() === '' ? [] : [`The panel wrote: “${candidate.strengths.trim()}”`]),
    ...present([place.reasonFor, wishes.reasonFor]),
  ];
  const reasonsAgainst = [
    ...(must.partly.length > 0 ? [`Only partly shown: ${must.partly.join(', ')}`] : []),
    ...(must.missing.length > 0 ? [`Nothing recorded about: ${must.missing.join(', ')}`] : []),
    ...present([place.reasonAgainst, level.reasonAgainst, wishes.reasonAgainst]),
    ...(/\p{L}/u.test(candidate.concerns) ? [`The panel was unsure: “${candidate.concerns.trim()}”`] : []), // holds a letter, unlike "-"
  ];
  return { candidateId: candidate.id, score, reasonsFor, reasonsAgainst };
}

function present(reasons: readonly (string | undefined)[]): string[] {
  return reasons.filter((reason): reason is string => reason !== undefined);
}

interface Requirements {
  /** 0 to 1; a list without demands is fully met. */
  readonly share: number;
  readonly met: readonly string[];
  readonly partly: readonly string[];
  readonly missing: readonly string[];
}

function requirements(list: readonly string[], person: PreparedCandidate): Requirements {
  const judged = list.map((asked) => ({ asked, strength: evidenceFor(asked, person) }));
  const thoseShown = (how: Shown): string[] =>
    judged.filter(({ strength }) => shownBy(strength) === how).map(({ asked }) => asked);
  const total = judged.reduce((sum, one) => sum + one.strength, 0);
  return {
    share: judged.length === 0 ? 1 : total / judged.length,
    met: thoseShown('met'),
    partly: thoseShown('partly'),
    missing: thoseShown('missing'),
  };
}

/** How alike the job's name is to what the candidate is and was nearly hired for; half of it may be the department. */
function roleLikeness(opening: OpeningToFill, candidate: PoolCandidate): number {
  const title = new Set(wordsOf(opening.title).filter((word) => !LEVEL_WORDS.has(word)));
  if (title.size === 0) return 0;
  const share = (text: string): number => {
    const words = new Set(wordsOf(text));
    return [...title].filter((word) => words.has(word)).length / title.size;
  };
  const likeness = Math.max(
    share(candidate.headline),
    share(candidate.rejectedFor.title),
    0.8 * share(candidate.interests),
  );
  const department = wordsOf(opening.department);
  const sameDepartment =
    department.length > 0 && department.join(' ') === wordsOf(candidate.rejectedFor.department).join(' ');
  return Math.min(1, 0.8 * likeness + (sameDepartment ? 0.2 : 0));
}

const LEVEL_WORDS = new Set(wordsOf('junior senior lead staff principal head mid'));

/** How rare each term is in this pool: ln(1 + pool / with the term). */
function rarityOf(vectors: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const vector of vectors)
    for (const term of vector.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return new Map([...frequency].map(([term, count]) => [term, Math.log(1 + vectors.length / count)]));
}

/** The cosine of two weighted term lists, rare terms counting more. */
function cosine(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): number {
  const weigh = (term: string, weight: number): number => weight * (rarity.get(term) ?? 1);
  let dot = 0;
  for (const [term, weight] of left) dot += weigh(term, weight) * weigh(term, right.get(term) ?? 0);
  const length = (vector: ReadonlyMap<string, number>): number =>
    Math.sqrt([...vector].reduce((sum, [term, weight]) => sum + weigh(term, weight) ** 2, 0));
  const lengths = length(left) * length(right);
  return lengths === 0 ? 0 : dot / lengths;
}
