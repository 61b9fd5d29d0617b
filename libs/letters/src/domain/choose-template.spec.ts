import { describe, expect, it } from '@jest/globals';
import { chooseOwn } from './choose-template.js';
import { letterLocaleOf } from './locale.js';

describe('chooseOwn', () => {
  const any = { templateId: 'any', reason: 'any' } as const;
  const dates = { templateId: 'dates', reason: 'timing' } as const;

  it('takes the one for this very reason before the one for any, in whatever order they come', () => {
    expect(chooseOwn([any, dates], 'timing')).toBe('dates');
    expect(chooseOwn([dates, any], 'timing')).toBe('dates');
    expect(chooseOwn([dates, any], 'unspecified')).toBe('any');
  });

  it('takes none where none claims the place', () => {
    expect(chooseOwn([dates], 'location')).toBeNull();
    expect(chooseOwn([], 'timing')).toBeNull();
  });
});

describe('letterLocaleOf', () => {
  it.each([
    [['de-AT', 'fr'], 'de'],
    [['pt-BR', 'fr-CA'], 'fr'],
    [[null, 'ES'], 'es'],
    [['zh', null], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (preferred, locale) => {
    expect(letterLocaleOf(preferred)).toBe(locale);
  });
});
