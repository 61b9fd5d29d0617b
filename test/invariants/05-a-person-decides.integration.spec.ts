import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtsSender } from './ats-sender.fixture.js';
import { draftInvitation, nominate, pathIn, sendForm } from './pool.fixture.js';
import { leavesAt, monday, Regards, type Tenant } from './regards.fixture.js';

const checkViolation = { driverError: { code: '23514' } };

describe('a person decides', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  it('never sends what only a webhook decided, however much time passes', async () => {
    const ats = await AtsSender.connect(kestrel, regards.url, monday);
    const person = { ref: '1', firstName: 'Hedy', lastName: 'Lamarr', address: 'hedy@candidates.example' };
    await ats.say('application.rejected', monday, AtsSender.rejected(person, monday));
    await regards.quiet();
    await expect(kestrel.rows('SELECT status, approved_by FROM rejections')).resolves.toEqual([
      { status: 'drafted', approved_by: null },
    ]);
    await regards.at(new Date('2026-03-03T10:00:00Z'));
    await regards.quiet();
    expect(regards.sink.to(person.address)).toEqual([]);
    // The morning mail says that a letter waits: to the member who may approve it, and to nobody else.
    expect(regards.sink.arrivals.map(({ envelopeTo }) => envelopeTo)).toEqual([['mara@kestrel.example']]);
  });

  it('takes no approval from a program: a key is nobody', async () => {
    const ada = await kestrel.applicant('Ada Lovelace');
    const { rejection, letter } = await kestrel.draft(ada);
    const approval = { letterVersion: letter.version };
    const answer = await kestrel.program.try('POST', `/api/v1/rejections/${rejection.id}/approve`, approval);
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.member_required' } });
    expect((await kestrel.rejection(rejection.id)).rejection.status).toBe('drafted');
  });

  it('names the person who approved, in the row and in the audit trail', async () => {
    const { rejection } = await kestrel.approve(await kestrel.applicant('Mary Shelley'));
    const [row] = await kestrel.rows('SELECT approved_by FROM rejections WHERE id = $1', [rejection.id]);
    expect(row).toEqual({ approved_by: kestrel.memberId });
    const trail = await kestrel.rows(
      `SELECT actor_kind, actor_id FROM audit_entries WHERE subject_id = $1 AND action = 'rejections.approved'`,
      [rejection.id],
    );
    expect(trail).toEqual([{ actor_kind: 'member', actor_id: kestrel.memberId }]);
  });

  it('sends what was approved and nothing else: a letter that changed afterwards is held', async () => {
    const rosa = await kestrel.applicant('Rosa Parks');
    const { rejection } = await kestrel.approve(rosa);
    await kestrel.rows('UPDATE letters SET version = version + 1 WHERE id = $1', [rejection.letterId]);
    await regards.at(leavesAt(rejection));
    await regards.quiet();
    const held = await kestrel.rejection(rejection.id);
    expect([held.rejection.status, held.holds.map(({ kind }) => kind)]).toEqual([
      'approved',
      ['truth_check'],
    ]);
    expect(regards.sink.to(rosa.address)).toHaveLength(0);
  });

  it('cannot even be written down otherwise: no rejection on its way without a name', async () => {
    const { rejection } = await kestrel.draft(await kestrel.applicant('Grace Hopper'));
    for (const status of ['approved', 'sending', 'sent'])
      await expect(
        kestrel.rows('UPDATE rejections SET status = $2 WHERE id = $1', [rejection.id, status]),
      ).rejects.toMatchObject(checkViolation);
  });

  it('holds for invitations: no program approves one, and none is on its way without a name', async () => {
    const jane = await kestrel.applicant('Jane Austen');
    await kestrel.member.ask('PATCH', `/api/v1/applications/${jane.applicationId}`, { finalist: true });
    const { letter } = await kestrel.draft(jane);
    await nominate(kestrel, jane.candidateId, jane.applicationId);
    await sendForm(regards, `${pathIn(letter.body, '/c/')}/stay`);
    const invitation = await draftInvitation(regards, kestrel, jane.candidateId);
    const path = `/api/v1/invitations/${invitation.invitation.id}/approve`;
    const answer = await kestrel.program.try('POST', path, { letterVersion: invitation.letter.version });
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.member_required' } });
    for (const status of ['approved', 'sending', 'sent'])
      await expect(kestrel.rows('UPDATE invitations SET status = $1', [status])).rejects.toMatchObject(
        checkViolation,
      );
  });

  it('holds for notes that nothing is decided: no program writes or sends one, and none is on its way without who signs it', async () => {
    const ida = await kestrel.applicant('Ida Rhodes');
    await kestrel.member.ask('PATCH', `/api/v1/applications/${ida.applicationId}`, {
      lastInterviewAt: regards.booted.clock.now().toISOString(),
    });
    const path = `/api/v1/applications/${ida.applicationId}/deciding-note`;
    const note = await kestrel.member.ask<{ id: string; letter: { version: number } }>('POST', path);
    const letterVersion = note.letter.version;
    for (const [way, body] of [
      [path, undefined],
      [`/api/v1/deciding-notes/${note.id}/approve`, { letterVersion }],
    ] as const)
      expect(await kestrel.program.try('POST', way, body)).toMatchObject({
        status: 403,
        body: { code: 'access.member_required' },
      });
    for (const status of ['approved', 'sending', 'sent'])
      await expect(kestrel.rows('UPDATE deciding_notes SET status = $1', [status])).rejects.toMatchObject(
        checkViolation,
      );
  });

  it('holds for answers: no program approves one, and none is on its way without a name', async () => {
    const emmy = await kestrel.applicant('Emmy Noether');
    const { arrival } = await kestrel.send(emmy);
    const text = 'Could I have the name of the person I met on Tuesday?';
    await regards.write({ from: emmy.address, to: arrival.parsed.replyTo?.text ?? '', text });
    await regards.quiet();
    const [message] = await kestrel.rows<{ id: string; conversation_id: string }>(
      'SELECT id, conversation_id FROM messages',
    );
    const answer = await kestrel.member.ask(
      'POST',
      `/api/v1/conversations/${message?.conversation_id}/answers`,
      {
        inAnswerTo: message?.id,
        subject: 'Re: your question',
        body: 'Dear Emmy,\n\nYou met Sol Haim, who leads the lighting team.\n\nKind regards\nMara Lindqvist',
      },
    );
    const refused = await kestrel.program.try('POST', `/api/v1/answers/${answer.id}/approve`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.member_required' } });
    for (const status of ['approved', 'sending', 'sent'])
      await expect(kestrel.rows('UPDATE answers SET status = $1', [status])).rejects.toMatchObject(
        checkViolation,
      );
  });
});
