import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atsFormats } from './formats.js';
import { greenhouseRejection } from './samples/greenhouse-bodies.js';

/** Puts `value` at one place of a copy of the body: the `index`th of all its fields, counted through. */
function withOneFieldChanged(body: unknown, index: number, value: unknown): unknown {
  const copy: unknown = structuredClone(body);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [holder, key] = places[index % places.length] ?? [];
  if (holder && key !== undefined) holder[key] = value;
  return copy;
}

describe('any body at all', () => {
  const formats = Object.values(atsFormats);

  it.each(formats)('is answered by $id without an exception', (format) => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('reject_candidate', 'offer_updated', 'candidate.merged'),
        (value, name) => {
          for (const body of [value, { action: name, payload: value }, { type: name, data: value }]) {
            expect(typeof format.normalise(body).ok).toBe('boolean');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that differs from a rejection in one field never holds more than one line of text in a field', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constant('a\r\nBcc: b@x.example'),
    );
    fc.assert(
      fc.property(fc.nat(), value, (index, changed) => {
        const result = atsFormats.greenhouse.normalise(
          withOneFieldChanged(greenhouseRejection(), index, changed),
        );
        // Without backslashes of its own, which a text may have.
        const text = JSON.stringify(result.ok ? result.events : result).replaceAll('\\\\', '');
        expect(text).not.toMatch(/\\[nrt]|\\u00[01]|\\ud[89a-f]/);
      }),
      { numRuns: 2000 },
    );
  });
});
