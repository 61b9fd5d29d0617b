import type { OpeningToFill, PoolCandidate } from './matching-types.js';
import type { View } from './place-and-level.js';
import { fold, wordsOf } from './words.js';

/** Matches what a candidate does not want, for example "no management", "not interested in sales", "without travel". */
const UNWANTED =
  /\b(?:no|not|never|without|avoid|away from|tired of|done with|anything but|rather not|no longer|fewer|less)\b(?: (?:interested in|looking for|want|a|any|in|more|heavy|to|do))*([^.,;]{2,60})/g;
/** Matches a wish for one thing only, for example "mobile only" or "only ios roles". */
const ONLY =
  /\b(?:(?:only|exclusively|solely|strictly)\s([^.,;]{2,60})|([^.,;]{2,60})\s(?:only|exclusively))/;

/** How an opening sits with what the candidate said they want next. Nothing said weighs as a middle. */
export function wishesView(opening: OpeningToFill, candidate: PoolCandidate): View {
  const wishes = fold(candidate.interests);
  if (wishes === '') return { factor: 0.5 };
  const about = new Set(
    wordsOf([opening.title, opening.department, opening.description, ...opening.mustHave].join('. ')),
  );
  const title = new Set(wordsOf(opening.title));
  const unwanted = [...wishes.matchAll(UNWANTED)].flatMap((match) => wordsOf(match[1] ?? ''));
  const refused = unwanted.filter((word) => title.has(word));
  if (refused.length > 0)
    return { factor: 0, reasonAgainst: `Said that they do not want this: “${candidate.interests.trim()}”` };
  const only = ONLY.exec(wishes);
  const onlyWords = only ? wordsOf(only[1] ?? only[2] ?? '') : [];
  if (onlyWords.length > 0 && !onlyWords.some((word) => about.has(word)))
    return { factor: 0, reasonAgainst: `Looks for something else only: “${candidate.interests.trim()}”` };
  const wanted = wordsOf(wishes.replace(UNWANTED, ' '));
  if (wanted.length === 0) return { factor: 0.5 };
  const met = wanted.filter((word) => about.has(word));
  const factor = Math.min(1, (met.length / Math.min(wanted.length, 4)) * 1.2);
  return met.length > 0 ? { factor, reasonFor: `Wants next: ${candidate.interests.trim()}` } : { factor };
}
