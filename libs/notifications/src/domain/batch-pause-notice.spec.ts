import { describe, expect, it } from '@jest/globals';
import { composeBatchPauseNotice } from './batch-pause-notice.js';

const facts = {
  memberName: 'Mara',
  role: 'Lighting Designer',
  openings: 1,
  left: 5,
  bounced: 0,
  waiting: 115,
  batchUrl: 'https://regards.example.com/batches/1',
};

describe('what who approved a batch is told', () => {
  it('says what left, what waits, and where a person decides', () => {
    const { subject, body } = composeBatchPauseNotice(facts);
    expect(subject).toBe('115 letters wait for your look at the first: Lighting Designer');
    for (const said of [
      'Hello Mara,',
      'The first 5 letters have left, and none came back so far.',
      'Of the batch about Lighting Designer, 115 letters wait',
      'https://regards.example.com/batches/1',
    ])
      expect(body).toContain(said);
  });

  it('says what came back, that none left, and of how many openings they are', () => {
    expect(composeBatchPauseNotice({ ...facts, bounced: 2 }).body).toContain('2 of them came back');
    expect(composeBatchPauseNotice({ ...facts, left: 0 }).body).toContain(
      'None of the first letters has left',
    );
    const one = composeBatchPauseNotice({ ...facts, left: 1, waiting: 1, openings: 3 });
    expect(one.body).toContain('The first 1 letter has left');
    expect(one.body).toContain('Lighting Designer and 2 other openings, 1 letter waits');
  });
});
