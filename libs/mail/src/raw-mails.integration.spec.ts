import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MailBench } from './mail-bench.fixture.js';
import { type IncomingMail, readRawMail, storeRawMails } from './raw-mails.js';

let bench: MailBench;
beforeAll(async () => {
  bench = await MailBench.start();
}, 60_000);
afterAll(() => bench.stop());

const mail = (words: string, to: string): IncomingMail => ({
  receivedBy: 'http',
  bytes: Buffer.from(`From: ada@x.org\r\n\r\n${words}`),
  envelopeFrom: 'ada@x.org',
  envelopeTo: [to],
});
const store = (mails: readonly IncomingMail[]): ReturnType<typeof storeRawMails> =>
  bench.tx((tx) => storeRawMails(tx, mails, bench.clock.now()));

it('mails that are stored together keep their own ids: one that was known, one that comes twice, and new ones', async () => {
  const [known] = await store([mail('known', 'a@us.org')]);
  const stored = await store([
    mail('known', 'b@us.org'),
    mail('new', 'a@us.org'),
    mail('new', 'b@us.org'),
    mail('newer', 'a@us.org'),
  ]);
  expect(stored.map(({ isNew }) => isNew)).toEqual([false, true, false, true]);
  const [first, second, third, fourth] = stored.map(({ rawMailId }) => rawMailId);
  expect([first, third]).toEqual([known?.rawMailId, second]);
  const read = async (id = ''): Promise<[string, string[]]> => {
    const { bytes, envelopeTo } = await bench.tx((tx) => readRawMail(tx, id));
    return [bytes.toString().split('\r\n').at(-1) ?? '', envelopeTo];
  };
  expect(await read(first)).toEqual(['known', ['a@us.org', 'b@us.org']]);
  expect(await read(second)).toEqual(['new', ['a@us.org', 'b@us.org']]);
  expect(await read(fourth)).toEqual(['newer', ['a@us.org']]);
});
