import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#platform/test-servers';
import { Victim } from '../chaos/victim.js';
import { ApprovedLetters } from './approved-letters.js';
import { type Backend, BenchStage, type Measured } from './bench-stage.js';
import { replyTo } from './candidate-replies.js';
import type { Measurement } from './measurement.js';
import { sharesOf } from './profile.js';

const warmUp = 50;
const patience = 600_000;

/** Candidates' mails from the first SMTP command to what we owe for them, beside mailparser reading the same mails. */
export async function measureInbound(backend: Backend, mails: number): Promise<Measurement> {
  const stage = await BenchStage.set(backend, { INBOUND_SMTP_PORT: String(await freePort()) });
  try {
    const writer = await ApprovedLetters.begin(stage.config);
    await writer.add(mails + warmUp);
    await stage.rows(`UPDATE timers SET due_at = '2099-01-01'`);
    const conversations = await stage.rows<{ id: string; createdAt: Date }>(
      'SELECT id, created_at AS "createdAt" FROM conversations ORDER BY id',
    );
    const replies = await Promise.all(conversations.map(replyTo));
    await writer.end();
    await stage.rows('VACUUM ANALYZE');
    const file = (name: string): string => join(stage.folder, `${name}.json`);
    await writeFile(file('warm-up'), JSON.stringify(replies.slice(0, warmUp)));
    await writeFile(file('replies'), JSON.stringify(replies.slice(warmUp)));
    const bare = async (): Promise<number> => {
      const reader = new Victim('bench/bare-reader', {}, [file('replies')]);
      await reader.start();
      return (mails * 1_000) / Number(reader.output.split('\n', 1)[0]);
    };
    const before = await bare();
    const ours = await takeIn(stage, file, mails);
    return { ...ours, bare: (before + (await bare())) / 2 };
  } finally {
    await stage.clear();
  }
}

async function takeIn(
  stage: BenchStage,
  file: (name: string) => string,
  mails: number,
): Promise<Omit<Measurement, 'bare'>> {
  const profilePath = join(stage.folder, 'worker.cpuprofile');
  const worker = new Victim('bench/bench-worker', { ...stage.environment, BENCH_PROFILE: profilePath });
  await worker.start();
  const send = (name: string): Promise<void> =>
    new Victim('bench/reply-sender', stage.environment, [file(name)]).start();
  try {
    await send('warm-up');
    await untilOwed(stage, warmUp);
    await stage.idle();
    worker.signal('SIGUSR2');
    const before = await stage.cpuTimes(worker);
    const began = performance.now();
    await send('replies');
    await untilOwed(stage, warmUp + mails);
    const seconds = (performance.now() - began) / 1_000;
    const after = await stage.cpuTimes(worker);
    await worker.stop();
    const cpu = new Map<Measured, number>(
      [...after].map(([name, time]) => [name, (time - (before.get(name) ?? 0)) / mails]),
    );
    return { ours: mails / seconds, cpu, profile: await sharesOf(profilePath) };
  } catch (error) {
    throw new Error(worker.output, { cause: error });
  } finally {
    await worker.stop();
  }
}

/** Waits until feedback is owed for as many mails. */
async function untilOwed(stage: BenchStage, mails: number): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const [row] = await stage.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM duties WHERE kind = 'give_feedback'`,
    );
    if ((row?.n ?? 0) >= mails) return;
    if (performance.now() > end) throw new Error(`Only ${row?.n} mails led to a duty.`);
    await wait(50);
  }
}
