import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/database';
import { Timer } from '#platform/queue';
import { eventually } from '#platform/testing';
import { Delivery } from './delivery.entity.js';
import {
  dkimPublicKey,
  headerOf,
  MailBench,
  SecondOwner,
  startOfTest,
  TestOwner,
} from './mail-bench.fixture.js';
import { readOurAddress } from './our-addresses.js';
import { isSuppressed } from './suppressions.js';
import { TellOwner } from './tell-owner.js';
import { verifyDkim } from './verify-dkim.fixture.js';

let bench: MailBench;

beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);

afterAll(() => bench.stop());

afterEach(() => {
  bench.owner.proof = { go: true };
  bench.owner.fails = false;
  bench.owner.told.length = 0;
  bench.sink.arrivals.length = 0;
});

const minutesFrom = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * 60_000);

describe('a delivery that is accepted', () => {
  it('arrives once, with its own Message-ID, the time of sending, and addresses that verify', async () => {
    const conversationId = await bench.openConversation();
    const id = await bench.queue('ada@example.org', { conversationId });
    await bench.deliver(id);
    await bench.deliver(id);
    const [mail] = bench.sink.arrivals;
    expect(bench.sink.arrivals).toHaveLength(1);
    expect(mail?.envelopeTo).toEqual(['ada@example.org']);
    const raw = mail?.raw ?? '';
    expect(headerOf(raw, 'Message-ID')).toBe(`<${id}@mail.example.com>`);
    expect(headerOf(raw, 'To')).toBe('Ada Lovelace <ada@example.org>');
    expect(new Date(headerOf(raw, 'Date') ?? '')).toEqual(startOfTest);
    expect(readOurAddress(headerOf(raw, 'Reply-To') ?? '', startOfTest)).toEqual({
      purpose: 'reply',
      id: conversationId,
    });
    expect(readOurAddress(mail?.envelopeFrom ?? '', startOfTest)).toEqual({ purpose: 'bounce', id });
    expect(headerOf(raw, 'From')).toMatch(/^Eve of Acme <reply\+/);
    expect(raw).toMatch(/text\/plain/);
    expect(raw).toMatch(/text\/html/);
    expect(headerOf(raw, 'List-Unsubscribe')).toBeNull();
    expect(headerOf(raw, 'Auto-Submitted')).toBeNull();
    expect(await bench.row(id)).toMatchObject({
      status: 'sent',
      smtpCode: 250,
      smtpStatus: '2.0.0',
      attempts: 1,
    });
    expect(bench.owner.told).toEqual([{ kind: 'sent', smtpCode: 250, smtpStatus: '2.0.0' }]);
    expect(await bench.dueAt(id)).toBeNull();
  });

  it('is signed, so that only our key verifies it', async () => {
    await bench.deliver(await bench.queue('ada@example.org'));
    const raw = bench.sink.arrivals[0]?.raw ?? '';
    const tags = verifyDkim(raw, dkimPublicKey);
    expect(tags?.get('d')).toBe('mail.example.com');
    expect(tags?.get('h')?.split(':')).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id']),
    );
    expect(verifyDkim(raw, generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)).toBeNull();
    expect(verifyDkim(raw.replace('Subject: Your', 'Subject: Our'), dkimPublicKey)).toBeNull();
  });

  it('of the pool stream can be unsubscribed with one click, under the signature (RFC 8058)', async () => {
    const unsubscribeUrl = 'https://regards.example.com/u/token';
    await bench.deliver(await bench.queue('ada@example.org', { stream: 'pool', unsubscribeUrl }));
    const raw = bench.sink.arrivals[0]?.raw ?? '';
    expect(headerOf(raw, 'List-Unsubscribe')).toBe(`<${unsubscribeUrl}>`);
    expect(headerOf(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const covered = verifyDkim(raw, dkimPublicKey)?.get('h')?.split(':') ?? [];
    expect(covered).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
  });

  it('of the internal stream says that it is automatic, and answers keep their thread', async () => {
    const references = ['first@a', '<second@b>'];
    const id = await bench.queue('eve@example.org', {
      stream: 'internal',
      inReplyTo: 'parent@c',
      references,
    });
    await bench.deliver(id);
    const raw = bench.sink.arrivals[0]?.raw ?? '';
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(raw, 'In-Reply-To')).toBe('<parent@c>');
    expect(headerOf(raw, 'References')).toBe('<first@a> <second@b> <parent@c>');
  });

  it('is sent by one of two workers', async () => {
    const id = await bench.queue('slow@example.org');
    await Promise.all([bench.deliver(id), bench.deliver(id)]);
    expect(bench.sink.arrivals).toHaveLength(1);
    expect(await bench.row(id)).toMatchObject({ status: 'sent', maybeRepeated: false });
  });

  it('is recorded although its owner fails, and the owner is told by a job', async () => {
    const id = await bench.queue('ada@example.org');
    bench.owner.fails = true;
    await bench.deliver(id);
    expect(await bench.row(id)).toMatchObject({ status: 'sent' });
    bench.owner.fails = false;
    await bench.app
      .get(TellOwner)
      .handle(bench.organizationId, { deliveryId: id, about: 'outcome', hard: false });
    expect(bench.owner.told).toEqual([{ kind: 'sent', smtpCode: 250, smtpStatus: '2.0.0' }]);
  });
});

describe('a delivery that is not accepted', () => {
  it('waits 30 minutes after a 4xx, then as long again as it has been tried for, and gives up after four days', async () => {
    const id = await bench.queue('later@example.org');
    await bench.deliver(id);
    expect(await bench.row(id)).toMatchObject({
      status: 'queued',
      smtpCode: 450,
      smtpStatus: '4.2.1',
      maybeRepeated: false,
    });
    expect(await bench.dueAt(id)).toEqual(minutesFrom(bench.clock.now(), 30));
    await bench.clock.advanceTo(minutesFrom(bench.clock.now(), 60));
    await bench.deliver(id);
    expect(await bench.dueAt(id)).toEqual(minutesFrom(bench.clock.now(), 60));
    await bench.clock.advanceTo(minutesFrom(bench.clock.now(), 4 * 24 * 60));
    await bench.deliver(id);
    expect(await bench.row(id)).toMatchObject({ status: 'failed', failureCode: 'gave_up', attempts: 3 });
    expect(bench.owner.told).toMatchObject([{ kind: 'failed', reason: 'gave_up' }]);
    expect(await bench.dueAt(id)).toBeNull();
  });

  it('condemns the address after 5.1.1, and not after 5.2.2', async () => {
    const dead = await bench.queue('nobody@example.org');
    await bench.deliver(dead);
    expect(await bench.row(dead)).toMatchObject({ status: 'failed', smtpCode: 550, smtpStatus: '5.1.1' });
    bench.sink.refusals.set('full', { code: 552, text: '5.2.2 mailbox full' });
    const refused = await bench.queue('full@example.org');
    await bench.deliver(refused);
    expect(await bench.row(refused)).toMatchObject({ status: 'failed', smtpStatus: '5.2.2' });
    await bench.tx(async (tx) => {
      expect(await isSuppressed(tx, 'Nobody@Example.org ', 'all')).toBe(true);
      expect(await isSuppressed(tx, 'full@example.org', 'all')).toBe(false);
    });
    expect(bench.owner.told).toMatchObject([{ kind: 'failed' }, { kind: 'failed' }]);

    const again = await bench.queue('nobody@example.org');
    await bench.deliver(again);
    expect(await bench.row(again)).toMatchObject({
      status: 'held',
      holdReason: 'address_suppressed',
      attempts: 0,
    });
  });

  it('is repeated under the same Message-ID and marked when the connection is cut after the message', async () => {
    const id = await bench.queue('cut@example.org');
    await bench.deliver(id);
    expect(await bench.row(id)).toMatchObject({ status: 'queued', maybeRepeated: true, smtpCode: null });
    expect(await bench.dueAt(id)).toEqual(minutesFrom(bench.clock.now(), 1));
    await bench.deliver(id);
    expect(await bench.row(id)).toMatchObject({ status: 'sent', maybeRepeated: true, attempts: 2 });
    const ids = bench.sink.arrivals.map(({ raw }) => headerOf(raw, 'Message-ID'));
    expect(ids).toEqual([`<${id}@mail.example.com>`, `<${id}@mail.example.com>`]);
  });

  it('is taken over and marked when the worker that had it is gone', async () => {
    const id = await bench.queue('ada@example.org');
    const { organizationId } = bench;
    const leave = (sendingUntil: Date): Promise<unknown> =>
      bench.tx((tx) =>
        tx.manager.update(Delivery, { organizationId, id }, { status: 'sending', attempts: 1, sendingUntil }),
      );
    const leaseEnds = new Date(Date.now() + 60_000);
    await leave(leaseEnds);
    await bench.deliver(id);
    expect(bench.sink.arrivals).toHaveLength(0);
    const timer = await bench.tx((tx) =>
      tx.manager.findOneByOrFail(Timer, { organizationId, subjectId: id }),
    );
    expect(timer.claimedUntil).toEqual(leaseEnds);
    await leave(new Date(Date.now() - 1));
    await bench.deliver(id);
    expect(await bench.row(id)).toMatchObject({ status: 'sent', attempts: 2, maybeRepeated: true });
  });
});

describe('a delivery that may not leave', () => {
  it('is held when its owner cannot prove it again, and leaves when it is queued again', async () => {
    const ownerId = newId();
    const id = await bench.queue('ada@example.org', { ownerId });
    bench.owner.proof = { go: false, reason: 'withdrawn', text: 'She withdrew.' };
    await bench.deliver(id);
    expect(bench.sink.arrivals).toHaveLength(0);
    expect(await bench.row(id)).toMatchObject({ status: 'held', holdReason: 'withdrawn' });
    expect(bench.owner.told).toEqual([{ kind: 'held', reason: 'withdrawn' }]);
    expect(await bench.dueAt(id)).toBeNull();

    bench.owner.proof = { go: true };
    expect(await bench.queue('ada@new.example.org', { ownerId })).toBe(id);
    expect(await bench.queue('ada@other.example.org', { ownerId })).toBe(id);
    await bench.deliver(id);
    expect(bench.sink.arrivals[0]?.envelopeTo).toEqual(['ada@new.example.org']);
  });

  it('waits while the organization pauses sending', async () => {
    const id = await bench.queue('ada@example.org');
    const pause = (at: string): Promise<unknown> =>
      bench.tx((tx) => tx.manager.query(`UPDATE organizations SET sending_paused_at = ${at}`));
    await pause('now()');
    await bench.deliver(id);
    await pause('NULL');
    expect(bench.sink.arrivals).toHaveLength(0);
    expect(await bench.row(id)).toMatchObject({ status: 'queued', attempts: 0 });
    expect(await bench.dueAt(id)).toEqual(minutesFrom(bench.clock.now(), 5));
  });

  it('cannot carry a header inside a name or a subject', async () => {
    const to = { address: 'ada@example.org', name: 'Ada\r\nBcc: all@example.org' };
    await expect(bench.queue('', { to })).rejects.toMatchObject({ code: 'mail.unsafe_header' });
    await expect(bench.queue('ada@example.org, eve@example.org')).rejects.toMatchObject({
      code: 'mail.address_invalid',
    });

    const id = await bench.queue('ada@example.org');
    await bench.tx((tx) =>
      tx.manager.update(
        Delivery,
        { organizationId: bench.organizationId, id },
        { fromName: 'Eve\r\nBcc: all@example.org' },
      ),
    );
    await bench.deliver(id);
    const subject = await bench.queue('ada@example.org', {}, 'Hello\r\nBcc: all@example.org');
    await bench.deliver(subject);
    expect(bench.sink.arrivals).toHaveLength(0);
    expect(await bench.row(id)).toMatchObject({ status: 'failed', failureCode: 'unsafe_header' });
    expect(await bench.row(subject)).toMatchObject({ status: 'failed', failureCode: 'unsafe_header' });
  });
});

describe('outside production', () => {
  it('redirect sends everything to the test address and says so', async () => {
    const redirecting = await MailBench.start({
      MAIL_MODE: 'redirect',
      MAIL_REDIRECT_TO: 'tests@example.net',
    });
    try {
      await redirecting.deliver(await redirecting.queue('ada@example.org'));
      const [mail] = redirecting.sink.arrivals;
      expect(mail?.envelopeTo).toEqual(['tests@example.net']);
      expect(headerOf(mail?.raw ?? '', 'To')).toBe('tests@example.net');
      expect(headerOf(mail?.raw ?? '', 'Subject')).toBe('[redirected] Your application');
      expect(headerOf(mail?.raw ?? '', 'X-Regards-Original-To')).toBe('ada@example.org');
    } finally {
      await redirecting.stop();
    }
  }, 30_000);

  it('allowlist holds what is not on the list', async () => {
    const choosy = await MailBench.start({ MAIL_MODE: 'allowlist', MAIL_REDIRECT_TO: '@example.net' });
    try {
      const [allowed, refused] = [
        await choosy.queue('ada@example.net'),
        await choosy.queue('ada@example.org'),
      ];
      await choosy.deliver(allowed);
      await choosy.deliver(refused);
      expect(choosy.sink.arrivals.map(({ envelopeTo }) => envelopeTo)).toEqual([['ada@example.net']]);
      expect(await choosy.row(refused)).toMatchObject({ status: 'held', holdReason: 'not_on_allowlist' });
    } finally {
      await choosy.stop();
    }
  }, 30_000);

  it('boot fails when two classes own one kind of deliveries', async () => {
    await expect(MailBench.start({}, { owners: [TestOwner, SecondOwner] })).rejects.toThrow(
      /"rejection" have two owners/,
    );
  }, 30_000);
});

describe('with workers', () => {
  it('sends what is queued, and what is due again when business time comes to it', async () => {
    const working = await MailBench.start({}, { worker: true });
    try {
      const later = await working.queue('later@example.org');
      const now = await working.queue('ada@example.org');
      await eventually('the first tries', async () => {
        const [sent, queued] = [await working.row(now), await working.row(later)];
        return sent.status === 'sent' && queued.status === 'queued' && queued.attempts === 1;
      });
      await working.clock.advanceTo(minutesFrom(startOfTest, 31));
      await eventually('the second try', async () => (await working.row(later)).attempts === 2);
      expect(working.sink.arrivals.map(({ envelopeTo }) => envelopeTo)).toEqual([['ada@example.org']]);
    } finally {
      await working.stop();
    }
  }, 30_000);
});
