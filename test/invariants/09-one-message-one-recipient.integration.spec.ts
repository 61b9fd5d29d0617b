import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queueDelivery } from '#mail';
import { everyRoute } from './every-route.fixture.js';
import { monday, Regards, type Tenant } from './regards.fixture.js';

/** A name that stands for copies. Example: "bcc", "cc_addresses" */
const COPY = /(^|_)b?cc(_|$)/i;

describe('one message, one recipient', () => {
  let regards: Regards;
  let kestrel: Tenant;

  beforeAll(async () => {
    regards = await Regards.start();
    kestrel = await regards.organization();
  });

  afterAll(() => regards.stop());

  it('has no place for a copy: no column, no member of a request', async () => {
    const columns = await kestrel.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    expect(columns.filter(({ name }) => COPY.test(name))).toEqual([]);
    const members = everyRoute(regards.booted.app).routes.flatMap(({ body }) =>
      Object.keys(body?.properties ?? {}),
    );
    expect(members.length).toBeGreaterThan(50);
    expect(members.filter((name) => COPY.test(name))).toEqual([]);
  });

  it('has room for one address in a delivery, and knows a list of them when it sees one', async () => {
    const recipient = await kestrel.rows(
      `SELECT column_name, data_type FROM information_schema.columns
        WHERE table_name = 'deliveries' AND column_name LIKE 'to%' ORDER BY 1`,
    );
    expect(recipient).toEqual([
      { column_name: 'to_address', data_type: 'text' },
      { column_name: 'to_name', data_type: 'text' },
    ]);
    const { rejection } = await kestrel.draft(await kestrel.applicant('Ada Lovelace'));
    for (const address of [
      'a@x.example, b@x.example',
      'a@x.example;b@x.example',
      'a@x.example b@x.example',
      'A <a@x.example>',
    ]) {
      const queued = kestrel.tx((tx) =>
        queueDelivery(
          tx,
          {
            ownerKind: 'rejection',
            ownerId: rejection.id,
            stream: 'outcome',
            letterId: rejection.letterId,
            candidateId: null,
            conversationId: null,
            to: { address, name: null },
            fromName: 'Mara Lindqvist',
          },
          monday,
        ),
      );
      await expect(queued).rejects.toMatchObject({ code: 'mail.address_invalid' });
    }
  });

  it('writes to one address in the envelope and in the headers, although the person has two, and to each person apart', async () => {
    const mary = await kestrel.applicant('Mary Shelley');
    const second = 'mary@second.example';
    await kestrel.member.ask('PATCH', `/api/v1/candidates/${mary.candidateId}`, {
      addresses: [{ address: mary.address, primary: true }, { address: second }],
    });
    await kestrel.send(mary);
    await kestrel.send(await kestrel.applicant('Rosa Parks', mary.openingId));
    await regards.quiet();
    expect(regards.sink.arrivals).toHaveLength(2);
    for (const { envelopeTo, parsed, raw } of regards.sink.arrivals) {
      expect(envelopeTo).toHaveLength(1);
      expect([parsed.cc, parsed.bcc]).toEqual([undefined, undefined]);
      expect(raw).not.toMatch(/^(resent-)?b?cc:/im);
      expect(parsed.to).toMatchObject({ value: [{ address: envelopeTo[0] }] });
    }
    expect(regards.sink.to(second)).toHaveLength(0);
  });
});
