import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { candidateIdsByAddress, getCandidateFacts } from '#hiring';
import { type Admin, type AtsTest, bootAts, changed as body, type Told } from './ats.fixture.js';

const application = 'greenhouse:265293';

describe('a candidate of the ATS', () => {
  let test: AtsTest;
  let admin: Admin;
  let connection: string;

  beforeAll(async () => {
    test = await bootAts();
  });
  beforeEach(async () => {
    admin = await test.makeAdmin();
    connection = await test.connect(admin);
  });
  afterAll(() => test.close());

  const tell = (sent: unknown): Promise<Told> => test.tell(admin, connection, sent);
  const facts = (ref = application) => test.facts(admin.organizationId, ref);

  it('is one person after a merge, also when the merge is heard of before the second name', async () => {
    await tell(body('reject_candidate'));
    const merge = await tell({
      action: 'merge_candidate',
      payload: { person: { id: 265788, new_candidate_id: 9 } },
    });
    expect(merge.event).toMatchObject({ status: 'ignored', waitsFor: 'candidate:greenhouse:9' });
    const other = body('new_candidate_application', { id: 44, rejected_at: null });
    Object.assign(other.payload.application.candidate, {
      id: 9,
      email_addresses: [{ value: 'hp@other.example' }],
    });
    expect((await tell(other)).published).toContain('ats.apply-received');
    expect(await test.apply(admin.organizationId, merge.id)).toContain('hiring.candidate-merged');
    const [first, second] = [await facts(), await facts('greenhouse:44')];
    expect(first?.candidate.id).toBe(second?.candidate.id);
    expect(first?.otherLiveApplications).toBe(1);
  });

  it('gets the name and the addresses that the ATS corrects', async () => {
    await tell(body('new_candidate_application', { rejected_at: null }));
    const person = { id: 265788, first_name: 'Héctor', last_name: 'Porter' };
    await tell({ action: 'update_candidate', payload: { candidate: person } });
    expect((await facts())?.candidate).toMatchObject({
      firstName: 'Héctor',
      primaryAddress: 'hector@home.example',
    });
    const moved = { ...person, email_addresses: [{ value: 'hector@new.example', type: 'personal' }] };
    await tell({ action: 'update_candidate', payload: { candidate: moved } });
    expect((await facts())?.candidate.addresses).toEqual(['hector@new.example']);
  });

  it('without a name is greeted by none that an address would suggest', async () => {
    const nameless = body('reject_candidate');
    Object.assign(nameless.payload.application.candidate, { first_name: 'hector', last_name: null });
    Object.assign(nameless.payload.application.candidate, {
      email_addresses: [{ value: 'hector@home.example' }],
    });
    await tell(nameless);
    expect((await facts())?.candidate).toMatchObject({ firstName: null, nameProvenance: 'guessed' });
  });

  it('whose application was deleted is told nothing', async () => {
    await tell(body('reject_candidate'));
    const { published } = await tell({
      action: 'delete_application',
      payload: { application: { id: 265293 } },
    });
    expect(published).toEqual(['hiring.application-withdrawn']);
  });

  it('erases the person, and what the webhooks said of them, when the ATS forgot them', async () => {
    const { id } = await tell(body('reject_candidate'));
    const candidateId = (await facts())?.candidate.id ?? '';
    const erased = await tell({
      action: 'candidate_anonymized',
      payload: { candidate_id: 265788, anonymized_fields: ['full_name', 'email_addresses'] },
    });
    expect(erased.published).toContain('hiring.candidate-erased');
    expect(erased.event).toMatchObject({ status: 'applied', body: null });
    await test.forget(admin.organizationId, candidateId);
    expect((await admin.ask('GET', `/webhook-events/${id}`)).body).toMatchObject({ body: null });
    const known = await test.database.inTenant(admin.organizationId, (tx) =>
      candidateIdsByAddress(tx, 'hector@home.example'),
    );
    expect(known).toEqual([]);
    // Whoever names them again brings nothing back, here or there.
    const late = await tell(
      body('candidate_stage_change', { rejected_at: null, last_activity_at: '2015-04-01T09:00:00Z' }),
    );
    expect(late.event).toMatchObject({ body: null });
    const person = await test.database.inTenant(admin.organizationId, (tx) =>
      getCandidateFacts(tx, candidateId),
    );
    expect(person).toMatchObject({ fullName: '', addresses: [] });
    const anew = body('reject_candidate', { rejected_at: '2015-05-01T09:00:00Z' });
    expect((await tell(anew)).event).toMatchObject({ body: null });
    expect((await facts())?.application).toMatchObject({ status: 'rejected', rejectionReason: null });
    // Also of what names nobody but their application.
    const gone = { action: 'delete_application', payload: { application: { id: 265293 } } };
    expect((await tell(gone)).event).toMatchObject({ status: 'applied', body: null });
  });

  it('erases also what a repeated webhook said, which changed nothing', async () => {
    await tell(body('reject_candidate'));
    const again = await tell(body('reject_candidate'));
    expect(again.event).toMatchObject({ errorCode: 'ats.fact_known' });
    const candidateId = (await facts())?.candidate.id ?? '';
    await test.forget(admin.organizationId, candidateId);
    expect((await admin.ask('GET', `/webhook-events/${again.id}`)).body).toMatchObject({ body: null });
  });

  it('forgets every body after ninety days, also one that nobody could read', async () => {
    const { id } = await tell('{"name": "Hector');
    const started = test.clock.now().getTime();
    // A day after each look the next one is due.
    for (const day of [1, 89, 91]) {
      await test.clock.advanceTo(new Date(started + day * 86_400_000));
      expect(await test.outbox(admin.organizationId)).toContain('ats.forget-old-bodies');
      await test.forgetOld(admin.organizationId, connection);
      const { body: event } = await admin.ask('GET', `/webhook-events/${id}`);
      expect([day, event.body]).toEqual([day, day > 90 ? null : '{"name": "Hector']);
    }
    expect(await admin.ask('POST', `/webhook-events/${id}/replay`)).toMatchObject({
      status: 409,
      body: { code: 'ats.body_erased' },
    });
  });
});
