import { describe, expect, it } from '@jest/globals';
import type { Finding } from './finding.js';
import { type Checked, keptOverrides, type Override } from './overrides.js';

const override: Override = { rule: 'blame', reason: 'Quoted.', by: 'm', at: '2026-03-02T12:00:00Z' };

/** A letter in which the rule points at each of the words. */
function checked(body: string, ...words: string[]): Checked {
  const findings = words.map((word): Finding => ({
    rule: 'blame',
    severity: 'warn',
    start: body.indexOf(word),
    end: body.indexOf(word) + word.length,
    in: 'body',
    advice: 'Say what the job needed.',
  }));
  return { letter: { subject: 'Your application', body }, findings };
}

const before = checked('You failed the task.', 'You failed');

describe('an override after an edit', () => {
  it('stays while the rule speaks of the same words, wherever they stand now', () => {
    expect(keptOverrides([override], before, checked('Dear Ada, You failed it.', 'You failed'))).toEqual([
      override,
    ]);
  });

  it('falls away when the rule is silent', () => {
    expect(keptOverrides([override], before, checked('We chose another person.'))).toEqual([]);
  });

  it.each([
    ['other words', checked('You were weak.', 'You were weak')],
    ['more words', checked('You failed. You were weak.', 'You failed', 'You were weak')],
  ])('falls away when the rule speaks of %s', (_, after) => {
    expect(keptOverrides([override], before, after)).toEqual([]);
  });

  it('stays for what is missing as long as it is missing', () => {
    const missing = (body: string): Checked => ({
      letter: { subject: '', body },
      findings: [{ rule: 'blame', severity: 'warn', start: null, end: null, in: 'body', advice: '' }],
    });
    expect(keptOverrides([override], missing('a'), missing('b'))).toEqual([override]);
  });
});
