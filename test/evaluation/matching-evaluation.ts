import { join } from 'node:path';
import type { OpeningToFill, PoolCandidate } from '#talent-pool';
import { rankCandidates } from '#talent-pool';
import type { InputRecord } from './evaluation-input.js';
import { EvaluationInputError, readJsonLines, readText, requireFolder } from './evaluation-input.js';
import { mean, ndcgAt, recallAt } from './metrics.js';

/** Rows name at least this many candidates, if the pool has them. */
const RANKED = 100;
/** A grade from which a candidate counts as found. */
const RELEVANT = 2;

/** Our answer alone: candidate ids, best first. */
export interface MatchingRow {
  readonly opening: string;
  readonly ranked: readonly string[];
}

export interface MatchingMetrics {
  readonly openings: number;
  readonly candidates: number;
  readonly 'nDCG@10': number;
  readonly 'recall@10': number;
  readonly perOpening: Readonly<Record<string, { 'nDCG@10': number | null; 'recall@10': number | null }>>;
}

/**
 * Scores how we rank the talent pool for openings. In: a folder with `candidates.jsonl`, `openings.jsonl` and
 * `qrels.tsv`. Means are over the openings that have something to find; the others show null.
 * Throws `EvaluationInputError` naming a malformed line.
 */
export async function evaluateMatching(
  folder: string,
): Promise<{ metrics: MatchingMetrics; rows: MatchingRow[] }> {
  await requireFolder(folder);
  const candidates = (await readJsonLines(join(folder, 'candidates.jsonl'))).map(readCandidate);
  const openings = (await readJsonLines(join(folder, 'openings.jsonl'))).map(readOpening);
  const rows = openings.map((opening) => ({
    opening: opening.id,
    ranked: rankCandidates(opening, candidates)
      .slice(0, RANKED)
      .map((match) => match.candidateId),
  }));
  const grades = await readGrades(
    join(folder, 'qrels.tsv'),
    new Set(openings.map((opening) => opening.id)),
    new Set(candidates.map((candidate) => candidate.id)),
  );
  const perOpening = rows.map(({ opening, ranked }) => {
    const judged = grades.get(opening) ?? new Map<string, number>();
    const scores = {
      'nDCG@10': ndcgAt(10, ranked, judged),
      'recall@10': recallAt(10, ranked, judged, RELEVANT),
    };
    return [opening, scores] as const;
  });
  const metrics = {
    openings: openings.length,
    candidates: candidates.length,
    'nDCG@10': mean(perOpening.flatMap(([, scores]) => scores['nDCG@10'] ?? [])),
    'recall@10': mean(perOpening.flatMap(([, scores]) => scores['recall@10'] ?? [])),
    perOpening: Object.fromEntries(perOpening),
  };
  return { metrics, rows };
}

function readCandidate(record: InputRecord): PoolCandidate {
  const rejectedFor = record.record('rejectedFor');
  return {
    id: record.text('id'),
    headline: record.text('headline', ''),
    skills: record.texts('skills', { optional: true }),
    yearsExperience: record.has('yearsExperience') ? record.number('yearsExperience') : null,
    location: record.text('location', ''),
    remoteOk: record.has('remoteOk') ? record.flag('remoteOk') : false,
    rejectedFor: {
      title: rejectedFor.text('title', ''),
      department: rejectedFor.text('department', ''),
      stage: rejectedFor.text('stage', ''),
    },
    strengths: words(record, 'strengths'),
    concerns: words(record, 'concerns'),
    resumeExcerpt: record.text('resumeExcerpt', ''),
    interests: words(record, 'interests'),
  };
}

/** Free words, given as one text or as a list of texts. */
function words(record: InputRecord, name: string): string {
  return record.isList(name) ? record.texts(name).join('. ') : record.text(name, '');
}

function readOpening(record: InputRecord): OpeningToFill {
  return {
    id: record.text('id'),
    title: record.text('title'),
    department: record.text('department', ''),
    location: record.text('location', ''),
    remote: record.has('remote') ? record.flag('remote') : false,
    description: record.text('description', ''),
    mustHave: record.texts('mustHave', { optional: true }),
    niceToHave: record.texts('niceToHave', { optional: true }),
  };
}

async function readGrades(
  file: string,
  openings: ReadonlySet<string>,
  candidates: ReadonlySet<string>,
): Promise<Map<string, Map<string, number>>> {
  const grades = new Map<string, Map<string, number>>();
  const lines = (await readText(file)).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [opening = '', candidate = '', grade = ''] = line.trim().split('\t');
    if (index === 0 && !openings.has(opening) && !/^[0-3]$/.test(grade)) continue; // a heading, not a grade "0" to "3"
    if (!openings.has(opening) || !candidates.has(candidate) || !/^[0-3]$/.test(grade))
      throw new EvaluationInputError(
        `${file}, line ${index + 1}: must be a known opening, a known candidate and a grade 0 to 3, with tabs between`,
      );
    const ofOpening = grades.get(opening) ?? new Map<string, number>();
    ofOpening.set(candidate, Number(grade));
    grades.set(opening, ofOpening);
  }
  return grades;
}
