import type { Finding, RuleId, Severity } from '../finding.js';
import { ruleSeverities } from '../finding.js';
import type { Letter } from '../letter.js';
import { plain } from './plain.js';
import { findingWith } from './rule.js';
import { placesOfWords } from './whole-words.js';

/** How an organization wants a rule that blocks nothing to speak; `off` keeps it silent. */
export type AdjustedSeverity = Exclude<Severity, 'block'> | 'off';

/** Words that are right in this organization's letters although a rule finds them. */
export interface PolicyException {
  readonly rule: RuleId;
  readonly words: string;
  readonly reason: string;
}

/** Words that this organization does not want in its letters. */
export interface HousePhrase {
  readonly words: string;
  readonly severity: Exclude<Severity, 'block'>;
  /** What to write instead, in one sentence. */
  readonly advice: string;
}

/** What an organization changed about the respect check. Rules that block cannot be switched off, only narrowed by exceptions. */
export interface CheckPolicy {
  readonly severities: Readonly<Partial<Record<RuleId, AdjustedSeverity>>>;
  readonly exceptions: readonly PolicyException[];
  readonly phrases: readonly HousePhrase[];
}

export const noPolicy: CheckPolicy = { severities: {}, exceptions: [], phrases: [] };

/** Rules that find words; about something that is missing there is nothing to except. Names and empty letters are not narrowed. */
const neverExcepted: ReadonlySet<RuleId> = new Set([
  'empty-message',
  'wrong-name',
  'missing-name',
  'missing-role',
  'unclear-decision',
  'buried-decision',
  'no-thanks',
  'effort-ignored',
  'too-short-for-stage',
  'too-long',
  'unsigned',
  'hard-to-read',
  'house-phrase',
]);

export function mayBeExcepted(rule: RuleId): boolean {
  return !neverExcepted.has(rule);
}

/** Whether an organization may say how this rule speaks. */
export function mayBeAdjusted(rule: RuleId): boolean {
  return ruleSeverities[rule] !== 'block' && rule !== 'house-phrase';
}

/** What the check says, as an organization wants to hear it. Pure. */
export function applyPolicy(findings: readonly Finding[], letter: Letter, policy: CheckPolicy): Finding[] {
  const heard = findings
    .filter((finding) => !isExcepted(finding, letter, policy))
    .flatMap((finding) => adjusted(finding, policy));
  return [...heard, ...policy.phrases.flatMap((phrase) => findHousePhrase(letter, phrase))];
}

function adjusted(finding: Finding, { severities }: CheckPolicy): Finding[] {
  const severity = mayBeAdjusted(finding.rule) ? severities[finding.rule] : undefined;
  if (severity === undefined) return [finding];
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

/** Whether what was found lies inside the excepted words. */
function isExcepted(
  { rule, start, end, in: part }: Finding,
  letter: Letter,
  { exceptions }: CheckPolicy,
): boolean {
  if (start === null || end === null || !mayBeExcepted(rule)) return false;
  return exceptions
    .filter((exception) => exception.rule === rule)
    .some(({ words }) =>
      placesOf(words, letter[part]).some((place) => place.start <= start && end <= place.end),
    );
}

function findHousePhrase(letter: Letter, { words, severity, advice }: HousePhrase): Finding[] {
  return (['subject', 'body'] as const).flatMap((part) =>
    placesOf(words, letter[part]).map((span) => findingWith('house-phrase', severity, part, span, advice)),
  );
}

// White space in any amount, a line's end too. Example: "\n" between "talent" and "pool"
const WHITE_SPACE = /\s/gu;

/** Where whole words stand in a text, whatever their case, accents and line breaks. */
function placesOf(words: string, text: string): { start: number; end: number }[] {
  const folded = (written: string): string => plain(written).replace(WHITE_SPACE, ' ');
  return placesOfWords(folded(words.trim()), folded(text));
}
