import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseCandidate } from '#hiring';
import { type Finalist, PoolTest } from './talent-pool.fixture.js';

let test: PoolTest;
beforeAll(async () => {
  test = await PoolTest.start();
});
afterAll(async () => {
  await test.stop();
});

interface Asked {
  readonly question: string | null;
  readonly status: string;
  readonly duty: string;
  readonly due_at: Date;
}

/** The requests for feedback of this candidate, each with its duty. */
function askedBy({ candidateId }: Finalist): Promise<Asked[]> {
  return test.query<Asked>(
    `SELECT f.question, f.status, d.status AS duty, d.due_at FROM feedback_requests f
       JOIN conversations c ON c.id = f.conversation_id JOIN duties d ON d.subject_id = f.id AND d.kind = 'give_feedback'
      WHERE c.candidate_id = $1 ORDER BY f.created_at, f.id`,
    [candidateId],
  );
}

describe("asking for feedback on the candidate's page", () => {
  it('opens the duty to answer within five working days, and the page says by when', async () => {
    const finalist = await test.finalist();
    await test.told(finalist);
    expect((await test.request('GET', finalist.page)).text).toContain('We won’t be offering you this role.');
    const { status, headers } = await test.ask(finalist, ' Was it my portfolio? ');
    expect(status).toBe(303);
    const [asked, ...more] = await askedBy(finalist);
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ question: 'Was it my portfolio?', status: 'requested', duty: 'open' });
    expect(asked?.due_at.toISOString().slice(0, 10)).toBe('2026-03-09');
    const { text } = await test.request('GET', headers.get('location')?.split('#')[0] ?? '');
    expect(text).toContain('Your request is with us.');
    expect(text).toContain('Monday 9 March 2026');
    expect(text).toContain('Was it my portfolio?');
    expect(text).not.toContain('Ask for feedback</button>');
  });

  it('is one request and one open duty, however often and however fast it is asked', async () => {
    const finalist = await test.finalist();
    await test.told(finalist);
    const answers = await Promise.all([1, 2, 3].map((time) => test.ask(finalist, `Question ${time}`)));
    answers.push(await test.ask(finalist, 'Once more'));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await askedBy(finalist)).toHaveLength(1);
  });

  it('asks for nothing before the letter left, and says nothing of a decision', async () => {
    const finalist = await test.finalist();
    const { headers } = await test.ask(finalist);
    expect(await askedBy(finalist)).toEqual([]);
    const { text } = await test.request('GET', headers.get('location')?.split('#')[0] ?? '');
    expect(text).toContain('We have not told you the outcome yet');
    expect(text).not.toMatch(/feedback/i);
  });

  it('asks for nothing in the name of another candidate, nor for what is no application', async () => {
    const [mine, theirs] = [await test.finalist(), await test.finalist()];
    await test.told(theirs);
    expect((await test.ask({ ...theirs, page: mine.page })).status).toBe(303);
    expect((await test.ask({ ...mine, applicationId: "' OR 1 = 1" })).status).toBe(303);
    expect((await test.request('POST', `${mine.page}/feedback`)).status).toBe(303);
    expect([...(await askedBy(mine)), ...(await askedBy(theirs))]).toEqual([]);
  });

  it('gives a question back that is too long, with what is wrong, and loses no word', async () => {
    const finalist = await test.finalist();
    await test.told(finalist);
    const question = `${'a'.repeat(2_500)}</textarea>`;
    const { status, text } = await test.ask(finalist, question);
    expect(status).toBe(422);
    expect(text).toContain('Your question is too long');
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain(`${'a'.repeat(2_500)}&lt;/textarea&gt;`);
    expect(await askedBy(finalist)).toEqual([]);
  });

  it('escapes what was asked', async () => {
    const finalist = await test.finalist();
    await test.told(finalist);
    await test.ask(finalist, '</blockquote><script>alert(1)</script>');
    const { text } = await test.request('GET', finalist.page);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('a link that is not theirs any more', () => {
  it('does nothing when a character of it was changed', async () => {
    const finalist = await test.member();
    await test.told(finalist);
    const last = finalist.page.at(-1) === 'A' ? 'B' : 'A';
    for (const page of [
      `${finalist.page.slice(0, -1)}${last}`,
      finalist.page.slice(0, -1),
      `${finalist.page}A`,
    ]) {
      const { status, text } = await test.request('GET', page);
      expect(status).toBe(404);
      expect(text).not.toMatch(/Kestrel|Ada/);
      for (const path of ['feedback', 'stay', 'wishes', 'leave', 'answer'])
        expect((await test.request('POST', `${page}/${path}`)).status).toBe(404);
      expect((await test.ask({ ...finalist, page })).status).toBe(404);
    }
    expect(await askedBy(finalist)).toEqual([]);
    expect(await test.statusOf(finalist)).toBe('in_pool');
  });

  it('is closed by an erasure, for reading and for asking', async () => {
    const finalist = await test.finalist();
    await test.told(finalist);
    await test.tx((tx) => eraseCandidate(tx, finalist.candidateId, test.now));
    expect((await test.request('GET', finalist.page)).status).toBe(404);
    expect((await test.ask(finalist, 'Why?')).status).toBe(404);
    expect(await askedBy(finalist)).toEqual([]);
  });
});

describe("wishes on the candidate's page", () => {
  const wish = (finalist: Finalist, wishes: string) =>
    test.request('POST', `${finalist.page}/wishes`, { form: { wishes } });
  const foundBy = async ({ candidateId }: Finalist) => {
    const rows = await test.query<{ term: string }>(
      `SELECT term FROM postings WHERE candidate_id = $1 AND term IN ('maps', 'radar')`,
      [candidateId],
    );
    return rows.map(({ term }) => term);
  };

  it('are changed and changed back, with what she is found by, and without a second yes', async () => {
    const finalist = await test.member();
    await wish(finalist, 'Work on maps');
    expect(await foundBy(finalist)).toEqual(['maps']);
    await wish(finalist, 'Work on radar');
    expect(await foundBy(finalist)).toEqual(['radar']);
    await wish(finalist, 'Work on maps');
    expect(await foundBy(finalist)).toEqual(['maps']);
    expect((await test.request('GET', `${finalist.page}?done=wishes`)).text).toContain('Saved, thank you.');
    const consents = 'SELECT 1 FROM consents WHERE candidate_id = $1';
    expect(await test.query(consents, [finalist.candidateId])).toHaveLength(1);
  });

  it('lead nobody back in who has left', async () => {
    const finalist = await test.member();
    await test.request('POST', `${finalist.page}/leave`);
    await wish(finalist, 'Work on maps');
    expect(await test.statusOf(finalist)).toBe('left');
    expect(await foundBy(finalist)).toEqual([]);
    const { text } = await test.request('GET', `${finalist.page}?done=wishes`);
    expect(text).not.toContain('Saved');
  });
});
