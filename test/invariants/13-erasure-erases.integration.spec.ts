import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AtsSender } from './ats-sender.fixture.js';
import { draftInvitation, nominate, openPage, pathIn, sendForm, sendInvitation } from './pool.fixture.js';
import { leavesAt, monday, Regards, type RejectionView, type Tenant } from './regards.fixture.js';
import { findWords } from './whole-database.fixture.js';

const person = {
  ref: '4711',
  firstName: 'Zephyrine',
  lastName: 'Quillfeather',
  address: 'zephyrine@quillfeather.example',
};

/** One word that stands nowhere else, for each place where somebody writes about a person. */
const words = {
  name: 'Zephyrine',
  family: 'Quillfeather',
  resume: 'glassharmonica',
  skill: 'quokkalux',
  sentence: 'moonlantern',
  hold: 'pelicanhold',
  release: 'walrusfree',
  reply: 'tamarindo',
  feedback: 'cobaltique',
  strengths: 'marigoldish',
  wishes: 'saltmarshy',
  duty: 'heronphone',
} as const;

describe('erasure erases', () => {
  let regards: Regards;
  let kestrel: Tenant;
  let ats: AtsSender;
  let candidateId: string;
  let candidatePage: string;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
    const { arrival, applicationId } = await tellNo();
    await talkAboutIt(arrival.parsed.replyTo?.text ?? '', arrival.parsed.messageId ?? '');
    candidatePage = pathIn(arrival, '/c/');
    await nominate(
      kestrel,
      candidateId,
      applicationId,
      `Careful lighting plots, ${words.strengths}, ${words.skill}.`,
    );
    await sendForm(regards, `${candidatePage}/stay`, { wishes: `A stage by the ${words.wishes} sea` });
    await sendInvitation(regards, kestrel, await draftInvitation(regards, kestrel, candidateId));
  });

  afterAll(() => regards.stop());

  /** The ATS rejects, a person writes, approves, holds and releases, and the letter leaves. */
  async function tellNo() {
    ats = await AtsSender.connect(kestrel, regards.url, new Date('2026-03-01T00:00:00Z'));
    const decided = new Date('2026-03-02T06:30:00Z');
    await ats.say('application.rejected', monday, AtsSender.rejected(person, decided, true));
    await regards.quiet();
    const { items } = await kestrel.member.ask<{
      items: { id: string; candidateId: string; applicationId: string }[];
    }>('GET', '/api/v1/rejections');
    const { id = '', applicationId = '' } = items[0] ?? {};
    candidateId = items[0]?.candidateId ?? '';
    await kestrel.member.ask('PATCH', `/api/v1/candidates/${candidateId}`, {
      resumeText: `Played the ${words.resume} for ten years.`,
      skills: [words.skill, 'lighting plots', 'Vectorworks'],
    });
    const path = `/api/v1/rejections/${id}`;
    const sentence = `Your ${words.sentence} scene for the second act stayed with all of us.`;
    const letter = await kestrel.member.ask<{ version: number }>('POST', `${path}/personal-sentence`, {
      sentence,
    });
    const { rejection } = await kestrel.member.ask<RejectionView>('POST', `${path}/approve`, {
      letterVersion: letter.version,
    });
    await kestrel.member.ask('POST', `${path}/hold`, { reason: `Call her first (${words.hold})` });
    await kestrel.member.ask('POST', `${path}/release`, {
      kind: 'manual',
      reason: `Called (${words.release})`,
    });
    await kestrel.member.ask('POST', `${path}/release`, { kind: 'finalist', reason: 'Nobody else is asked' });
    const arrival = await regards.meanwhile(
      'the letter',
      leavesAt(rejection),
      async () => regards.sink.to(person.address)[0],
    );
    await regards.quiet();
    return { arrival, applicationId };
  }

  /** She answers, is owed feedback and gets it; another question is answered by phone. */
  async function talkAboutIt(replyTo: string, inReplyTo: string) {
    const from = `${person.firstName} ${person.lastName} <${person.address}>`;
    const text = `Thank you for the ${words.reply}. What was missing? I would be glad of some feedback.`;
    await regards.write({ from, to: replyTo, inReplyTo, text });
    await regards.write({ from, to: replyTo, inReplyTo, text: `When can I visit the ${words.reply} again?` });
    await regards.quiet();
    const requests = await kestrel.rows<{ id: string }>('SELECT id FROM feedback_requests');
    await kestrel.member.ask('POST', `/api/v1/feedback-requests/${requests[0]?.id}/give`, {
      wentWell: `Your ${words.feedback} drawings were the most careful we saw.`,
      decidedBy: 'The role needs someone who has already led a touring production.',
      wouldHelp: 'Showing one production that you led from the first meeting to the last night.',
    });
    const duties = await kestrel.rows<{ id: string }>(
      `SELECT id FROM duties WHERE kind = 'answer' AND status = 'open'`,
    );
    for (const { id } of duties)
      await kestrel.member.ask('POST', `/api/v1/duties/${id}/close`, { reason: `Told her by ${words.duty}` });
    await regards.quiet();
  }

  it('had the person written down all over the database, or there would be nothing to erase', async () => {
    const found = await findWords(regards.booted.testDatabase, [...Object.values(words), person.address]);
    const tables = new Set(found.map((hit) => hit.split(':')[0]));
    expect([...tables]).toEqual(
      expect.arrayContaining([
        'candidate_addresses',
        'candidates',
        'deliveries',
        'duties',
        'feedback_requests',
        'letters',
        'messages',
        'postings',
        'raw_mails',
        'rejection_holds',
        'rejections',
        'silver_medalists',
        'webhook_events',
      ]),
    );
    expect(new Set(found.map((hit) => hit.split(': ')[1])).size).toBe(Object.keys(words).length + 1);
    // The queue and what waits for it hold ids and never words, before as after.
    expect([...tables].filter((table) => table?.startsWith('bullmq.') || table === 'outbox')).toEqual([]);
  });

  it('leaves none of it in any column of any table, nor in the queue', async () => {
    await kestrel.member.ask('POST', `/api/v1/candidates/${candidateId}/erase`);
    await regards.quiet();
    const search = [...Object.values(words), person.address];
    await expect(findWords(regards.booted.testDatabase, search)).resolves.toEqual([]);
    expect(
      (await kestrel.rows(`SELECT term FROM postings WHERE candidate_id = $1`, [candidateId])).length,
    ).toBe(0);
    const failed = await kestrel.rows(`SELECT name, failure FROM outbox WHERE failed_at IS NOT NULL`);
    expect(failed).toEqual([]);
  });

  it('leaves the legal minimum of evidence: that she was told, when, and who decided', async () => {
    const [told] = await kestrel.rows(
      `SELECT r.status, r.approved_by, d.status AS delivery, d.to_address
         FROM rejections r JOIN deliveries d ON d.owner_id = r.id WHERE r.candidate_id = $1`,
      [candidateId],
    );
    expect(told).toEqual({ status: 'sent', approved_by: kestrel.memberId, delivery: 'sent', to_address: '' });
  });

  it('closes her private page', async () => {
    await expect(openPage(regards, candidatePage)).resolves.toMatchObject({ status: 404 });
  });

  it('does not let the ATS bring her back', async () => {
    const later = new Date(monday.getTime() + 60_000);
    await ats.say('application.rejected', later, AtsSender.rejected(person, later));
    await regards.quiet();
    const known = await kestrel.rows<{ status: string }>(
      'SELECT status FROM webhook_events ORDER BY received_at, id',
    );
    expect(known).toHaveLength(2);
    expect(known[1]?.status).not.toBe('received');
    await expect(findWords(regards.booted.testDatabase, [words.family, person.address])).resolves.toEqual([]);
  });
});
