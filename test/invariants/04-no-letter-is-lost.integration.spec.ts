import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import { leavesAt, Regards, type Tenant } from './regards.fixture.js';

interface Delivery {
  readonly status: string;
  readonly attempts: number;
  readonly maybe_repeated: boolean;
}

describe('no letter is lost, almost none is repeated', () => {
  let regards: Regards;
  let kestrel: Tenant;
  const asOwner = (sql: string): Promise<unknown> =>
    withClient(regards.booted.testDatabase.ownerUrl, (client) => client.query(sql));

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  const deliveryOf = async (rejectionId: string): Promise<Delivery | undefined> =>
    (
      await kestrel.rows<Delivery>(
        'SELECT status, attempts, maybe_repeated FROM deliveries WHERE owner_id = $1',
        [rejectionId],
      )
    )[0];

  const messageIds = (address: string): Set<string | undefined> =>
    new Set(regards.sink.to(address).map(({ parsed }) => parsed.messageId));

  it('repeats a letter that SMTP took and nobody could write down, under the same Message-ID, and marks it', async () => {
    // The process stops between the 250 and the write: here the database refuses the write, again and again.
    await asOwner(`
      CREATE FUNCTION power_cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$;
      CREATE TRIGGER power_cut BEFORE UPDATE ON deliveries FOR EACH ROW WHEN (NEW.status = 'sent') EXECUTE FUNCTION power_cut();`);
    const ada = await kestrel.applicant('Ada Lovelace');
    const { rejection } = await kestrel.approve(ada);
    await regards.meanwhile(
      'the first copy',
      leavesAt(rejection),
      async () => regards.sink.to(ada.address)[0],
    );
    await expect(deliveryOf(rejection.id)).resolves.toMatchObject({
      status: 'sending',
      maybe_repeated: false,
    });
    await regards.meanwhile(
      'its lease ended and it was taken over',
      leavesAt(rejection),
      async () => regards.sink.to(ada.address)[1],
    );
    await asOwner('DROP FUNCTION power_cut CASCADE');
    await regards.quiet();
    await expect(deliveryOf(rejection.id)).resolves.toEqual({
      status: 'sent',
      attempts: 2,
      maybe_repeated: true,
    });
    expect(regards.sink.to(ada.address)).toHaveLength(2);
    expect(messageIds(ada.address).size).toBe(1);
  });

  it('repeats and marks a letter whose send ended without an SMTP reply', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    regards.sink.treat = () => (regards.sink.to(mary.address).length === 1 ? 'cut the line' : 'accept');
    const { rejection } = await kestrel.approve(mary);
    await sentAfterAll(rejection.id, leavesAt(rejection));
    await expect(deliveryOf(rejection.id)).resolves.toEqual({
      status: 'sent',
      attempts: 2,
      maybe_repeated: true,
    });
    expect(regards.sink.to(mary.address)).toHaveLength(2);
    expect(messageIds(mary.address).size).toBe(1);
  });

  it('tries again and marks nothing when the other side said that it did not take the letter', async () => {
    const rosa = await kestrel.applicant('Rosa Parks');
    regards.sink.treat = () => (regards.sink.to(rosa.address).length === 1 ? 'try later' : 'accept');
    const { rejection } = await kestrel.approve(rosa);
    await sentAfterAll(rejection.id, leavesAt(rejection));
    await expect(deliveryOf(rejection.id)).resolves.toEqual({
      status: 'sent',
      attempts: 2,
      maybe_repeated: false,
    });
  });

  it('sends a letter that no crash touched once, unmarked', async () => {
    regards.sink.treat = () => 'accept';
    const grace = await kestrel.applicant('Grace Hopper');
    const { rejectionId } = await kestrel.send(grace);
    await regards.quiet();
    await expect(deliveryOf(rejectionId)).resolves.toEqual({
      status: 'sent',
      attempts: 1,
      maybe_repeated: false,
    });
    expect(regards.sink.to(grace.address)).toHaveLength(1);
  });

  /** Lets time pass until a letter that failed once has been tried again. */
  async function sentAfterAll(rejectionId: string, from: Date): Promise<void> {
    let now = from;
    await regards.meanwhile('it left after all', now, async () => {
      if ((await deliveryOf(rejectionId))?.attempts === 1) {
        now = new Date(now.getTime() + 5 * 60_000);
        await regards.at(now);
      }
      return (await deliveryOf(rejectionId))?.status === 'sent';
    });
    await regards.quiet();
  }
});
