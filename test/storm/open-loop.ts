import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Latencies } from './latencies.js';
import { summarize } from './latencies.js';

export interface Delivery {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answers {
  /** How many were answered with each status; 0 is no answer at all. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** By the index of the delivery: whether it was answered with success. */
  readonly taken: readonly boolean[];
  /** Milliseconds from when each was to be sent until its answer, so that a server that is slow cannot hide how long the next ones had to wait. */
  readonly latencies: Latencies;
  /** How late the generator itself was with the latest of them, in milliseconds. */
  readonly lateBy: number;
}

/** Many, so that a slow answer holds up none of the others. */
const sockets = 256;

/** Sends at a constant rate, whatever the answers do: an open loop. */
export async function sendAtRate(deliveries: readonly Delivery[], perSecond: number): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets, scheduling: 'fifo' });
  const byStatus: Record<string, number> = {};
  const took: number[] = [];
  const taken: boolean[] = [];
  const answers: Promise<void>[] = [];
  let lateBy = 0;
  const began = performance.now();
  for (let next = 0; next < deliveries.length;) {
    const due = Math.min(
      deliveries.length,
      Math.floor(((performance.now() - began) * perSecond) / 1_000) + 1,
    );
    for (; next < due; next += 1) {
      const delivery = deliveries[next];
      if (!delivery) break;
      const index = next;
      const intended = began + (index * 1_000) / perSecond;
      lateBy = Math.max(lateBy, performance.now() - intended);
      answers.push(
        send(agent, delivery).then((status) => {
          took.push(performance.now() - intended);
          byStatus[status] = (byStatus[status] ?? 0) + 1;
          taken[index] = status === 200;
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(answers);
  agent.destroy();
  return { byStatus, taken, latencies: summarize(took), lateBy };
}

/** Sends as fast as they are answered, so many at a time. @returns how many were answered in a second */
export async function sendInLanes(deliveries: readonly Delivery[], atOnce: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let delivery = deliveries[next++]; delivery; delivery = deliveries[next++]) {
      const status = await send(agent, delivery);
      if (status !== 200) throw new Error(`A delivery was answered with ${status}.`);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return deliveries.length / seconds;
}

/** @returns the status, or 0 when no answer came */
function send(agent: Agent, { url, headers, body }: Delivery): Promise<number> {
  return new Promise((resolve) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method: 'POST', agent, headers: { ...headers, ...length } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
