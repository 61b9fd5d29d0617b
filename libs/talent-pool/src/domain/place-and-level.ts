import type { OpeningToFill, PoolCandidate } from './matching-types.js';
import { yearsAsked } from './requirement.js';
import { fold } from './words.js';

/** One view on a candidate: a factor from 0 to 1 and at most one sentence for or against. */
export interface View {
  readonly factor: number;
  readonly reasonFor?: string;
  readonly reasonAgainst?: string;
}

/** Matches words that name no place, for example in "Remote (EU)" or "Berlin or remote". */
const NO_PLACE =
  /\b(?:remote|hybrid|anywhere|worldwide|eu|europe|emea|on-?site|or|and|area|greater|office)\b|[()/]/g;

function places(location: string): string[] {
  return fold(location)
    .replace(NO_PLACE, ',')
    .split(/[,;|]/) // "berlin, germany" is two places
    .map((place) => place.trim())
    .filter((place) => place !== '');
}

/** Whether the place of work fits: the same city, remote on both sides, or a conflict that a talk must settle. */
export function placeView(opening: OpeningToFill, candidate: PoolCandidate): View {
  const wanted = places(opening.location);
  const lives = places(candidate.location);
  const sameCity = wanted[0] !== undefined && lives.includes(wanted[0]);
  if (sameCity) return { factor: 1, reasonFor: `Lives where the job is: ${candidate.location}` };
  if (opening.remote && candidate.remoteOk)
    return { factor: 1, reasonFor: 'The job can be done remotely, and that suits them' };
  if (wanted.length === 0 || lives.length === 0) return { factor: 0.9 };
  const country = wanted.at(-1);
  const sameCountry = country !== undefined && country !== wanted[0] && lives.includes(country);
  if (opening.remote)
    return {
      factor: sameCountry ? 0.85 : 0.75,
      reasonAgainst: `Lives in ${candidate.location} and has not said that remote work suits them`,
    };
  return {
    factor: sameCountry ? 0.7 : 0.6,
    reasonAgainst: `The job is on site in ${opening.location}; they live in ${candidate.location}: ask about moving`,
  };
}

/** Levels in titles, with the years that usually stand behind them. Read only as "at least". */
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:intern|trainee|junior|jr|entry|assistant|associate|apprentice)\b/, 0], // "Junior Designer"
  [/\b(?:staff|principal|head|director|vp|chief|architect)\b/, 8], // "Head of Data"
  [/\b(?:senior|sr|lead|expert)\b/, 5], // "Senior Backend Engineer"
];

/** Whether the experience reaches the level of the opening. More than enough is never a reason against. */
export function levelView(opening: OpeningToFill, candidate: PoolCandidate): View {
  const title = fold(opening.title);
  const asked = opening.mustHave.map(yearsAsked).find((years) => years !== null);
  const needed = asked ?? LEVELS.find(([level]) => level.test(title))?.[1] ?? 2;
  const years = candidate.yearsExperience;
  if (years === null || years >= needed) return { factor: 1 };
  const factor = Math.max(0.6, years / needed);
  return {
    factor,
    reasonAgainst: `${years} ${years === 1 ? 'year' : 'years'} of experience; the level of this job usually takes ${needed}`,
  };
}

/** How far they came last time, from 0 to 1, and how to say it. Unknown names count as an interview. */
const STAGES: readonly (readonly [RegExp, number, string])[] = [
  [/\b(?:final|offer|reference|last)/, 1, 'Reached the final round'], // "final_round"
  [/\b(?:onsite|on-site|assessment|task|case|trial)/, 0.9, 'Reached the on-site round'], // "onsite"
  [/\b(?:screen|phone|recruiter)/, 0.4, ''], // "phone_screen"
  [/\b(?:appl|review|resume)/, 0.2, ''], // "application"
  [/\b/, 0.7, 'Was interviewed'], // any other name, "interview"
];

/** How well we know them. */
export function stageView(candidate: PoolCandidate): View {
  const stage = fold(candidate.rejectedFor.stage).replaceAll('_', ' ');
  const [, factor, said] = STAGES.find(([name]) => name.test(stage)) ?? [null, 0.5, ''];
  const title = candidate.rejectedFor.title;
  return said === '' || title === '' ? { factor } : { factor, reasonFor: `${said} for ${title}` };
}
