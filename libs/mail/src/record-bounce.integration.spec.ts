import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#platform/embedded-postgres';
import { MailBench } from './mail-bench.fixture.js';
import { bounceAddress } from './our-addresses.js';
import { recordBounce } from './record-bounce.js';
import { isSuppressed } from './suppressions.js';
import { TellOwner } from './tell-owner.js';

let bench: MailBench;

beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);

afterAll(() => bench.stop());

describe('a bounce', () => {
  const report = (
    address: string,
    action: 'failed' | 'delayed',
    kind: 'hard' | 'soft',
    originalMessageId: string | null,
  ) => ({
    recipients: [{ address, finalAddress: null, class: kind, action, status: '5.1.1', diagnostic: '' }],
    class: kind,
    originalMessageId,
  });

  it('is believed only with a signed address or our Message-ID', async () => {
    const address = 'bouncing@example.org';
    const id = await bench.queue(address);
    await bench.deliver(id);
    const at = bench.clock.now();
    const forged = bounceAddress(id, at).replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    await bench.tx(async (tx) => {
      const untrusted = { report: report(address, 'failed', 'hard', null), addressedTo: [forged] };
      expect(await recordBounce(tx, untrusted, at)).toEqual({ kind: 'untrusted' });
      const late = { report: report(address, 'delayed', 'soft', null), addressedTo: [bounceAddress(id, at)] };
      expect(await recordBounce(tx, late, at)).toEqual({ kind: 'delayed', deliveryId: id });
      const trusted = {
        report: report(address, 'failed', 'hard', null),
        addressedTo: [bounceAddress(id, at)],
      };
      expect(await recordBounce(tx, trusted, at)).toEqual({ kind: 'recorded', deliveryId: id, hard: true });
      expect(await recordBounce(tx, trusted, at)).toEqual({ kind: 'known', deliveryId: id });
      expect(await isSuppressed(tx, address, 'all')).toBe(true);
    });
    expect(await bench.row(id)).toMatchObject({ status: 'bounced', bouncedAt: at });
  });

  it('is known by the Message-ID that it quotes, and its owner is told by a job', async () => {
    const address = 'full@example.org';
    const id = await bench.queue(address);
    await bench.deliver(id);
    const quoted = { report: report(address, 'failed', 'soft', `${id}@mail.example.com`), addressedTo: [] };
    await bench.tx((tx) => recordBounce(tx, quoted, bench.clock.now()));
    const { rows } = await withClient(bench.postgres.appUrl, (client) =>
      client.query(`SELECT payload FROM outbox WHERE name = 'mail.tell-owner' ORDER BY id DESC LIMIT 1`),
    );
    await bench.app.get(TellOwner).handle(bench.organizationId, rows[0].payload);
    expect(bench.owner.told.at(-1)).toEqual({ kind: 'bounced', hard: false });
    await bench.tx(async (tx) => expect(await isSuppressed(tx, address, 'all')).toBe(false));
  });
});
