import { describe, expect, it } from '@jest/globals';
import { checkLetter } from '../domain/check/check-letter.js';
import { composeStillDeciding } from '../domain/compose.js';
import { expectationInWords } from '../domain/expectation.js';
import type { CandidateFacts, StillDecidingFacts } from '../domain/facts.js';
import type { Letter, LetterContext, Stage } from '../domain/letter.js';
import { letterLocales } from '../domain/locale.js';

const names: readonly CandidateFacts[] = [
  { firstName: 'Amara', lastName: 'Okafor', provenance: 'typed' },
  { firstName: 'amara.okafor84', lastName: null, provenance: 'guessed' },
  { firstName: 'عمر', lastName: 'الخطيب', provenance: 'imported' },
];
const efforts = [[], ['writing task'], ['design task', 'travelled to Lisbon'], ['a tour of the workshop']];
const stages: readonly Stage[] = ['screen', 'interview', 'onsite', 'final'];

const facts: StillDecidingFacts = {
  candidate: { firstName: 'Amara', lastName: 'Okafor', provenance: 'typed' },
  role: 'Product Designer',
  company: 'Halden Works',
  sender: { name: 'Ines Duarte', title: 'Talent Partner' },
  interviews: 2,
  effort: ['writing task'],
  expectedBy: null,
};

function contextOf(of: StillDecidingFacts, stage: Stage): LetterContext {
  const { candidate, role, company, interviews, effort, sender, locale } = of;
  const { firstName, lastName = null } = candidate;
  const known =
    candidate.provenance === 'guessed' ? { firstName: null, lastName: null } : { firstName, lastName };
  const backing = { talentPool: false, feedbackOffered: false, callOffered: false };
  const purpose = 'still_deciding';
  return { candidate: known, role, company, stage, interviews, effort, sender, backing, locale, purpose };
}

const rulesOf = (letter: Letter, context: LetterContext): string[] =>
  checkLetter(letter, context).map(({ rule }) => rule);

describe('the note that nothing is decided yet', () => {
  it('is clean under the check in every language, whatever is known, and says no no', () => {
    const wrong: string[] = [];
    for (const locale of letterLocales)
      for (const stage of stages)
        for (const candidate of names)
          for (const effort of efforts)
            for (const expectedBy of [null, '2026-06-12']) {
              const interviews = stage === 'screen' ? 1 : 3;
              const of = { ...facts, locale, candidate, effort, expectedBy, interviews };
              const letter = composeStillDeciding(of);
              const context = contextOf(of, stage);
              wrong.push(
                ...rulesOf(letter, context).map((rule) => `${locale} ${stage} ${rule}\n${letter.body}`),
              );
              // As a rejection it would be stopped: nobody could read a no in it.
              const asNo = rulesOf(letter, { ...context, purpose: 'rejection' });
              if (!asNo.includes('unclear-decision')) wrong.push(`${locale} reads as a no\n${letter.body}`);
              if (!letter.subject.includes(of.role) || letter.subject.length > 70) wrong.push(letter.subject);
            }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('thanks for exactly what was given', () => {
    expect(composeStillDeciding(facts).body).toContain('Thank you for two interviews and the writing task.');
    expect(composeStillDeciding({ ...facts, locale: 'de' }).body).toContain(
      'Vielen Dank für die zwei Gespräche und',
    );
    expect(composeStillDeciding({ ...facts, interviews: 0, effort: [] }).body).toContain(
      'Thank you for the time you gave us.',
    );
  });

  it('names a day only where one is promised, as the language does', () => {
    expect(expectationInWords('2026-06-12', 'en')).toContain('by Friday 12 June:');
    expect(expectationInWords('2026-06-12', 'de')).toContain('bis Freitag, den 12. Juni,');
    expect(expectationInWords('2026-06-12', 'fr')).toContain('le vendredi 12 juin');
    expect(expectationInWords('2026-06-01', 'fr')).toContain('le lundi 1er juin');
    expect(expectationInWords('2026-06-12', 'es')).toContain('el viernes 12 de junio');
    for (const locale of letterLocales) expect(expectationInWords(null, locale)).not.toMatch(/\d/u);
  });

  it('is checked as every letter but for the decision: effort, thanks, placeholders, promises, comparisons', () => {
    const context = contextOf(facts, 'final');
    const body = composeStillDeciding(facts).body;
    const withBody = (changed: string): string[] =>
      rulesOf({ subject: 'Product Designer', body: changed }, context);
    const bare = body
      .replace('Thank you for two interviews and the writing task.', '')
      .replace(/The team .* word\./u, '');
    expect(withBody(bare)).toEqual(['no-thanks', 'effort-ignored', 'too-short-for-stage']);
    expect(withBody(body.replace('We are still', '[Name], we are still'))).toContain(
      'unresolved-placeholder',
    );
    expect(withBody(`${body}\n\nPS: We will contact you when another role opens.`)).toContain(
      'unbacked-promise',
    );
    expect(withBody(body.replace('The team', 'We keep your CV on file. The team'))).toContain(
      'unbacked-promise',
    );
    expect(withBody(`We will send you detailed feedback.\n\n${body}`)).toContain('unbacked-promise');
    expect(withBody(body.replace('The team', 'Other candidates were stronger than you. The team'))).toContain(
      'comparison',
    );
  });
});
