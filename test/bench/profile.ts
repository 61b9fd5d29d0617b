import { readFile } from 'node:fs/promises';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Whose code it is, by a part of its address; the first that fits. */
const owners: readonly (readonly [string, RegExp])[] = [
  ['TypeORM', /node_modules\/typeorm\//],
  ['pg', /node_modules\/pg[-a-z]*\//],
  ['Nodemailer', /node_modules\/nodemailer\//],
  ['BullMQ, ioredis', /node_modules\/(bullmq|ioredis|redis-parser)\//],
  [
    'mailparser',
    /node_modules\/(mailparser|libmime|libbase64|libqp|iconv-lite|mailsplit|encoding-japanese)\//,
  ],
  ['Fastify, NestJS', /node_modules\/(fastify|@fastify|@nestjs|find-my-way|light-my-request)\//],
  ['other packages', /node_modules\//],
  ['Node.js', /^node:/],
  ['Regards', /dist\//],
];

/** Where a process spent its time: shares of what it did not idle, the largest first. */
export async function sharesOf(path: string): Promise<ReadonlyMap<string, number>> {
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(path, 'utf8')) as CpuProfile;
  const ownerOf = new Map(nodes.map(({ id, callFrame }) => [id, nameOwner(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const owner = ownerOf.get(id) ?? '';
    if (owner !== 'idle') times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[index] ?? 0));
  });
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return new Map(
    [...times].map(([owner, time]) => [owner, time / total] as const).toSorted(([, a], [, b]) => b - a),
  );
}

function nameOwner({ functionName, url }: { readonly functionName: string; readonly url: string }): string {
  if (functionName === '(idle)' || functionName === '(program)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collector';
  return owners.find(([, pattern]) => pattern.test(url))?.[0] ?? 'native code';
}
