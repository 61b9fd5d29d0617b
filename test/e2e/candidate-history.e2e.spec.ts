import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CandidateHistoryModule } from '../../apps/api/src/candidate-history/candidate-history.module.js';
import { type Applicant, Regards, type Tenant } from '../invariants/regards.fixture.js';

let regards: Regards;
let kestrel: Tenant;

beforeAll(async () => {
  regards = await Regards.start({ besides: [CandidateHistoryModule] });
  kestrel = await regards.organization();
});

afterAll(() => regards.stop());

describe('the history of a candidate', () => {
  it('tells the application, the letter, the answer, the pool and the yes to it, the newest first', async () => {
    const ada = await kestrel.applicant();
    const { rejectionId, arrival } = await kestrel.send(ada);
    await regards.write({
      from: ada.address,
      to: arrival.parsed.replyTo?.text ?? '',
      text: 'Thank you for telling me.',
    });
    await regards.quiet();
    const { id: medalistId } = await kestrel.member.ask('POST', '/api/v1/talent-pool', {
      candidateId: ada.candidateId,
      applicationId: ada.applicationId,
      strengths: 'Her sketch of the rig stayed with the whole panel.',
    });
    const { items } = await kestrel.member.ask<{ items: { at: string; kind: string; id: string }[] }>(
      'GET',
      `/api/v1/candidates/${ada.candidateId}/history`,
    );
    const { rejection } = await kestrel.rejection(rejectionId);
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(Object.fromEntries(items.map(({ kind, id }) => [kind, id]))).toEqual({
      applied: ada.applicationId,
      rejection_drafted: rejectionId,
      rejection_sent: rejectionId,
      wrote: rejection.conversationId,
      nominated: medalistId,
    });
    expect(items.find(({ kind }) => kind === 'applied')).toMatchObject({
      subject: 'application',
      role: 'Lighting Designer',
    });
  });

  it('tells that they heard nothing is decided yet, and that a note was stopped because it was not true any more', async () => {
    const told = async (name: string): Promise<{ applicant: Applicant; noteId: string }> => {
      const applicant = await kestrel.applicant(name);
      const { applicationId } = applicant;
      await kestrel.member.ask('PATCH', `/api/v1/applications/${applicationId}`, {
        lastInterviewAt: regards.booted.clock.now().toISOString(),
      });
      const note = await kestrel.member.ask<{ id: string; letter: { version: number } }>(
        'POST',
        `/api/v1/applications/${applicationId}/deciding-note`,
      );
      await kestrel.member.ask('POST', `/api/v1/deciding-notes/${note.id}/approve`, {
        letterVersion: note.letter.version,
      });
      return { applicant, noteId: note.id };
    };
    const [ida, eva] = [await told('Ida Rhodes'), await told('Eva Crane')];
    await kestrel.member.ask('POST', `/api/v1/applications/${eva.applicant.applicationId}/withdraw`, {});
    await regards.at(new Date(regards.booted.clock.now().getTime() + 11 * 60_000));
    await regards.quiet();
    const newest = async ({ candidateId }: Applicant): Promise<unknown> =>
      (await kestrel.member.ask<{ items: unknown[] }>('GET', `/api/v1/candidates/${candidateId}/history`))
        .items[0];
    const { conversationId } = await kestrel.member.ask<{ conversationId: string }>(
      'GET',
      `/api/v1/deciding-notes/${ida.noteId}`,
    );
    expect(await newest(ida.applicant)).toMatchObject({
      kind: 'deciding_note_sent',
      subject: 'conversation',
      id: conversationId,
      role: 'Lighting Designer',
    });
    expect(await newest(eva.applicant)).toMatchObject({
      kind: 'deciding_note_stopped',
      detail: 'rejections.not_waiting',
    });
  });

  it('is read by page, and no entry of one instant is skipped or repeated', async () => {
    const ada = await kestrel.applicant('Bea Many');
    const at = regards.booted.clock.now();
    await kestrel.rows(
      `INSERT INTO applications (organization_id, id, candidate_id, opening_id, stage, status, applied_at, withdrawn_at, recorded_at)
       SELECT $1, gen_random_uuid(), $2, $3, 'screen', 'withdrawn', $4::timestamptz - (n / 10) * interval '1 day', $4::timestamptz - (n / 10) * interval '1 day', $4
         FROM generate_series(10, 39) n`,
      [kestrel.organizationId, ada.candidateId, ada.openingId, at],
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { kind: string; id: string }[]; nextCursor: string | null } =
        await kestrel.member.ask(
          'GET',
          `/api/v1/candidates/${ada.candidateId}/history?limit=7${cursor === null ? '' : `&cursor=${cursor}`}`,
        );
      seen.push(...page.items.map(({ kind, id }) => `${kind} ${id}`));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size, seen[0]]).toEqual([61, 61, `applied ${ada.applicationId}`]);
    // Of one instant, what must have come later stands above.
    expect(seen.slice(1, 21).map((entry) => entry.split(' ')[0])).toEqual([
      ...Array.from({ length: 10 }, () => 'withdrew'),
      ...Array.from({ length: 10 }, () => 'applied'),
    ]);
  });
});
