import { parseArgs } from 'node:util';
import { type Backend, backends } from './bench-stage.js';
import { measureCheck } from './check-bench.js';
import { measureDelivery } from './delivery-bench.js';
import { measureInbound } from './inbound-bench.js';
import { measureIntake } from './intake.js';
import type { Measurement } from './measurement.js';

/** `npm run bench [-- check delivery flat intake inbound] [--count 1000] [--backend postgres|redis]`: how fast we are beside the bare libraries, in one run. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '1000' },
    backend: { type: 'string' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const round = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const chosen = backends.filter((backend) => values.backend === undefined || values.backend === backend);
const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

const count = Number(values.count);
/** Letters that were sent before. */
const histories = [1_000, 100_000] as const;

function tell(what: string, library: string, { ours, bare, cpu, profile }: Measurement): void {
  say(`${what}: ${round(ours / bare)} of ${library} (${round(ours)} of ${round(bare)} a second)`);
  const times = [...cpu].map(([name, time]) => `${name} ${round(time)} ms`);
  if (times.length > 0) say(`  CPU for each: ${times.join(', ')}`);
  const shares = [...profile].map(([name, share]) => `${name} ${Math.round(share * 100)} %`);
  say(`  the worker's time: ${shares.join(', ')}`);
}

/** Whether a letter costs as much when a hundred times as many were sent before. */
async function tellFlatness(backend: Backend): Promise<void> {
  const costs: Measurement[] = [];
  for (const history of histories)
    costs.push(await measureDelivery({ backend, letters: count, dkim: false, history }));
  const [few, many] = costs;
  if (!few || !many) return;
  say(`flat, ${backend}: with ${histories.join(' and ')} letters in the table`);
  for (const [name, time] of few.cpu) {
    const later = many.cpu.get(name) ?? Number.NaN;
    say(
      `  CPU of ${name} for each: ${round(time)} and ${round(later)} ms, ${round(later / time)} times as much`,
    );
  }
  say(`  ${round(few.ours)} and ${round(many.ours)} a second`);
}

if (isWanted('check')) {
  const { words, median, slowest5Percent } = measureCheck(count);
  say(`check: a letter of ${words} words in ${round(median)} ms, 95 % in ${round(slowest5Percent)} ms`);
}
for (const backend of chosen) {
  if (isWanted('delivery'))
    for (const dkim of [false, true])
      tell(
        `delivery, ${backend}, ${dkim ? 'DKIM' : 'plain'}`,
        'bare Nodemailer',
        await measureDelivery({ backend, letters: count, dkim }),
      );
  if (isWanted('flat')) await tellFlatness(backend);
  if (isWanted('intake')) {
    const { ours, bare, ratio, detail } = await measureIntake({ backend, events: count });
    say(
      `intake, ${backend}: ${round(ratio)} of bare Fastify with one insert (${round(ours)} of ${round(bare)} a second)`,
    );
    say(
      `  ${Object.entries(detail)
        .map(([name, value]) => `${name} ${round(value)}`)
        .join(', ')}`,
    );
  }
  if (isWanted('inbound'))
    tell(`inbound, ${backend}`, 'bare mailparser', await measureInbound(backend, count));
}
process.exit(0);
