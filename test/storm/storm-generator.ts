import { readFile } from 'node:fs/promises';
import { type Delivery, sendAtRate, sendInLanes } from './open-loop.js';
import { makeStorm, signed, type StormEvent, type StormOptions } from './storm-events.js';

/** What is to be sent where, and how fast. */
export interface Plan extends StormOptions {
  readonly hooks: Readonly<Record<StormEvent['over'], string>>;
  readonly secrets: Readonly<Record<StormEvent['over'], string>>;
  /** So many a second whatever the answers do, or as fast as so many lanes are answered. */
  readonly pace: { readonly perSecond: number } | { readonly lanes: number };
}

/** `storm-generator <file with a plan>`: everything is signed first, then sent. Prints the answers as JSON. */
const [file = ''] = process.argv.slice(2);
const plan = JSON.parse(await readFile(file, 'utf8')) as Plan;
const { events } = makeStorm(plan);
const deliveries = events.map((event): Delivery => ({
  url: plan.hooks[event.over],
  ...signed(event, plan.secrets),
}));
const report =
  'perSecond' in plan.pace
    ? await sendAtRate(deliveries, plan.pace.perSecond)
    : { perSecond: await sendInLanes(deliveries, plan.pace.lanes) };
process.stdout.write(JSON.stringify(report));
