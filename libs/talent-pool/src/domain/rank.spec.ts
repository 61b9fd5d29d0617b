import { describe, expect, it } from '@jest/globals';
import type { OpeningToFill, PoolCandidate } from './matching-types.js';
import { rankCandidates } from './rank.js';

const opening: OpeningToFill = {
  id: 'opening',
  title: 'Senior Backend Engineer',
  department: 'Engineering',
  location: 'Berlin, Germany',
  remote: false,
  description: 'Build payments on PostgreSQL.',
  mustHave: ['Node.js', 'PostgreSQL', '5 years of experience'],
  niceToHave: ['Kafka'],
};

function candidate(overrides: Partial<PoolCandidate>): PoolCandidate {
  return {
    id: 'a',
    headline: 'Backend engineer',
    skills: ['Node', 'Postgres'],
    yearsExperience: 6,
    location: 'Berlin, Germany',
    remoteOk: false,
    rejectedFor: { title: 'Backend Engineer', department: 'Engineering', stage: 'final' },
    strengths: 'Clear thinking',
    concerns: '',
    resumeExcerpt: '',
    interests: '',
    ...overrides,
  };
}

function order(...candidates: PoolCandidate[]): string[] {
  return rankCandidates(opening, candidates).map((match) => match.candidateId);
}

describe('rankCandidates', () => {
  it('reads other spellings of a skill as the skill, and says why', () => {
    const [match] = rankCandidates(opening, [candidate({})]);
    expect(match?.reasonsFor).toContain(
      'Brings what the job must have: Node.js, PostgreSQL, 5 years of experience',
    );
    expect(match?.reasonsFor).toContain('The panel wrote: “Clear thinking”');
    expect(match?.reasonsAgainst).toEqual([]);
  });

  it('puts missing must-haves last and names them', () => {
    const without = candidate({ id: 'b', skills: ['PHP'], headline: 'Web developer' });
    expect(order(without, candidate({}))).toEqual(['a', 'b']);
    const [, second] = rankCandidates(opening, [without, candidate({})]);
    expect(second?.reasonsAgainst).toContain('Nothing recorded about: Node.js, PostgreSQL');
  });

  it('does not read a concern as a skill', () => {
    const lacking = candidate({ id: 'b', skills: ['Node'], concerns: 'No PostgreSQL yet' });
    const [, second] = rankCandidates(opening, [lacking, candidate({})]);
    expect(second?.reasonsAgainst).toContain('Nothing recorded about: PostgreSQL');
  });

  it('sees a conflict of place, and none when both sides are remote', () => {
    const far = candidate({ id: 'b', location: 'Lisbon, Portugal', remoteOk: true });
    expect(order(far, candidate({ id: 'c' }))).toEqual(['c', 'b']);
    const [match] = rankCandidates({ ...opening, remote: true }, [far]);
    expect(match?.reasonsAgainst).toEqual([]);
  });

  it('never counts many years against anyone', () => {
    const scores = rankCandidates(opening, [
      candidate({ yearsExperience: 6 }),
      candidate({ id: 'b', yearsExperience: 35 }),
    ]);
    expect(scores[0]?.score).toBe(scores[1]?.score);
  });

  it('respects what a candidate does not want', () => {
    const unwilling = candidate({ id: 'b', interests: 'Anything but backend' });
    expect(order(unwilling, candidate({ id: 'c' }))).toEqual(['c', 'b']);
  });

  it('is blind to words about protected grounds', () => {
    const plain = candidate({ strengths: 'Thinks clearly' });
    const personal = candidate({ id: 'b', strengths: 'Young mother, thinks clearly' });
    const scores = rankCandidates({ ...opening, description: 'Young team. Build payments.' }, [
      plain,
      personal,
    ]);
    expect(scores[0]?.score).toBe(scores[1]?.score);
  });

  it('returns everyone, the same way each time', () => {
    const pool = ['c', 'a', 'b'].map((id) => candidate({ id }));
    expect(order(...pool)).toEqual(['a', 'b', 'c']);
    expect(order(...[...pool].reverse())).toEqual(['a', 'b', 'c']);
  });
});
