import { fold } from '../check/fold.js';
import type { LetterLocale } from '../locale.js';
import { kindOf } from './effort-kinds.js';
import { type EffortName, effortNames } from './effort-names.js';
import { leadingCount, numberInWords } from './numbers.js';

/** What a candidate gave, as a letter names it. */
export interface EffortInWords {
  /** To follow a word of thanks: "three interviews and the design task"; empty without any. */
  readonly things: string;
  /** In English, what was told as an action: "travelled to Lisbon"; empty without any. */
  readonly actions: string;
  /** In the other languages, what was recorded in words that we do not know, as it was recorded; empty without any. */
  readonly further: string;
}

/**
 * Words for the effort that a candidate gave, in the letter's language.
 *
 * @param interviews the number held; named unless the effort already speaks of interviews
 * @param effort free phrases in whatever language they were recorded in, such as "take-home task" or "travelled to Lisbon"
 */
export function effortInWords(
  interviews: number,
  effort: readonly string[],
  locale: LetterLocale = 'en',
): EffortInWords {
  const phrases = effort.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
  return locale === 'en' ? inEnglish(interviews, phrases) : translated(interviews, phrases, locale);
}

/** The effort as sentences of thanks; `null` where none is recorded. */
export function thanksInWords(effort: EffortInWords, locale: LetterLocale): string | null {
  const { things, actions, further } = effort;
  if (locale === 'en') return thanksInEnglish(things, actions);
  const { thanks, also, alone } = thanksFor[locale];
  if (things === '') return further === '' ? null : `${alone} ${further}.`;
  return further === '' ? `${thanks} ${things}.` : `${thanks} ${things}. ${also} ${further}.`;
}

const thanksFor: Readonly<
  Record<
    Exclude<LetterLocale, 'en'>,
    { readonly thanks: string; readonly also: string; readonly alone: string }
  >
> = {
  de: {
    thanks: 'Vielen Dank für',
    also: 'Danke auch für das, was Sie darüber hinaus eingebracht haben:',
    alone: 'Vielen Dank für das, was Sie eingebracht haben:',
  },
  fr: {
    thanks: 'Merci pour',
    also: 'Merci également pour ce que vous avez apporté de plus\u00a0:',
    alone: 'Merci pour ce que vous nous avez apporté\u00a0:',
  },
  es: {
    thanks: 'Gracias por',
    also: 'Gracias también por lo que aportó además:',
    alone: 'Gracias por lo que nos ha aportado:',
  },
};

function thanksInEnglish(things: string, actions: string): string | null {
  if (things === '') return actions === '' ? null : `You ${actions}; thank you for that.`;
  const thanks = `Thank you for ${things}.`;
  return actions === '' ? thanks : `${thanks} You also ${actions}; thank you for that too.`;
}

/** A list as it is spoken: "the task, three interviews and the trip". */
export function listInWords(items: readonly string[], locale: LetterLocale = 'en'): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${and(locale, last)} ${last}`;
}

// A Spanish word before which "y" is "e": it begins with the sound "i". Example: "interpretación", not "hielo"
const BEGINS_WITH_I = /^h?i(?![aeou])/iu;

function and(locale: LetterLocale, next: string): string {
  if (locale === 'es') return BEGINS_WITH_I.test(next) ? 'e' : 'y';
  return { en: 'and', de: 'und', fr: 'et' }[locale];
}

/** In German, French and Spanish an article needs a gender, so known kinds have names of ours and the rest stands as it was recorded. */
function translated(interviews: number, phrases: readonly string[], locale: LetterLocale): EffortInWords {
  const known = phrases.map((phrase) => ({
    phrase,
    count: leadingCount(phrase),
    kind: kindOf(fold(phrase))?.kind,
  }));
  const told = known.filter(({ kind }) => kind === 'interview');
  const spokenOf = told.reduce((sum, { count }) => sum + (count ?? 1), 0);
  const held = Math.max(interviews, spokenOf);
  const names = known.flatMap(({ kind, count }) =>
    kind === undefined || kind === 'interview' ? [] : [named(effortNames[locale][kind], count ?? 1, locale)],
  );
  const met = held === 0 ? [] : [named(effortNames[locale].interview, held, locale)];
  return {
    things: listInWords([...new Set([...met, ...names])], locale),
    actions: '',
    further: known.flatMap(({ kind, phrase }) => (kind === undefined ? [phrase] : [])).join(', '),
  };
}

/** "the design task", "three interviews"; in the other languages with the article that one of it has. */
function named({ one, many }: EffortName, count: number, locale: LetterLocale): string {
  if (count === 1) return one;
  const counted = `${numberInWords(count, locale)} ${many}`;
  return locale === 'en' ? counted : `${articleOfMany(one, locale)} ${counted}`;
}

function articleOfMany(one: string, locale: Exclude<LetterLocale, 'en'>): string {
  if (locale === 'de') return 'die';
  if (locale === 'fr') return 'les';
  return one.startsWith('la ') ? 'las' : one.startsWith('el ') ? 'los' : 'sus';
}

// A phrase that needs no article: it has one, a number, or tells an action. Example: "a case study", "two interviews", "travelling to Lisbon"; not "writing task"
const STANDS_ALONE =
  /^(?:the|a|an|your|our|all|both|some|this|that|these|those|\p{Lu}\S*['’]s|\w+ing (?:a|an|the|your|our|us|to|from|in|at|for|with|on)|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|\d+)\b/iu;
// A number at the front. Example: "3" in "3 interviews"
const LEADING_NUMBER = /^\d+(?=\s)/u;
// Something done, told in the past. Example: "travelled to Lisbon", "gave a presentation"
const PAST_ACTION =
  /^(?:\w+ed|came|gave|wrote|built|took|made|met|flew|drove|spent|went|brought|did|sent|spoke|ran|taught|sat|held)\s/iu;

/** In English recorded phrases stand as they are; one in another language of ours is named in English. */
function inEnglish(interviews: number, recorded: readonly string[]): EffortInWords {
  const phrases = recorded.map((phrase) => {
    const known = kindOf(fold(phrase));
    return known && !known.locales.includes('en')
      ? named(effortNames.en[known.kind], leadingCount(phrase) ?? 1, 'en')
      : phrase;
  });
  const speaksOfInterviews = phrases.some((phrase) => /\binterviews?\b/iu.test(phrase)); // "three interviews"
  const counted =
    interviews > 0 && !speaksOfInterviews ? [named(effortNames.en.interview, interviews, 'en')] : [];
  const things = phrases
    .filter((phrase) => !PAST_ACTION.test(phrase))
    .map((phrase) => phrase.replace(LEADING_NUMBER, (digits) => numberInWords(Number(digits))))
    .map((phrase) => (STANDS_ALONE.test(phrase) ? phrase : `the ${phrase}`));
  return {
    things: listInWords([...counted, ...things]),
    actions: listInWords(phrases.filter((phrase) => PAST_ACTION.test(phrase))),
    further: '',
  };
}
