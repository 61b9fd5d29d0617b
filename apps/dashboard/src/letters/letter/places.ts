import type { Finding, Letter } from '../queries';

/** A finding with a name of its own, by which the text and the note beside it find each other. */
export interface Place {
  readonly key: string;
  readonly finding: Finding;
  /** The words it speaks of; '' where something is missing. */
  readonly words: string;
  /** Why it may stay, when a person said so. */
  readonly override: Letter['overrides'][number] | undefined;
}

const gravest = { block: 0, warn: 1, advice: 2 } as const;

/** What the check says of a letter: what is missing first, then as it stands in the text. */
export function placesOf(letter: Pick<Letter, 'subject' | 'body' | 'findings' | 'overrides'>): Place[] {
  const places = letter.findings.map((finding): Place => {
    const { rule, start, end } = finding;
    return {
      key: `${rule} ${finding.in} ${start ?? ''}`,
      finding,
      words: start === null || end === null ? '' : letter[finding.in].slice(start, end),
      override:
        finding.severity === 'warn' ? letter.overrides.find((override) => override.rule === rule) : undefined,
    };
  });
  const order = ({ finding }: Place): number =>
    finding.start === null ? -1 : finding.start + (finding.in === 'subject' ? 0 : 1_000);
  return places.sort(
    (one, other) =>
      order(one) - order(other) || gravest[one.finding.severity] - gravest[other.finding.severity],
  );
}

/** What keeps a letter from being approved, the gravest first. */
export function inTheWay(places: readonly Place[]): Place[] {
  const open = places.filter(({ finding, override }) => finding.severity !== 'advice' && !override);
  return open.sort((one, other) => gravest[one.finding.severity] - gravest[other.finding.severity]);
}
