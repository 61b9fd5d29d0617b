import { describe, expect, it } from '@jest/globals';
import { skillTerm, termsOfCandidate } from './terms.js';
import { stem, wordsOf } from './words.js';

describe('terms', () => {
  it.each([
    ['developers', 'develop'],
    ['development', 'develop'],
    ['designer', 'design'],
    ['c++', 'c++'],
  ])('stems %s to %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it('folds accents and drops stop words and protected grounds', () => {
    expect(wordsOf('The young Führung of the café')).toEqual(['fuhrung', 'cafe']);
  });

  it('keeps names with signs whole', () => {
    expect(wordsOf('C++, C#, node.js and CI/CD')).toEqual(['c++', 'c#', 'node.js', 'ci/cd']);
  });

  it('knows one skill by its spellings', () => {
    expect(skillTerm('UX Research')).toBe(skillTerm('user research'));
  });

  it('leaves the panel’s concerns out of what a candidate is found by', () => {
    const terms = termsOfCandidate({
      headline: 'Engineer',
      skills: ['Go'],
      yearsExperience: 1,
      location: '',
      remoteOk: false,
      rejectedFor: { title: '', department: '', stage: '' },
      strengths: '',
      concerns: 'No Kubernetes',
      resumeExcerpt: '',
      interests: '',
    }).map((one) => one.term);
    expect(terms[0]).toBe('go');
    expect(terms).not.toContain('kubernetes');
  });
});
