import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { renderLetter } from '#letters';
import { Victim } from '../chaos/victim.js';
import { ApprovedLetters } from './approved-letters.js';
import { type Backend, BenchStage } from './bench-stage.js';
import { haveSentBefore } from './earlier-letters.js';
import type { Measurement } from './measurement.js';
import { sharesOf } from './profile.js';

/** What the bare library is given: everything is there, it only has to send. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
}

export interface DeliveryOptions {
  readonly backend: Backend;
  readonly letters: number;
  readonly dkim: boolean;
  /** How many letters were sent in earlier years; those of the warm-up alone unless told. */
  readonly history?: number;
}

const dueSince = '2026-03-02T08:00:00Z';
const patience = 600_000;

/** Approved letters on their way to SMTP and to their record, and how long that takes. */
export async function measureDelivery({
  backend,
  letters,
  dkim,
  history = 0,
}: DeliveryOptions): Promise<Measurement> {
  const stage = await BenchStage.set(backend, dkim ? { DKIM_KEY: dkimKey() } : {});
  const writer = await ApprovedLetters.begin(stage.config);
  try {
    await writer.add(letters + warmUp);
    await writer.end();
    await stage.rows(`UPDATE timers SET due_at = '2099-01-01' WHERE job = 'rejections.release'`);
    await stage.rows('VACUUM ANALYZE');
    const before = await sendBare(stage, letters);
    const run = await sendOurs(stage, letters, history);
    const after = await sendBare(stage, letters);
    return { ...run, bare: (before + after) / 2 };
  } finally {
    await stage.clear();
  }
}

const warmUp = 100;

async function sendOurs(
  stage: BenchStage,
  letters: number,
  history: number,
): Promise<Omit<Measurement, 'bare'>> {
  const profilePath = join(stage.folder, 'worker.cpuprofile');
  const worker = new Victim('bench/bench-worker', { ...stage.environment, BENCH_PROFILE: profilePath });
  await worker.start();
  try {
    await untilSent(stage, warmUp);
    await stage.idle();
    await haveSentBefore(stage, history);
    worker.signal('SIGUSR2');
    const cpuBefore = await stage.cpuTimes(worker);
    const seconds = await untilSent(stage, letters);
    const cpuAfter = await stage.cpuTimes(worker);
    await worker.stop();
    const cpu = new Map(
      [...cpuAfter].map(([name, time]) => [name, (time - (cpuBefore.get(name) ?? 0)) / letters]),
    );
    return { ours: letters / seconds, cpu, profile: await sharesOf(profilePath) };
  } catch (error) {
    throw new Error(worker.output, { cause: error });
  } finally {
    await worker.stop();
  }
}

/** Makes some letters due. @returns the seconds until all of them are sent */
async function untilSent(stage: BenchStage, due: number): Promise<number> {
  const began = performance.now();
  const made = await stage.rows<{ id: string; organizationId: string }>(
    `UPDATE timers SET due_at = $1 WHERE job = 'rejections.release' AND subject_id IN
       (SELECT subject_id FROM timers WHERE job = 'rejections.release' AND due_at > '2098-01-01' LIMIT $2)
     RETURNING subject_id AS id, organization_id AS "organizationId"`,
    [dueSince, due],
  );
  const ids = made.map(({ id }) => id);
  for (;;) {
    const [row] = await stage.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM rejections WHERE organization_id = $1 AND id = ANY($2) AND status <> 'sent'`,
      [made[0]?.organizationId, ids],
    );
    if (row?.n === 0) return (performance.now() - began) / 1_000;
    if (performance.now() - began > patience) throw new Error(`${row?.n} letters were not sent.`);
    await wait(100);
  }
}

/** @returns mails a second */
async function sendBare(stage: BenchStage, count: number): Promise<number> {
  const [letter] = await stage.rows<{ subject: string; body: string }>(
    'SELECT subject, body FROM letters LIMIT 1',
  );
  if (!letter) throw new Error('There is no letter to send.');
  const { text, html } = renderLetter(letter.body);
  const mails: Mail[] = Array.from({ length: count + 1 }, (_, index) => ({
    from: 'Dana Reyes <reply@mail.kestrel.example>',
    to: `Ada Number${index} <ada.${index}@candidates.example>`,
    subject: letter.subject,
    messageId: `<${index}@mail.kestrel.example>`,
    text,
    html,
  }));
  const file = join(stage.folder, 'mails.json');
  await writeFile(file, JSON.stringify(mails));
  const sender = new Victim('bench/bare-sender', stage.environment, [file]);
  await sender.start();
  return (count * 1_000) / Number(sender.output.split('\n', 1)[0]);
}

function dkimKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return `s1:${Buffer.from(pem).toString('base64')}`;
}
