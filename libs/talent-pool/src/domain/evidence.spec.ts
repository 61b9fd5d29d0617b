import { describe, expect, it } from '@jest/globals';
import { evidenceOf } from './evidence.js';
import type { PoolCandidate } from './matching-types.js';

const ada: PoolCandidate = {
  id: 'ada',
  headline: 'Backend engineer',
  skills: ['Postgres', 'NestJS'],
  yearsExperience: 7,
  location: 'Lisbon, Portugal',
  remoteOk: true,
  rejectedFor: { title: 'Backend Engineer', department: 'Platform', stage: 'final' },
  strengths: 'Asked about failure first. Her Kafka design held; everybody saw why.',
  concerns: 'Little experience with Kubernetes.',
  resumeExcerpt: 'Led the migration\nof payments to PostgreSQL.',
  interests: 'Data platforms',
};

describe('the evidence for a requirement', () => {
  it('quotes the sentence that names it, from each place that does', () => {
    expect(evidenceOf(['PostgreSQL'], ada)).toEqual([
      {
        asked: 'PostgreSQL',
        shown: 'met',
        evidence: [
          { source: 'skills', words: 'Postgres' },
          { source: 'resume', words: 'of payments to PostgreSQL.' },
        ],
      },
    ]);
    expect(evidenceOf(['Kafka'], ada)[0]?.evidence).toEqual([
      { source: 'panel', words: 'Her Kafka design held;' },
    ]);
  });

  it('names a skill that brings it along, and what the panel doubts', () => {
    expect(evidenceOf(['TypeScript', 'Kubernetes'], ada)).toEqual([
      { asked: 'TypeScript', shown: 'met', evidence: [{ source: 'skills', words: 'NestJS' }] },
      {
        asked: 'Kubernetes',
        shown: 'missing',
        evidence: [{ source: 'panel_doubt', words: 'Little experience with Kubernetes.' }],
      },
    ]);
  });

  it('answers a demand for years with the years that are recorded', () => {
    expect(evidenceOf(['5 years of experience'], ada)).toEqual([
      { asked: '5 years of experience', shown: 'met', evidence: [{ source: 'years', words: '7' }] },
    ]);
    expect(evidenceOf(['5 years of experience'], { ...ada, yearsExperience: null })[0]).toMatchObject({
      shown: 'missing',
      evidence: [],
    });
  });

  it('has none for what nothing names', () => {
    expect(evidenceOf(['Welding'], ada)).toEqual([{ asked: 'Welding', shown: 'missing', evidence: [] }]);
  });
});
