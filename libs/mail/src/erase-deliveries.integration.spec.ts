import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EraseDeliveries, MoveDeliveries } from './erase-deliveries.js';
import { benchSecrets, MailBench } from './mail-bench.fixture.js';
import { configureMail } from './mail-settings.js';
import { eraseRawMails, readRawMail, storeRawMail } from './raw-mails.js';
import { isSuppressed, suppress } from './suppressions.js';

let bench: MailBench;

beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);

afterAll(() => bench.stop());

describe('an erased candidate', () => {
  it('is taken out of every delivery, and nothing that waits leaves any more', async () => {
    const candidateId = await bench.makeCandidate();
    const sent = await bench.queue('ada@example.org', { candidateId });
    await bench.deliver(sent);
    const waiting = await bench.queue('ada@example.org', { candidateId });
    const foreign = await bench.queue('bob@example.org');
    const job = { candidateId };
    await bench.app.get(EraseDeliveries).handle(bench.organizationId, job);
    expect(await bench.row(sent)).toMatchObject({ status: 'sent', toAddress: '', toName: null });
    expect(await bench.row(waiting)).toMatchObject({
      status: 'held',
      holdReason: 'candidate_erased',
      toAddress: '',
    });
    expect(await bench.dueAt(waiting)).toBeNull();
    await bench.deliver(waiting);
    expect(bench.sink.arrivals).toHaveLength(1);
    expect(await bench.row(foreign)).toMatchObject({ status: 'queued', toAddress: 'bob@example.org' });
  });

  it('leaves no word in the raw mail', async () => {
    const mail = {
      receivedBy: 'smtp',
      bytes: Buffer.from('secret'),
      envelopeFrom: 'a@b.c',
      envelopeTo: ['d@e.f'],
    } as const;
    await bench.tx(async (tx) => {
      const { rawMailId } = await storeRawMail(tx, mail, bench.clock.now());
      await eraseRawMails(tx, [rawMailId]);
      const erased = await readRawMail(tx, rawMailId);
      expect(erased).toMatchObject({ envelopeFrom: '', envelopeTo: [], status: 'processed' });
      expect(erased.bytes).toHaveLength(0);
      expect((await storeRawMail(tx, mail, bench.clock.now())).isNew).toBe(true);
    });
  });
});

describe('a merged candidate', () => {
  it('hands the deliveries on', async () => {
    const [candidateId, intoCandidateId] = [await bench.makeCandidate(), await bench.makeCandidate()];
    const id = await bench.queue('ada@example.org', { candidateId });
    await bench.app.get(MoveDeliveries).handle(bench.organizationId, { candidateId, intoCandidateId });
    expect(await bench.row(id)).toMatchObject({ candidateId: intoCandidateId });
  });
});

describe('a suppression', () => {
  it('outlives a rotation of the secret, as long as the old one is in the list', async () => {
    const [newKey, oldKey] = benchSecrets;
    const mailDomain = 'mail.example.com';
    try {
      await bench.tx(async (tx) => {
        configureMail({ mailDomain, secretKeys: [oldKey] });
        await suppress(tx, { address: 'old@example.org', scope: 'all', reason: 'manual' }, bench.clock.now());
        configureMail({ mailDomain, secretKeys: [newKey, oldKey] });
        expect(await isSuppressed(tx, 'Old@example.org', 'pool')).toBe(true);
        configureMail({ mailDomain, secretKeys: [newKey] });
        expect(await isSuppressed(tx, 'old@example.org', 'pool')).toBe(false);
      });
    } finally {
      configureMail({ mailDomain, secretKeys: [...benchSecrets] });
    }
  });
});
