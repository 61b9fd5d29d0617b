const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A whole number as a reader expects it in a sentence: "three", but "13". */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** A list as it is spoken: "the task, three interviews and the trip". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

// A phrase that needs no article: it has one, a number, or names an action. Example: "a case study", "two interviews", "travelling to Lisbon"
const STANDS_ALONE =
  /^(?:the|a|an|your|our|all|both|some|this|that|these|those|\p{Lu}\S*['’]s|\w+ing|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|\d+)\b/iu;
// A number at the front. Example: "3" in "3 interviews"
const LEADING_NUMBER = /^\d+(?=\s)/u;
// Something done, told in the past. Example: "travelled to Lisbon", "gave a presentation"
const PAST_ACTION =
  /^(?:\w+ed|came|gave|wrote|built|took|made|met|flew|drove|spent|went|brought|did|sent|spoke|ran|taught|sat|held)\s/iu;

/** What a candidate gave, sorted into what can be thanked for by name and what they did. */
export interface EffortInWords {
  /** "three interviews and the design task"; empty without any. */
  readonly things: string;
  /** "travelled to Lisbon and wrote a case"; empty without any. */
  readonly actions: string;
}

/**
 * Words for the effort that a candidate gave.
 * @param interviews the number held; named unless the effort already speaks of interviews
 * @param effort free phrases, such as "take-home task" or "travelled to Lisbon"
 */
export function effortInWords(interviews: number, effort: readonly string[]): EffortInWords {
  const phrases = effort.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
  const speaksOfInterviews = phrases.some((phrase) => /\binterviews?\b/iu.test(phrase)); // "three interviews"
  const counted =
    interviews > 0 && !speaksOfInterviews
      ? [`${numberInWords(interviews)} ${interviews === 1 ? 'interview' : 'interviews'}`]
      : [];
  const things = phrases
    .filter((phrase) => !PAST_ACTION.test(phrase))
    .map((phrase) => phrase.replace(LEADING_NUMBER, (digits) => numberInWords(Number(digits))))
    .map((phrase) => (STANDS_ALONE.test(phrase) ? phrase : `the ${phrase}`));
  return {
    things: listInWords([...counted, ...things]),
    actions: listInWords(phrases.filter((phrase) => PAST_ACTION.test(phrase))),
  };
}
