import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rejectApplication } from '#hiring';
import { storeRawMail } from '#mail';
import { withClient } from '#platform/embedded-postgres';
import { AtsSender } from './ats-sender.fixture.js';
import { monday, Regards, type Tenant } from './regards.fixture.js';

describe('a state change, its events and its jobs commit together', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    // Nobody relays: what was committed stays in the outbox, to be looked at.
    regards = await Regards.start({ worker: false });
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  /** The transaction that wrote a row; the outbox has no tenants. */
  async function transactionOf(table: string, where: string, id: string): Promise<string> {
    const [row] = await kestrel.rows<{ xmin: string }>(`SELECT xmin::text FROM ${table} WHERE ${where}`, [
      id,
    ]);
    if (!row) throw new Error(`There is no such row in ${table}.`);
    return row.xmin;
  }

  it('writes the decision and its event in one transaction', async () => {
    const ada = await kestrel.applicant('Ada Lovelace');
    await kestrel.member.ask('POST', `/api/v1/applications/${ada.applicationId}/reject`, {});
    const decided = await transactionOf('applications', 'id = $1', ada.applicationId);
    const told = await transactionOf('outbox', `payload->>'applicationId' = $1`, ada.applicationId);
    expect(told).toBe(decided);
  });

  it('writes the draft, its letter, its duty and its event in one transaction', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    const { rejection } = await kestrel.draft(mary);
    const drafted = await transactionOf('rejections', 'id = $1', rejection.id);
    const others = [
      await transactionOf('letters', 'id = $1', rejection.letterId),
      await transactionOf('duties', 'subject_id = $1', rejection.id),
      await transactionOf('outbox', `payload->>'rejectionId' = $1`, rejection.id),
    ];
    expect(others).toEqual([drafted, drafted, drafted]);
  });

  it('writes the approval and its due date in one transaction', async () => {
    const { rejection } = await kestrel.approve(await kestrel.applicant('Rosa Parks'));
    const approved = await transactionOf('rejections', 'id = $1', rejection.id);
    await expect(transactionOf('timers', 'subject_id = $1', rejection.id)).resolves.toBe(approved);
  });

  it('writes a webhook and the job that reads it in one transaction', async () => {
    const ats = await AtsSender.connect(kestrel, regards.url, monday);
    const person = { ref: '1', firstName: 'Hedy', lastName: 'Lamarr', address: 'hedy@candidates.example' };
    await ats.say('application.rejected', monday, AtsSender.rejected(person, monday));
    const [event] = await kestrel.rows<{ xmin: string }>('SELECT xmin::text FROM webhook_events');
    const job = await transactionOf('outbox', `payload->>'connectionId' = $1`, ats.connectionId);
    expect(job).toBe(event?.xmin);
  });

  it('leaves nothing of it when the transaction is rolled back after the event was published', async () => {
    const grace = await kestrel.applicant('Grace Hopper');
    const mail = {
      receivedBy: 'smtp',
      bytes: Buffer.from('Subject: x\r\n\r\nx'),
      envelopeFrom: '',
      envelopeTo: [],
    } as const;
    const count = async (): Promise<unknown> =>
      kestrel.rows(
        'SELECT (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM raw_mails) AS mails',
      );
    const before = await count();
    const work = kestrel.tx(async (tx) => {
      await rejectApplication(tx, { applicationId: grace.applicationId, at: monday });
      await storeRawMail(tx, mail, monday);
      throw new Error('the power went out');
    });
    await expect(work).rejects.toThrow('the power went out');
    await expect(count()).resolves.toEqual(before);
    const [row] = await kestrel.rows('SELECT status FROM applications WHERE id = $1', [grace.applicationId]);
    expect(row).toEqual({ status: 'active' });
  });

  it('leaves no decision when its event cannot be written', async () => {
    const jane = await kestrel.applicant('Jane Austen');
    const { ownerUrl } = regards.booted.testDatabase;
    const asOwner = (sql: string): Promise<unknown> => withClient(ownerUrl, (client) => client.query(sql));
    await asOwner(
      `ALTER TABLE outbox ADD CONSTRAINT broken CHECK (name <> 'hiring.application-rejected') NOT VALID`,
    );
    const answer = await kestrel.member.try('POST', `/api/v1/applications/${jane.applicationId}/reject`, {});
    await asOwner('ALTER TABLE outbox DROP CONSTRAINT broken');
    expect(answer.status).toBe(500);
    const [row] = await kestrel.rows('SELECT status FROM applications WHERE id = $1', [jane.applicationId]);
    expect(row).toEqual({ status: 'active' });
  });

  it('is relayed by whoever comes next when the process ends right after the commit', async () => {
    const next = await Regards.start({ database: regards.booted.testDatabase });
    await next.quiet();
    await next.stop();
    const drafted = await kestrel.rows<{
      status: string;
    }>(`SELECT r.status FROM rejections r JOIN applications a
      ON a.id = r.application_id JOIN candidates c ON c.id = a.candidate_id WHERE c.first_name IN ('Ada', 'Hedy')`);
    expect(drafted.map(({ status }) => status)).toEqual(['drafted', 'drafted']);
  });
});
