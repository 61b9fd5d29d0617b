import { describe, expect, it } from '@jest/globals';
import { REPLIED_TO } from '../intents.js';
import { CUES } from './cues.js';
import { ENGLISH } from './english/index.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import type { IntentRule } from './rule.js';
import { recognises } from './rule.js';
import { SPANISH } from './spanish.js';
import { fold } from './text.js';

const EVERY: readonly IntentRule[] = [...ENGLISH, ...GERMAN, ...FRENCH, ...SPANISH, ...CUES];

function context(rule: IntentRule): (typeof REPLIED_TO)[number] {
  return rule.after?.[0] ?? 'rejection';
}

describe('every rule', () => {
  it.each(EVERY.map((rule) => [`${rule.intent}: ${rule.means}`, rule] as const))(
    'recognises its own example: %s',
    (_, rule) => {
      expect(rule.example).toBe(fold(rule.example));
      expect(recognises(rule, rule.example, context(rule))).toBe(true);
    },
  );

  it.each(
    EVERY.filter((rule) => rule.counterexample).map((rule) => [rule.counterexample ?? '', rule] as const),
  )('leaves its near miss alone: %s', (nearMiss, rule) => {
    expect(recognises(rule, nearMiss, context(rule))).toBe(false);
  });

  it('answers quickly on a hostile 600-character sentence', () => {
    const started = performance.now();
    for (const filler of ['a ', 'would any not thanks but ', 'i have '] as const) {
      const sentence = filler.repeat(400).slice(0, 600);
      for (const rule of EVERY) for (const after of REPLIED_TO) recognises(rule, sentence, after);
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
