import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { candidateErased } from '#hiring';
import { publish } from '#platform/events';
import { RejectionsTest } from '../rejections.fixture.js';

let test: RejectionsTest;

beforeAll(async () => {
  test = await RejectionsTest.start();
});

afterAll(() => test.stop());

describe('the report', () => {
  it('is a table that no spreadsheet takes for a formula, a line for each letter, and knows nothing of an erased person', async () => {
    const t = await test.other();
    const { ids, applicants } = await t.drafts(2);
    await t.query(
      `UPDATE candidates SET full_name = '=HYPERLINK("http://evil.example","Ada")' WHERE id = $1`,
      [applicants[0]?.candidateId],
    );
    const id = await t.approvedTogether(ids);
    const read = async (): Promise<string[]> => {
      let text = '';
      for await (const line of await t.batches.report.execute(t.organizationId, id)) text += line;
      return text.split('\r\n').filter((line) => line !== '');
    };
    const [head, first, second, ...more] = await read();
    expect(head?.startsWith('\uFEFFposition,name,address')).toBe(true);
    expect(first).toContain(`"'=HYPERLINK(""http://evil.example"",""Ada"")"`);
    expect(second).toContain('Mara Lindqvist');
    expect(more).toEqual([]);
    await t.tx((tx) => publish(tx, candidateErased, { candidateId: applicants[0]?.candidateId ?? '' }));
    await t.quiet();
    const hashes = await t.query('SELECT words_hash FROM approval_batch_letters WHERE rejection_id = $1', [
      ids[0],
    ]);
    expect(hashes).toEqual([{ words_hash: '' }]);
  });
});
