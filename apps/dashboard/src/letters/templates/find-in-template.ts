import type { Place } from '../letter/places';

/**
 * Findings of a letter as places of the template that it was written with: where their very words stand in it. What comes from a value, or is
 * missing, has no place there.
 */
export function placesInTemplate(
  places: readonly Place[],
  template: { readonly subject: string; readonly body: string },
): Place[] {
  return places.flatMap((place) => {
    const { finding, words } = place;
    const start = words === '' ? -1 : template[finding.in].indexOf(words);
    return start < 0 ? [] : [{ ...place, finding: { ...finding, start, end: start + words.length } }];
  });
}

/** Where a refusal of the api points: a whole line of the subject or the body. */
export function placeOfRefusal(
  members: Readonly<Record<string, unknown>>,
  message: string,
  template: { readonly subject: string; readonly body: string },
): Place | null {
  const { part, line } = members;
  if ((part !== 'subject' && part !== 'body') || typeof line !== 'number') return null;
  const lines = template[part].split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const words = lines[line - 1] ?? '';
  const finding = { rule: 'unresolved-placeholder', severity: 'block', in: part, advice: message } as const;
  return {
    key: `refused ${part} ${line}`,
    finding: { ...finding, start, end: start + words.length },
    words,
    override: undefined,
  };
}
