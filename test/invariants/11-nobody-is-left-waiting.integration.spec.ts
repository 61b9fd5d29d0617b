import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bounceOf } from './bounce.fixture.js';
import { type Applicant, leavesAt, Regards, type Tenant } from './regards.fixture.js';

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly satisfiedBy: string | null;
}

describe('nobody is left waiting', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  /** What is and was owed to somebody, as the ledger shows it. */
  const dutiesTo = async ({ candidateId }: Applicant): Promise<Duty[]> => {
    const path = `/api/v1/duties?candidateId=${candidateId}&limit=100`;
    return (await kestrel.member.ask<{ items: Duty[] }>('GET', path)).items;
  };
  const kinds = async (person: Applicant, status: string): Promise<string[]> =>
    (await dutiesTo(person))
      .filter((duty) => duty.status === status)
      .map(({ kind }) => kind)
      .sort();

  it('owes every outcome from the decision until SMTP took the letter, and again after a hard bounce', async () => {
    const ada = await kestrel.applicant('Ada Lovelace');
    await kestrel.draft(ada);
    await expect(kinds(ada, 'open')).resolves.toEqual(['tell_outcome']);
    await regards.quiet();
    const [rejection] = await kestrel.rows<{ id: string }>(
      'SELECT id FROM rejections WHERE candidate_id = $1',
      [ada.candidateId],
    );
    const approved = await kestrel.member.ask<{ rejection: { leavesAt: string } }>(
      'POST',
      `/api/v1/rejections/${rejection?.id}/approve`,
      { letterVersion: 1 },
    );
    await regards.at(new Date(approved.rejection.leavesAt));
    await regards.quiet();
    const [delivery] = await kestrel.rows<{ id: string }>(
      'SELECT id FROM deliveries WHERE candidate_id = $1',
      [ada.candidateId],
    );
    await expect(dutiesTo(ada)).resolves.toMatchObject([{ status: 'closed', satisfiedBy: delivery?.id }]);

    const [arrival] = regards.sink.to(ada.address);
    if (!arrival) throw new Error('The letter did not arrive.');
    await regards.deliver({ from: '', to: arrival.envelopeFrom }, bounceOf(arrival));
    await regards.quiet();
    await expect(dutiesTo(ada)).resolves.toMatchObject([{ status: 'open', satisfiedBy: null }]);
  });

  it('still owes a letter that is refused by policy, and sends it once an admin lets mail leave again', async () => {
    const grace = await kestrel.applicant('Grace Hopper');
    const { rejection } = await kestrel.approve(grace);
    regards.sink.treat = ({ envelopeTo }) =>
      envelopeTo.includes(grace.address) ? 'refuse by policy' : 'accept';
    await regards.at(leavesAt(rejection));
    await regards.quiet();
    const pauses = '/api/v1/stream-pauses';
    const { items } = await kestrel.member.ask<{ items: { id: string }[] }>('GET', pauses);
    expect(items).toHaveLength(1);
    await expect(dutiesTo(grace)).resolves.toMatchObject([{ status: 'open', satisfiedBy: null }]);
    regards.sink.treat = () => 'accept';
    await kestrel.member.ask('POST', `${pauses}/${items[0]?.id}/resume`);
    await regards.quiet();
    await expect(dutiesTo(grace)).resolves.toMatchObject([{ status: 'closed' }]);
  });

  it.each([
    ['a thank-you', 'Thank you for the kind letter.', ['answer']],
    ['a question', 'When may I apply again?', ['answer']],
    [
      'a wish for feedback',
      'Could you tell me what was missing? I would be glad of feedback.',
      ['give_feedback'],
    ],
    [
      'a request to be erased',
      'Please delete all my personal data (GDPR Art. 17).',
      ['serve_privacy_request'],
    ],
    ['words that nothing understands', 'Blorp frindle, snarg oof.', ['answer']],
  ])('owes something to everybody who writes: %s', async (what, text, owed) => {
    const person = await kestrel.applicant(`Writes ${what.replaceAll(/[^a-z]/g, '')}`);
    const { arrival } = await kestrel.send(person);
    await regards.write({ from: person.address, to: arrival.parsed.replyTo?.text ?? '', text });
    await regards.quiet();
    await expect(kinds(person, 'open')).resolves.toEqual(expect.arrayContaining(owed));
  });

  it('owes a stranger’s mail an answer too, once somebody said whom it is from', async () => {
    const grace = await kestrel.applicant('Grace Hopper');
    const { arrival } = await kestrel.send(grace);
    const replyTo = arrival.parsed.replyTo?.text ?? '';
    const { id, secret } = await kestrel.member.ask<{ id: string; secret: string }>(
      'POST',
      '/api/v1/mail-connections',
      { name: 'x' },
    );
    const { createHmac } = await import('node:crypto');
    const raw = 'From: unknown@elsewhere.example\r\nSubject: Hello\r\n\r\nDo you remember me?\r\n';
    const signature = `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;
    await fetch(`${regards.url}/hooks/mail/${id}`, {
      method: 'POST',
      headers: { 'x-regards-signature': signature },
      body: raw,
    });
    await regards.quiet();
    const { items } = await kestrel.member.ask<{ items: { id: string }[] }>('GET', '/api/v1/inbox');
    const [conversation] = await kestrel.rows<{ id: string }>(
      'SELECT id FROM conversations WHERE candidate_id = $1',
      [grace.candidateId],
    );
    await kestrel.member.ask('POST', `/api/v1/messages/${items[0]?.id}/assign`, {
      conversationId: conversation?.id,
    });
    await expect(kinds(grace, 'open')).resolves.toEqual(['answer']);
    expect(replyTo).not.toBe('');
  });

  it('closes a duty by what satisfied it, or by a named person’s reason, and by nothing else', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    await kestrel.draft(mary);
    const [duty] = await dutiesTo(mary);
    const path = `/api/v1/duties/${duty?.id}/close`;
    expect((await kestrel.program.try('POST', path, { reason: 'Told by phone' })).status).toBe(403);
    expect((await kestrel.member.try('POST', path, { reason: '  ' })).status).toBe(400);
    await expect(
      kestrel.rows(`UPDATE duties SET status = 'closed', closed_at = due_at WHERE id = $1`, [duty?.id]),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
    await kestrel.member.ask('POST', path, { reason: 'Told by phone' });
    const [closed] = await kestrel.rows('SELECT closed_by, close_reason FROM duties WHERE id = $1', [
      duty?.id,
    ]);
    expect(closed).toEqual({ closed_by: kestrel.memberId, close_reason: 'Told by phone' });
  });

  it('shows what is overdue', async () => {
    const jane = await kestrel.applicant('Jane Austen');
    await kestrel.draft(jane);
    await regards.at(new Date('2026-06-01T09:00:00Z'));
    const { items } = await kestrel.member.ask<{ items: { candidateId: string }[] }>(
      'GET',
      '/api/v1/duties?list=overdue&limit=100',
    );
    expect(items.map(({ candidateId }) => candidateId)).toContain(jane.candidateId);
  });
});
