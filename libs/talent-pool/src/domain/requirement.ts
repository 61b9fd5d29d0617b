import type { PoolCandidate } from './matching-types.js';
import { canonicalSkill, impliedBy, spellingsOf } from './skill-names.js';
import { fold, wordsOf } from './words.js';

/** A candidate with everything that requirements are compared with, prepared once. */
export interface PreparedCandidate {
  readonly candidate: PoolCandidate;
  readonly skills: ReadonlySet<string>;
  readonly implied: ReadonlySet<string>;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly lacking: string;
}

/** Prepares a candidate; what the panel said is missing is kept apart. */
export function prepare(candidate: PoolCandidate): PreparedCandidate {
  const skills = new Set(candidate.skills.map((skill) => canonicalSkill(fold(skill))));
  const sources = [
    candidate.headline,
    candidate.rejectedFor.title,
    candidate.strengths,
    candidate.resumeExcerpt,
    candidate.interests,
  ];
  return {
    candidate,
    skills,
    implied: new Set([...skills].flatMap((skill) => impliedBy(skill))),
    text: affirmed(fold(sources.join('. '))),
    words: new Set([...wordsOf(sources.join('. ')), ...wordsOf(candidate.skills.join('. '))]),
    lacking: denied(fold(candidate.concerns)),
  };
}

/** Matches what a clause says is absent or weak, for example "no kubernetes yet" or "little backend". */
const DENIAL =
  /\b(?:no|not|never|without|lacks?|lacking|little|limited|thin on|weak(?: on| in)?|missing|new to|unfamiliar with|yet to|hardly any)\b[^.,;]{0,60}/g;
/** Matches a technology after which the panel says that it is new or thin: "kubernetes still new". */
const THIN = /[^.,;]{0,60}\b(?:still new|is new|was thin|were thin|missing|not there yet)\b/g;

function affirmed(text: string): string {
  return text.replace(DENIAL, ' ');
}

function denied(text: string): string {
  return [...(text.match(DENIAL) ?? []), ...(text.match(THIN) ?? [])].join('. ');
}

/** Matches a demand for years, for example "5+ years", "at least 3 years" or "three years". */
const YEARS = /\b(\d{1,2}|two|three|four|five|six|seven|eight|ten)\s?\+?\s?(?:or more )?(?:years?|yrs)\b/;
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
};

/** The years that a requirement asks for, at least; null when it asks for none. */
export function yearsAsked(requirement: string): number | null {
  const found = YEARS.exec(fold(requirement))?.[1];
  return found === undefined ? null : (NUMBERS[found] ?? Number(found));
}

/** What a requirement is about, without the years that it asks for. */
export function asked(requirement: string): {
  readonly years: number | null;
  readonly subject: string;
  readonly words: readonly string[];
} {
  const subject = fold(requirement).replace(YEARS, ' ');
  return { years: yearsAsked(requirement), subject: subject.trim(), words: wordsOf(subject) };
}

export type Shown = 'met' | 'partly' | 'missing';

/** From what strength on the record shows a requirement, and from what on a part of it. */
export function shownBy(strength: number): Shown {
  if (strength >= 0.55) return 'met';
  return strength >= 0.25 ? 'partly' : 'missing';
}

/** Whether a skill, as it is listed, is what a requirement asks for. */
export function listsSubject(requirement: string, skill: string): boolean {
  const { subject, words } = asked(requirement);
  if (words.length === 0) return false;
  const name = canonicalSkill(fold(skill));
  return name === canonicalSkill(subject) || namesAll(subject, name, words);
}

/** Whether who has a skill has shown what a requirement asks for: TypeScript stands for JavaScript. */
export function impliesSubject(requirement: string, skill: string): boolean {
  return impliedBy(canonicalSkill(fold(skill))).includes(canonicalSkill(asked(requirement).subject));
}

/** Whether a folded text names what a requirement asks for, by any spelling or by all of its words. */
export function namesSubject(requirement: string, text: string): boolean {
  const { subject, words } = asked(requirement);
  if (words.length === 0) return false;
  if (spellingsOf(canonicalSkill(subject)).some((name) => containsPhrase(text, name))) return true;
  const found = new Set(wordsOf(text));
  return words.every((word) => found.has(word));
}

/** How far the record shows that a requirement is met: 0 (nothing recorded) to 1 (a listed skill). */
export function evidenceFor(requirement: string, person: PreparedCandidate): number {
  const asked = fold(requirement);
  const years = yearsAsked(requirement);
  const rest = wordsOf(asked.replace(YEARS, ' '));
  if (years !== null && rest.length === 0) return yearsEvidence(years, person);
  const ofSubject = subjectEvidence(asked.replace(YEARS, ' ').trim(), rest, person);
  if (years === null) return ofSubject;
  return ofSubject * (0.5 + 0.5 * yearsEvidence(years, person));
}

function yearsEvidence(years: number, { candidate }: PreparedCandidate): number {
  if (candidate.yearsExperience === null) return 0;
  // Having more than asked is neither better nor worse: "overqualified" stands for age.
  const share = Math.min(1, candidate.yearsExperience / Math.max(1, years));
  return share >= 1 ? 1 : share * share;
}

function subjectEvidence(asked: string, words: readonly string[], person: PreparedCandidate): number {
  const subject = canonicalSkill(asked);
  const spellings = spellingsOf(subject);
  const doubted = spellings.some((name) => containsPhrase(person.lacking, name)) ? 0.5 : 1;
  const listed =
    person.skills.has(subject) || [...person.skills].some((skill) => namesAll(asked, skill, words));
  if (listed) return doubted;
  if (spellings.some((name) => containsPhrase(person.text, name))) return 0.85 * doubted;
  if (person.implied.has(subject)) return 0.6 * doubted;
  if (words.length === 0) return 0;
  const share = words.filter((word) => person.words.has(word)).length / words.length;
  return (share === 1 ? 0.7 : share * 0.5) * doubted;
}

/** "Production experience with PostgreSQL" is met by the skill "PostgreSQL": a listed skill stands in what is asked. */
function namesAll(asked: string, skill: string, words: readonly string[]): boolean {
  const named = spellingsOf(skill).some((name) => containsPhrase(asked, name));
  return named && wordsOf(skill).length * 2 >= words.length;
}

/** Whether a folded phrase stands in a folded text as whole words. */
export function containsPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!isWordSign(text[at - 1]) && !isWordSign(text[at + phrase.length])) return true;
  }
  return false;
}

/** A letter, digit or sign that belongs to a name, for example the "+" of "c++". */
function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}+#]/u.test(sign);
}
