import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { findByExternalRefs, getOpeningFacts } from '#hiring';
import { type Admin, type AtsTest, bootAts, changed as body, type Told } from './ats.fixture.js';
import { greenhouseRejection } from './domain/samples/greenhouse-bodies.js';

const application = 'greenhouse:265293';

describe('applying a webhook', () => {
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

  const tell = (sent: unknown, on = connection): Promise<Told> => test.tell(admin, on, sent);
  const facts = (ref = application) => test.facts(admin.organizationId, ref);

  it('mirrors a rejection with everything that the letter needs', async () => {
    const { published, event } = await tell(body('reject_candidate'));
    expect(published.filter((name) => name === 'hiring.application-rejected')).toHaveLength(1);
    expect(event).toMatchObject({ status: 'applied', applicationRef: application, waitsFor: null });
    const known = await facts();
    expect(known).toMatchObject({
      application: {
        status: 'rejected',
        stage: 'onsite',
        interviewsHeld: 2,
        effort: ['take-home task'],
        rejectionReason: 'Too Junior',
        rejectedAt: new Date('2015-02-11T15:50:41Z'),
      },
      candidate: {
        firstName: 'Hector',
        nameProvenance: 'imported',
        addresses: ['hector@home.example', 'hector@work.example'],
        canEmail: true,
      },
      opening: { title: 'Designer', department: 'Design', confidential: false, status: 'open' },
    });
    expect(event['candidateId']).toBe(known?.candidate.id);
  });

  it('applies a fact once, whichever deliveries report it, and a replay sends nothing', async () => {
    const { id } = await tell(body('reject_candidate'));
    const again = await tell(body('reject_candidate'));
    expect(again).toMatchObject({ published: [], event: { status: 'ignored', errorCode: 'ats.fact_known' } });
    const before = await test.outbox(admin.organizationId);
    expect(await admin.ask('POST', `/webhook-events/${id}/replay`)).toMatchObject({
      status: 200,
      body: { replayed: false },
    });
    expect(await test.apply(admin.organizationId, id)).toEqual([]);
    expect(await test.outbox(admin.organizationId)).toEqual(before);
  });

  it('records what was decided before the connection counts, and tells nobody', async () => {
    connection = await test.connect(admin, { activeFrom: '2015-03-01T00:00:00Z', source: 'late' });
    const { published, event } = await tell(body('reject_candidate'));
    expect(published).toEqual([]);
    expect(event).toMatchObject({ status: 'history' });
    expect(await facts('late:265293')).toMatchObject({ application: { status: 'rejected' } });
    // A new decision of the same application is news.
    await tell(body('unreject_candidate', { rejected_at: null, last_activity_at: '2015-03-02T09:00:00Z' }));
    const decided = await tell(body('reject_candidate', { rejected_at: '2015-03-03T09:00:00Z' }));
    expect(decided.published).toEqual(['hiring.application-rejected']);
  });

  it('drafts nothing while the ATS itself tells candidates no', async () => {
    connection = await test.connect(admin, { atsMailsRejections: true, source: 'talking' });
    const { published, event } = await tell(body('reject_candidate'));
    expect(published).not.toContain('hiring.application-rejected');
    expect(event).toMatchObject({ status: 'history' });
  });

  it('never tells a no to somebody who said no', async () => {
    const withdrawal = body('reject_candidate', {
      rejection_reason: { id: 9, name: 'Other offer', type: { id: 2, name: 'They rejected us' } },
    });
    const { published } = await tell(withdrawal);
    expect(published).toContain('hiring.application-withdrawn');
    expect(published).not.toContain('hiring.application-rejected');
  });

  it('fails visibly, with a code and the place, when the body cannot be read', async () => {
    const malformed = await tell('{"action":');
    expect(malformed.event).toMatchObject({
      status: 'failed',
      errorCode: 'ats.body_not_json',
      body: '{"action":',
    });
    const wrong = await tell(body('reject_candidate', { rejected_at: 'yesterday' }));
    expect(wrong.event).toMatchObject({
      status: 'failed',
      errorCode: 'ats.body_invalid_value',
      errorPath: 'payload.application.rejected_at',
    });
    expect(await facts()).toBeNull();
    const list = await admin.ask('GET', `/webhook-events?status=failed&connectionId=${connection}&limit=1`);
    expect(list.body.items).toHaveLength(1);
    const rest = await admin.ask('GET', `/webhook-events?status=failed&cursor=${list.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: malformed.id }], nextCursor: null });
    expect(list.body.items[0]).not.toHaveProperty('body');
  });

  it('leaves nothing half done when applying breaks, and is applied by a replay', async () => {
    const { body: answer } = await test.greenhouse(connection, body('reject_candidate'));
    const id = String(answer.webhookEventId);
    const owner = new pg.Client({ connectionString: test.booted.testDatabase.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`ALTER TABLE applications ADD CONSTRAINT broken CHECK (stage <> 'onsite') NOT VALID`);
      await expect(test.apply(admin.organizationId, id)).rejects.toThrow('broken');
      await owner.query('ALTER TABLE applications DROP CONSTRAINT broken');
    } finally {
      await owner.end();
    }
    const { body: failed } = await admin.ask('GET', `/webhook-events/${id}`);
    expect(failed).toMatchObject({ status: 'failed', errorCode: 'internal.unexpected' });
    const half = await test.database.inTenant(admin.organizationId, (tx) =>
      findByExternalRefs(tx, { opening: 'greenhouse:3485', candidate: 'greenhouse:265788' }),
    );
    expect(half).toEqual({ openingId: null, candidateId: null, applicationId: null });
    const replayed = await admin.ask('POST', `/webhook-events/${id}/replay`);
    expect(replayed.body).toEqual({ replayed: true });
    expect(await test.apply(admin.organizationId, id)).toContain('hiring.application-rejected');
    expect((await admin.ask('GET', `/webhook-events/${id}`)).body).toMatchObject({
      status: 'applied',
      errorCode: null,
    });
  });

  it('takes an answered offer for answered, also when that it was sent is heard after the answer', async () => {
    await tell(body('candidate_stage_change', { rejected_at: null }));
    const offer = { id: 5, application_id: 265293, sent_on: '2015-02-10' };
    const accepted = { ...offer, offer_status: 'Accepted', resolved_at: '2015-02-11T09:00:00Z' };
    await tell({ action: 'offer_updated', payload: accepted });
    await tell({ action: 'offer_created', payload: { ...offer, offer_status: 'Created' } });
    expect(await facts()).toMatchObject({ application: { offerStatus: 'accepted' } });
  });

  it('does nothing with tests and with actions that mean nothing to us', async () => {
    expect(await tell({ action: 'ping', payload: { web_hook_id: 1 } })).toMatchObject({
      published: [],
      event: { status: 'ignored', errorCode: 'ats.test' },
    });
    expect(await tell({ action: 'scorecard_deleted', payload: {} })).toMatchObject({
      published: [],
      event: { status: 'ignored', errorCode: 'ats.not_needed' },
    });
  });

  it('lets an event wait for the application that it speaks of', async () => {
    const offer = { id: 5, application_id: 265293, offer_status: 'Created', sent_on: '2015-02-10' };
    const early = await tell({ action: 'offer_created', payload: offer });
    expect(early.event).toMatchObject({ status: 'ignored', waitsFor: `application:${application}` });
    const { published } = await tell(body('candidate_stage_change', { rejected_at: null }));
    expect(published).toContain('ats.apply-received');
    await test.apply(admin.organizationId, early.id);
    expect(await facts()).toMatchObject({ application: { offerStatus: 'extended' } });
    expect((await admin.ask('GET', `/webhook-events/${early.id}`)).body).toMatchObject({
      status: 'applied',
      waitsFor: null,
    });
  });

  it('keeps the interviews of earlier stages when a later one shows none', async () => {
    await tell(
      body('candidate_stage_change', { rejected_at: null, last_activity_at: '2015-02-01T09:00:00Z' }),
    );
    await tell(body('reject_candidate', { current_stage: { id: 2, name: 'Offer', interviews: [] } }));
    expect(await facts()).toMatchObject({
      application: { stage: 'final', interviewsHeld: 2, effort: ['take-home task'], finalist: true },
    });
  });

  it('does not mix up the same ids of two systems', async () => {
    await tell(body('reject_candidate'));
    const other = await test.connect(admin, { name: 'The other one' });
    const theirs = body('candidate_stage_change', { rejected_at: null });
    theirs.payload.application.candidate['first_name'] = 'Ines';
    await tell(theirs, other);
    expect(await facts()).toMatchObject({
      application: { status: 'rejected' },
      candidate: { firstName: 'Hector' },
    });
    expect(await facts('greenhouse-2:265293')).toMatchObject({
      application: { status: 'active' },
      candidate: { firstName: 'Ines' },
    });
  });

  it('closes an opening, and an older application does not open it again', async () => {
    const [job] = greenhouseRejection().payload.application.jobs;
    await tell(body('new_candidate_application', { rejected_at: null }));
    await tell({ action: 'job_deleted', payload: { job } });
    await tell(body('reject_candidate'));
    const known = await facts();
    expect(known?.opening.status).toBe('closed');
  });

  it('knows an opening from its own event, and closes it by the next', async () => {
    const job = {
      id: 77,
      name: 'Illustrator',
      status: 'open',
      confidential: true,
      departments: [],
      offices: [],
    };
    expect((await tell({ action: 'job_created', payload: { job } })).published).toContain(
      'hiring.opening-opened',
    );
    await tell({ action: 'job_updated', payload: { job: { ...job, status: 'closed' } } });
    const opening = await test.database.inTenant(admin.organizationId, async (tx) => {
      const { openingId } = await findByExternalRefs(tx, { opening: 'greenhouse:77' });
      return getOpeningFacts(tx, openingId ?? '');
    });
    expect(opening).toMatchObject({ title: 'Illustrator', confidential: true, status: 'closed' });
  });
});
