import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeOpening } from '#hiring';
import { readDelivery } from '#mail';
import { ApproveInvitation } from './approve-invitation.js';
import { InvitationLetters } from './invitation-letters.js';
import { type Finalist, PoolTest } from './talent-pool.fixture.js';

interface DeliveryRow {
  id: string;
  stream: string;
  owner_kind: string;
  status: string;
  unsubscribe_url: string;
  to_address: string;
}

let test: PoolTest;
beforeAll(async () => {
  test = await PoolTest.start();
});
afterAll(async () => {
  await test.stop();
});

const deliveriesOf = (of: PoolTest, { candidateId }: Finalist) =>
  of.query<DeliveryRow>('SELECT * FROM deliveries WHERE candidate_id = $1', [candidateId]);

/** What the owner says right before a letter would be sent. */
async function proof(of: PoolTest, finalist: Finalist) {
  const [delivery] = await deliveriesOf(of, finalist);
  return of.tx(async (tx) => {
    const facts = await readDelivery(tx, delivery?.id ?? '');
    if (!facts) throw new Error('There is no delivery.');
    return of.booted.app.get(InvitationLetters, { strict: false }).proveOne(tx, facts);
  });
}

describe('a silver medalist', () => {
  it('is nominated, says yes, is matched with reasons, invited, approved, and the letter is queued as pool mail', async () => {
    const own = await test.other();
    const finalist = await own.finalist();
    const id = await own.nominate(finalist);
    expect(await own.statusOf(finalist)).toBe('nominated');
    expect(await own.query('SELECT 1 FROM postings')).toEqual([]);

    expect((await own.stay(finalist)).status).toBe(303);
    expect(await own.statusOf(finalist)).toBe('in_pool');

    const openingId = await own.opening();
    const run = await own.api('POST', `/openings/${openingId}/match-runs`);
    expect(run.status).toBe(201);
    const { json } = await own.api('GET', `/openings/${openingId}/proposals`);
    expect(json.run).toMatchObject({ poolSize: 1, startedBy: own.memberId, rulesVersion: '1' });
    expect(json.items).toHaveLength(1);
    expect(json.items[0]).toMatchObject({
      rank: 1,
      inPool: true,
      candidateId: finalist.candidateId,
      reasonsFor: expect.arrayContaining(['Brings what the job must have: TypeScript, PostgreSQL']),
      reasonsAgainst: expect.arrayContaining([expect.stringContaining('Kubernetes')]),
    });

    const draft = await own.api('POST', `/matches/${json.items[0].id}/invite`);
    expect(draft.status).toBe(200);
    const { invitation, letter } = draft.json;
    expect(letter.findings).toEqual([]);
    expect(letter.body).toContain('We met in March 2026, when you interviewed with us');
    expect(letter.body).toContain('It asks for TypeScript and PostgreSQL, which you bring.');
    expect(letter.body).toMatch(/\nKestrel Studio, Rua Nova 1, Lisbon\nTo stop .*\/u\/[\w-]{43}$/);
    expect(await deliveriesOf(own, finalist)).toEqual([]);
    const again = await own.api('POST', `/matches/${json.items[0].id}/invite`);
    expect(again.json.invitation.id).toBe(invitation.id);

    const edited = await own.api('PATCH', `/invitations/${invitation.id}/letter`, {
      subject: letter.subject,
      body: letter.body.replace('could', 'might'),
      version: letter.version,
    });
    const stale = await own.api('POST', `/invitations/${invitation.id}/approve`, {
      letterVersion: letter.version,
    });
    expect(stale.json.code).toBe('talent_pool.letter_changed');
    const approved = await own.api('POST', `/invitations/${invitation.id}/approve`, {
      letterVersion: edited.json.version,
    });
    expect(approved.json).toMatchObject({ status: 'approved', approvedBy: own.memberId });
    const [delivery] = await deliveriesOf(own, finalist);
    expect(delivery).toMatchObject({
      stream: 'pool',
      owner_kind: 'invitation',
      status: 'queued',
      to_address: finalist.address,
      unsubscribe_url: expect.stringMatching(/^http:\/\/regards\.test\/u\/[\w-]{43}$/),
    });
    expect(await proof(own, finalist)).toEqual({ go: true });

    const view = await own.api('GET', `/talent-pool/${id}`);
    expect(view.json.consent).toMatchObject({
      state: 'active',
      record: { textVersion: 'pool-en-1', expiresAt: '2027-03-02T09:00:00.000Z' },
    });
    expect(view.json.invitations).toHaveLength(1);
  });

  it('is not matched without a consent in force', async () => {
    const own = await test.other();
    const nominatedOnly = await own.finalist();
    await own.nominate(nominatedOnly);
    const left = await own.member();
    await own.request('POST', `${left.page}/leave`);
    const openingId = await own.opening();
    await own.api('POST', `/openings/${openingId}/match-runs`);
    const { json } = await own.api('GET', `/openings/${openingId}/proposals`);
    expect(json).toMatchObject({ run: { poolSize: 0 }, items: [] });
  });

  it('is proposed again to nobody who dismissed them for this opening', async () => {
    const own = await test.other();
    await own.member();
    const openingId = await own.opening();
    await own.api('POST', `/openings/${openingId}/match-runs`);
    const before = await own.api('GET', `/openings/${openingId}/proposals`);
    const path = `/matches/${before.json.items[0].id}`;
    expect((await own.api('POST', `${path}/dismiss`, { reason: 'Is abroad until summer' })).status).toBe(200);
    expect((await own.api('POST', `${path}/invite`)).json.code).toBe('talent_pool.match_not_proposed');
    await own.api('POST', `/openings/${openingId}/match-runs`);
    const { json } = await own.api('GET', `/openings/${openingId}/proposals`);
    expect(json.items[0]).toMatchObject({ status: 'dismissed', dismissedReason: 'Is abroad until summer' });
  });
});

describe('an approved invitation', () => {
  async function approved(): Promise<{ own: PoolTest; finalist: Finalist; openingId: string; id: string }> {
    const own = await test.other();
    const finalist = await own.member();
    const { id, openingId, version } = await own.invited();
    const answer = await own.api('POST', `/invitations/${id}/approve`, { letterVersion: version });
    expect(answer.status).toBe(200);
    return { own, finalist, openingId, id };
  }

  it('leaves ten minutes later, and can be taken back and approved again until then', async () => {
    const { own, finalist, id } = await approved();
    const due = () =>
      own.query(
        `SELECT due_at FROM timers WHERE job = 'mail.deliver' AND subject_id IN (SELECT id FROM deliveries WHERE owner_id = $1)`,
        [id],
      );
    const { json } = await own.api('GET', `/invitations/${id}`);
    expect(json.invitation.leavesAt).toBe('2026-03-02T09:10:00.000Z');
    expect(await due()).toEqual([{ due_at: new Date('2026-03-02T09:10:00Z') }]);

    const undone = await own.api('POST', `/invitations/${id}/undo`);
    expect(undone.json).toMatchObject({ status: 'drafted', approvedBy: null, leavesAt: null });
    expect(await due()).toEqual([]);
    expect(await deliveriesOf(own, finalist)).toMatchObject([{ status: 'held' }]);
    expect((await own.api('POST', `/invitations/${id}/undo`)).json.code).toBe(
      'talent_pool.invitation_not_possible_now',
    );
    const again = { letterVersion: json.letter.version };
    expect((await own.api('POST', `/invitations/${id}/approve`, again)).json.status).toBe('approved');
    expect(await deliveriesOf(own, finalist)).toMatchObject([{ status: 'queued' }]);
    expect(await due()).toHaveLength(1);

    expect((await own.api('POST', `/invitations/${id}/cancel`)).json.status).toBe('cancelled');
    expect(await due()).toEqual([]);
  });

  it('does not leave once the consent was withdrawn', async () => {
    const { own, finalist, id } = await approved();
    await own.request('POST', `${finalist.page}/leave`);
    expect(await proof(own, finalist)).toMatchObject({ go: false });
    const { json } = await own.api('GET', `/invitations/${id}`);
    expect(json.invitation).toMatchObject({
      status: 'cancelled',
      endedReason: 'talent_pool.consent_candidate_page',
    });
  });

  it('does not leave once the consent has ended, even before its timer ran', async () => {
    const { own, finalist } = await approved();
    await own.query(`UPDATE consents SET expires_at = $1 WHERE candidate_id = $2`, [
      own.now,
      finalist.candidateId,
    ]);
    expect(await proof(own, finalist)).toMatchObject({ go: false, reason: 'talent_pool.consent_missing' });
  });

  it('does not leave for an opening that was closed', async () => {
    const { own, finalist, openingId } = await approved();
    await own.tx((tx) => closeOpening(tx, { openingId, at: own.now }));
    expect(await proof(own, finalist)).toMatchObject({ go: false, reason: 'talent_pool.opening_not_open' });
  });

  it('does not leave with other words than those approved', async () => {
    const { own, finalist, id } = await approved();
    await own.query('UPDATE letters SET version = version + 1');
    expect(await proof(own, finalist)).toMatchObject({ go: false, reason: 'talent_pool.letter_changed' });
    const { json } = await own.api('GET', `/invitations/${id}`);
    expect(json.invitation).toMatchObject({ status: 'drafted', approvedBy: null });
  });

  it('is the only one in 30 days, whoever approves', async () => {
    const { own, finalist } = await approved();
    const second = await own.invited();
    const body = { letterVersion: second.version };
    const refused = await own.api('POST', `/invitations/${second.id}/approve`, body);
    expect(refused.status).toBe(422);
    expect(refused.json.code).toBe('talent_pool.invited_recently');
    await own.query(`UPDATE invitations SET approved_at = approved_at - interval '31 days'`);
    expect((await own.api('POST', `/invitations/${second.id}/approve`, body)).status).toBe(200);
    expect(await deliveriesOf(own, finalist)).toHaveLength(2);
  });

  it('is one even when two are approved at once', async () => {
    const own = await test.other();
    const finalist = await own.member();
    const drafts = [await own.invited(), await own.invited()];
    const answers = await Promise.all(
      drafts.map(({ id, version }) =>
        own.api('POST', `/invitations/${id}/approve`, { letterVersion: version }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    expect(await deliveriesOf(own, finalist)).toHaveLength(1);
  });

  it('prints the postal address of today', async () => {
    const own = await test.other();
    await own.member();
    const { id, version } = await own.invited();
    await own.query(`UPDATE organizations SET postal_address = E'Avenida 2\\n1200 Lisbon'`);
    const answer = await own.api('POST', `/invitations/${id}/approve`, { letterVersion: version });
    expect(answer.json.code).toBe('talent_pool.postal_address_not_in_letter');
  });

  it('needs the postal address of the organization', async () => {
    const own = await test.other();
    await own.member();
    const { id, version } = await own.invited();
    await own.query('UPDATE organizations SET postal_address = NULL');
    const answer = await own.api('POST', `/invitations/${id}/approve`, { letterVersion: version });
    expect(answer.json.code).toBe('talent_pool.postal_address_missing');
  });

  it('is answered by a person where the reply was not clear, and corrected', async () => {
    const { own, id } = await approved();
    await own.query(`UPDATE invitations SET status = 'sent', sent_at = $1`, [own.now]);
    const yes = await own.api('POST', `/invitations/${id}/answer`, { answer: 'accepted' });
    expect(yes.json.status).toBe('accepted');
    expect(
      await own.query(`SELECT payload FROM outbox WHERE name = 'talent-pool.invitation-accepted'`),
    ).toHaveLength(1);
    const no = await own.api('POST', `/invitations/${id}/answer`, { answer: 'declined' });
    expect(no.json.status).toBe('declined');
  });

  it('cannot be approved by an API key or seen by another organization', async () => {
    const { own, id } = await approved();
    const key = { kind: 'api_key', organizationId: own.organizationId, keyId: id, scope: 'write' } as const;
    const approve = own.booted.app.get(ApproveInvitation, { strict: false });
    await expect(approve.execute(key, id, 1)).rejects.toMatchObject({ code: 'access.member_required' });
    const stranger = await test.other();
    expect((await stranger.api('GET', `/invitations/${id}`)).status).toBe(404);
    expect((await stranger.api('POST', `/invitations/${id}/approve`, { letterVersion: 1 })).status).toBe(404);
  });
});
