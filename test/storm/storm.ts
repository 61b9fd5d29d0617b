import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { RejectionView } from '../story/world.js';
import { makeStorm, type Outcome } from './storm-events.js';
import { StormStage } from './storm-stage.js';

/**
 * `npm run test:storm -- [--rate 500] [--seconds 60] [--backend postgres|redis] [--seed 1]`: so many signed webhooks a second while a worker
 * applies them and sends letters. Ends with 0 when each that was answered with success is stored and applied, everybody stands where their ATS has them,
 * and 99 of 100 were answered within a quarter of a second, or ten times as long as a bare server takes where the machine is busy.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
    backend: { type: 'string', default: 'postgres' },
    seed: { type: 'string', default: '1' },
  },
});
const [perSecond, seconds] = [Number(values.rate), Number(values.seconds)];
const { seed } = values;
const backend = values.backend === 'redis' ? 'redis' : 'postgres';
const count = perSecond * seconds;
/** Letters a second that the recruiter approves meanwhile. */
const approvals = 5;
const within = { milliseconds: 250, timesBare: 10 };
/** How long applying what was stored may take after the storm, in milliseconds. */
const patience = 60_000 + count * 40;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const faults: string[] = [];
const stage = await StormStage.set(backend);
try {
  const bareSeconds = Math.min(10, seconds);
  const bare = await stage.sendBare({ count: perSecond * bareSeconds, seed, pace: { perSecond } });
  await draftLetters(approvals * seconds);
  const before = await stage.standing();
  let isOver = false;
  const approving = approveMeanwhile(await waitingDrafts(), () => isOver);
  const began = Date.now();
  const answers = await stage.send({ count, seed, pace: { perSecond } });
  const blown = Date.now() - began;
  isOver = true;
  const approved = await approving;
  const letters = stage.sink.arrivals.length;
  const atEnd = await stage.standing();
  const applied = await until(async () => {
    const { open, ats } = await stage.standing();
    return open === 0 && ats === 0;
  }, patience);
  const backlog = Date.now() - began - blown;
  const { events, outcomes } = makeStorm({ count, seed });
  const sent = new Set(events.filter((_event, index) => answers.taken[index]).map(({ id }) => id));
  const { stored } = await stage.standing();
  const lost = sent.size - (stored - before.stored);
  const wrong = await differing(outcomes);
  const { p50, p95, p99, max } = answers.latencies;
  const limit = Math.max(within.milliseconds, within.timesBare * bare.latencies.p99);

  say(
    `${backend}: ${count} webhooks, ${perSecond} a second for ${seconds} s, on ${availableParallelism()} cores`,
  );
  say(
    `  answered: ${JSON.stringify(answers.byStatus)}; the generator was late by ${Math.round(answers.lateBy)} ms at most`,
  );
  say(`  until the answer: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, max ${ms(max)}`);
  say(
    `  of a bare server: p50 ${ms(bare.latencies.p50)}, p95 ${ms(bare.latencies.p95)}, p99 ${ms(bare.latencies.p99)}; p99 is ${(p99 / bare.latencies.p99).toFixed(1)} times as long`,
  );
  say(`  stored: ${stored - before.stored} of ${sent.size} different ones; lost: ${lost}`);
  say(
    `  open when the storm was over: ${atEnd.open}; ${applied ? 'all applied' : 'NOT all applied'} ${(backlog / 1_000).toFixed(1)} s after it`,
  );
  say(`  letters approved meanwhile: ${approved}, sent: ${letters}`);
  if (lost !== 0) faults.push(`${lost} are lost`);
  if (!applied) faults.push(`${(await stage.standing()).open} were not applied`);
  if (Object.keys(answers.byStatus).some((status) => status !== '200'))
    faults.push('some were not answered with success');
  if (wrong > 0) faults.push(`${wrong} applications of ${outcomes.length} are not as their ATS has them`);
  if (p99 > limit) faults.push(`p99 is over ${ms(limit)}`);
} catch (error) {
  faults.push(String(error));
} finally {
  for (const words of stage.crashed) faults.push(`something crashed:\n${words}`);
  await stage.clear();
}
for (const fault of faults) say(`  FAULT ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

function ms(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/** People who were turned down before the storm, of whom nobody has been told yet. */
async function draftLetters(letters: number): Promise<void> {
  await stage.send({
    count: letters * 12,
    seed: `${seed}-before`,
    firstPerson: 1_000_000,
    pace: { perSecond: 100 },
  });
  const enough = await until(async () => {
    const { open, jobs } = await stage.standing();
    return open === 0 && jobs === 0;
  }, patience);
  if (!enough) throw new Error('The letters to be sent meanwhile were not drafted.');
}

/** The drafts that wait for the recruiter, those that were decided first at the front. */
async function waitingDrafts(): Promise<string[]> {
  const rows = await stage.rows<{ id: string }>(
    `SELECT id FROM rejections WHERE status = 'drafted' ORDER BY decided_at, id`,
  );
  return rows.map(({ id }) => id);
}

/** The recruiter approves one draft after the other until `isOver`. @returns how many */
async function approveMeanwhile(drafts: readonly string[], isOver: () => boolean): Promise<number> {
  const { recruiter } = stage;
  let approved = 0;
  for (const id of drafts) {
    if (isOver()) break;
    const { letter } = await recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${id}`);
    const body = { letterVersion: letter.version };
    const { status } = await recruiter.try('POST', `/api/v1/rejections/${id}/approve`, body);
    if (status < 300) approved += 1;
    await pause(1_000 / approvals);
  }
  return approved;
}

/** How many applications are not where they should be. */
async function differing(outcomes: readonly Outcome[]): Promise<number> {
  const rows = await stage.rows<Outcome>('SELECT external_ref AS ref, status, stage FROM applications');
  const known = new Map(rows.map(({ ref, status, stage: at }) => [ref, `${status} ${at}`]));
  return outcomes.filter(({ ref, status, stage: at }) => known.get(ref) !== `${status} ${at}`).length;
}

async function until(isDone: () => Promise<boolean>, patienceInMs: number): Promise<boolean> {
  const end = Date.now() + patienceInMs;
  while (Date.now() < end) {
    if (await isDone()) return true;
    await pause(200);
  }
  return false;
}
