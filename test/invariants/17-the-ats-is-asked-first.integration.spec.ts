import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answer, AskedAts, type Behaviour, isSigned, status } from './asked-ats.fixture.js';
import { AskedLetters } from './asked-letters.fixture.js';
import { Regards } from './regards.fixture.js';

describe('the ATS is asked before a letter leaves', () => {
  let regards: Regards;
  let asked: AskedLetters;
  const ats = new AskedAts();

  beforeAll(async () => {
    await ats.open();
    regards = await Regards.start({ environment: { OUTBOUND_PRIVATE_RANGES: '127.0.0.1' } });
    asked = await AskedLetters.start(regards, ats);
  });

  afterAll(async () => {
    await regards.stop();
    await ats.close();
  });

  beforeEach(() => asked.anew());

  const troubles = (): Promise<{ items: object[] }> =>
    asked.kestrel.member.ask<{ items: object[] }>('GET', '/api/v1/ats-troubles');

  it('asks, signed, and lets go what the ATS bears out', async () => {
    const letter = await asked.one();
    await asked.pass(15);
    expect(ats.questions.map(({ ids }) => ids)).toEqual([[`a-${letter.ref}`]]);
    expect(ats.questions.every((question) => isSigned(question, asked.secret))).toBe(true);
    expect(asked.arrived(letter)).toBe(1);
    const { sourceSaid } = await asked.look(letter.id);
    expect(sourceSaid).toMatchObject({ name: 'Our ATS', sentence: 'Our ATS says: rejected.' });
  });

  it.each([
    ['active', 'rejections.unrejected'],
    ['hired', 'rejections.hired'],
    ['withdrawn', 'rejections.withdrawn'],
    ['deleted', 'rejections.withdrawn'],
  ])('ends a rejection of which no webhook said that it is %s', async (said, endedReason) => {
    const letter = await asked.one();
    ats.standings.set(`a-${letter.ref}`, { status: said, since: '2026-03-02T08:30:00Z' });
    await asked.pass(15);
    const { rejection, sourceSaid } = await asked.look(letter.id);
    expect(rejection).toMatchObject({ status: 'superseded', endedReason });
    expect(sourceSaid?.sentence).toBe(`Our ATS says: ${said} since 2026-03-02 08:30 UTC.`);
    expect(asked.arrived(letter)).toBe(0);
  });

  it.each<[string, string, Behaviour | 'away']>([
    ['is not there', 'it cannot be reached', 'away'],
    ['refuses our credentials', 'it refuses our credentials', status(401)],
    ['has trouble of its own', 'it answers that it has trouble', status(503)],
    ['answers what is no JSON', 'its answer could not be read', (response) => response.end('<html>')],
    ['answers JSON of another kind', 'its answer could not be read', answer({ applications: [{ id: 1 }] })],
    ['never answers', 'it did not answer in time', () => undefined],
    ['never stops', 'its answer was too long', (response) => response.end('x'.repeat(1_000_001))],
    ['breaks off', 'it cannot be reached', (response) => response.destroy()],
    [
      'sends us elsewhere',
      'it sends us to another address',
      status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
    ],
  ])('holds the letter while the ATS %s, and lets it go when it answers', async (_, says, behaviour) => {
    const letter = await asked.one();
    if (behaviour === 'away') await asked.askAt('http://127.0.0.1:9/read');
    else ats.behaviour = behaviour;
    await asked.pass(15);
    const held = await asked.look(letter.id);
    expect(held.rejection.status).toBe('approved');
    const hold = { kind: 'truth_check', reason: expect.stringContaining(says) };
    expect(held.holds).toMatchObject([{ ...hold, askedAgainAt: expect.any(String) }]);
    expect(asked.arrived(letter)).toBe(0);
    await expect(troubles()).resolves.toMatchObject({
      items: [{ name: 'Our ATS', reason: expect.stringContaining(says) }],
    });
    ats.behaviour = null;
    await asked.askAt(`${ats.url}/read`);
    await asked.pass(20);
    expect(asked.arrived(letter)).toBe(1);
    await expect(troubles()).resolves.toEqual({ items: [] });
  });

  it('mails the admins once that our credentials are refused', async () => {
    const letters = await asked.approved(2);
    const before = regards.sink.to('mara@kestrel.example').length;
    ats.behaviour = status(403);
    await asked.pass(15);
    await asked.pass(15);
    expect(ats.questions.length).toBeGreaterThan(1);
    const mails = regards.sink.to('mara@kestrel.example').slice(before);
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual([
      'Our ATS refuses the credentials of Kestrel Studio: rejections wait',
    ]);
    await expect(troubles()).resolves.toMatchObject({ items: [{ needsAdmin: true }] });
    expect(letters.map((letter) => asked.arrived(letter))).toEqual([0, 0]);
  });

  it('asks about many letters at once', async () => {
    const letters = await asked.approved(12);
    await asked.pass(15);
    await asked.allArrived(letters);
    const wanted = new Set(letters.map(({ ref }) => `a-${ref}`));
    const ids = ats.questions.flatMap((question) => question.ids).filter((id) => wanted.has(id));
    expect(ids.sort()).toEqual([...wanted].sort());
    expect(ats.questions.length).toBeLessThanOrEqual(2);
  });

  it('does not ask an ATS that is away for every letter', async () => {
    const letters = await asked.approved(12);
    ats.behaviour = status(503);
    await asked.pass(15);
    expect(ats.questions.length).toBe(1);
    for (const { id } of letters) expect((await asked.look(id)).rejection.status).toBe('approved');
    await asked.pass(1.5);
    expect(ats.questions.length).toBeLessThanOrEqual(2);
    ats.behaviour = null;
    await asked.pass(20);
    await asked.allArrived(letters);
  });

  it('leaves an ATS alone for as long as it wants, whatever else is due by then', async () => {
    const letter = await asked.one();
    ats.behaviour = status(429, { 'retry-after': '1800' });
    await asked.pass(15);
    ats.behaviour = null;
    const another = await asked.one();
    await asked.pass(15);
    expect((await asked.look(another.id)).holds).toMatchObject([
      { kind: 'truth_check', askedAgainAt: expect.any(String) },
    ]);
    await asked.pass(13);
    expect([ats.questions.length, asked.arrived(letter), asked.arrived(another)]).toEqual([1, 0, 0]);
    await asked.pass(10);
    await asked.allArrived([letter, another]);
    expect(ats.questions.length).toBeLessThanOrEqual(3);
  });

  it('leaves it to a person when the ATS does not answer for long, and believes that person', async () => {
    const letter = await asked.one();
    ats.behaviour = status(503);
    await asked.pass(15);
    await asked.pass(4 * 60 + 20);
    const { holds } = await asked.look(letter.id);
    const left = { kind: 'truth_check', reason: expect.stringContaining('For 4 hours'), askedAgainAt: null };
    expect(holds).toMatchObject([left]);
    expect(asked.arrived(letter)).toBe(0);
    const word = { kind: 'truth_check', reason: 'I looked there: it stands.' };
    await asked.kestrel.member.ask('POST', `/api/v1/rejections/${letter.id}/release`, word);
    await asked.pass(1);
    expect(asked.arrived(letter)).toBe(1);
  });

  it('asks a person about an application that the ATS does not show', async () => {
    const letter = await asked.one();
    ats.standings.set(`a-${letter.ref}`, 'gone');
    await asked.pass(15);
    const reason = expect.stringContaining('does not show this application');
    expect((await asked.look(letter.id)).holds).toMatchObject([
      { kind: 'truth_check', reason, askedAgainAt: null },
    ]);
    expect(asked.arrived(letter)).toBe(0);
  });

  it('never lets an older answer overrule a newer word', async () => {
    const letter = await asked.one();
    ats.standings.set(`a-${letter.ref}`, { status: 'active', since: '2026-03-02T08:30:00Z' });
    // As if the ATS had said, by its clock, that it rejected them anew after we had asked.
    const later = new Date(regards.booted.clock.now().getTime() + 3_600_000);
    const change = 'UPDATE applications SET rejected_at = $1 WHERE external_ref = $2';
    await asked.kestrel.rows(change, [later, `standard:a-${letter.ref}`]);
    await asked.pass(15);
    const { rejection, holds } = await asked.look(letter.id);
    expect(rejection.status).toBe('approved');
    expect(holds.find(({ kind }) => kind === 'truth_check')?.reason).toContain('Our ATS says: active');
    expect(asked.arrived(letter)).toBe(0);
  });

  it('asks again at the moment of sending about a letter that had to wait for its turn', async () => {
    const letter = await asked.one();
    // The mail server defers it: the next try is minutes later.
    regards.sink.treat = ({ envelopeTo }) => (envelopeTo.includes(letter.address) ? 'try later' : 'accept');
    await asked.pass(15);
    expect(ats.questions.length).toBe(1);
    ats.standings.set(`a-${letter.ref}`, { status: 'active' });
    regards.sink.treat = () => 'accept';
    await asked.pass(60);
    expect(ats.questions.length).toBe(2);
    expect((await asked.look(letter.id)).rejection.status).toBe('superseded');
    // The one that was deferred.
    expect(asked.arrived(letter)).toBe(1);
  });

  it('takes a letter back that had to wait for its turn, when the ATS cannot be asked by then', async () => {
    const letter = await asked.one();
    regards.sink.treat = ({ envelopeTo }) => (envelopeTo.includes(letter.address) ? 'try later' : 'accept');
    await asked.pass(15);
    ats.behaviour = status(503);
    regards.sink.treat = () => 'accept';
    await asked.pass(60);
    // The one that was deferred.
    expect(asked.arrived(letter)).toBe(1);
    const { rejection, holds } = await asked.look(letter.id);
    expect(rejection.status).toBe('approved');
    expect(holds).toMatchObject([{ kind: 'truth_check', askedAgainAt: expect.any(String) }]);
    ats.behaviour = null;
    await asked.pass(20);
    expect(asked.arrived(letter)).toBe(2);
    expect((await asked.look(letter.id)).rejection.status).toBe('sent');
  });

  it('sends as before what came from no ATS that can be asked', async () => {
    ats.behaviour = status(503);
    await asked.kestrel.send(await asked.kestrel.applicant('Ada Lovelace'));
    expect(ats.questions).toEqual([]);
  });
});
