import { createHmac } from 'node:crypto';
import { Chance } from '../../apps/local/src/seed/chance.js';
import { application, signedByGreenhouse } from '../story/greenhouse.js';

/** One event of an ATS, by the connection that it comes over. */
export interface StormEvent {
  readonly over: 'greenhouse' | 'standard';
  /** Equal for deliveries of the same event. */
  readonly id: string;
  /** `action` or `type`. */
  readonly kind: string;
  /** When it happened. */
  readonly at: Date;
  readonly payload: object;
}

/** What must be known of an application in the end. */
export interface Outcome {
  /** `standard:a-17` */
  readonly ref: string;
  readonly status: 'active' | 'rejected' | 'withdrawn' | 'hired';
  readonly stage: string;
}

export interface Storm {
  /** In the order of their delivery. */
  readonly events: readonly StormEvent[];
  readonly outcomes: readonly Outcome[];
}

export interface StormOptions {
  /** How many deliveries there are to be. */
  readonly count: number;
  readonly seed: string;
  /** Storms with different first people tell of different ones. */
  readonly firstPerson?: number;
  /** False when nobody is turned down, hired or withdraws, so that no letter has to be written. */
  readonly decided?: boolean;
}

const day = 86_400_000;
/** Everything happened before the first day of the chaos's clock. */
const began = Date.parse('2026-02-02T08:00:00Z');
const openings = 30;
/** How many people an ATS has something to say of at about the same time. */
const window = 100;
/** How many events come twice, and how many come after what followed them. */
const shares = { repeated: 0.05, delayed: 0.1 };
const ends = { rejected: 0.3, withdrawn: 0.05, hired: 0.02, active: 0.63 } as const;

/**
 * The lives of as many people as it takes, told by two systems at once: events of many people mixed, one in twenty delivered twice, one in ten
 * late. The same for the same arguments.
 *
 */
export function makeStorm({ count, seed, firstPerson = 0, decided = true }: StormOptions): Storm {
  const chance = new Chance('storm', seed);
  const outcomes: Outcome[] = [];
  const underway: StormEvent[][] = [];
  const events: StormEvent[] = [];
  const repetitions = Math.floor(count * shares.repeated);
  while (events.length < count - repetitions) {
    while (underway.length < window) {
      const { life, outcome } = makeLife(firstPerson + outcomes.length, decided, chance);
      underway.push(life);
      outcomes.push(outcome);
    }
    const index = chance.int(0, underway.length - 1);
    const next = underway[index]?.shift();
    if (next) events.push(next);
    if (underway[index]?.length === 0) underway.splice(index, 1);
  }
  // Whoever is half told in the end stays so: only whole lives have an outcome that is known in advance.
  const half = new Set(underway.flat().map(({ payload }) => refOf(payload)));
  for (let n = 0; n < events.length * shares.delayed; n += 1) {
    const from = chance.int(0, events.length - 2);
    const [late] = events.splice(from, 1);
    if (late) events.splice(from + chance.int(1, 4 * window), 0, late);
  }
  for (let n = 0; n < repetitions; n += 1) {
    const from = chance.int(0, events.length - 1);
    const again = events[from];
    if (again) events.splice(from + chance.int(1, window), 0, again);
  }
  return { events, outcomes: outcomes.filter(({ ref }) => !half.has(ref)) };
}

/** A signed delivery, ready to be sent. */
export function signed(event: StormEvent, secrets: Readonly<Record<StormEvent['over'], string>>) {
  if (event.over === 'greenhouse')
    return signedByGreenhouse(secrets.greenhouse, event.kind, event.payload, event.id);
  const body = JSON.stringify({ type: event.kind, timestamp: event.at.toISOString(), data: event.payload });
  const seconds = String(Math.floor(Date.now() / 1_000));
  const key = Buffer.from(secrets.standard.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${event.id}.${seconds}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': event.id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  };
  return { headers, body };
}

function refOf(payload: object): string {
  const { id } = (payload as { application: { id: number | string } }).application;
  return typeof id === 'number' ? `greenhouse:${id}` : `standard:${id}`;
}

function makeLife(
  person: number,
  decided: boolean,
  chance: Chance,
): { life: StormEvent[]; outcome: Outcome } {
  const over = chance.happens(0.5) ? 'greenhouse' : 'standard';
  const end = decided ? chance.weighed(ends) : 'active';
  const stages = ['application', 'screen', 'onsite'].slice(0, chance.int(1, 3));
  const tell = over === 'greenhouse' ? tellByGreenhouse(person) : tellByStandard(person);
  const life = [
    ...stages.map((stage, step) => tell(step === 0 ? 'created' : 'moved', stage, step)),
    ...(end === 'active' ? [] : [tell(end, stages.at(-1) ?? '', stages.length)]),
  ];
  const ref = over === 'greenhouse' ? `greenhouse:${20_000 + person}` : `standard:a-${person}`;
  return { life, outcome: { ref, status: end, stage: stages.at(-1) ?? '' } };
}

type Said = 'created' | 'moved' | 'rejected' | 'withdrawn' | 'hired';
type Teller = (said: Said, stage: string, step: number) => StormEvent;

const greenhouseActions = {
  created: 'new_candidate_application',
  moved: 'candidate_stage_change',
  rejected: 'reject_candidate',
  withdrawn: 'reject_candidate',
  hired: 'hire_candidate',
} as const;
const greenhouseStages: Readonly<Record<string, string>> = {
  application: 'Application Review',
  screen: 'Recruiter Call',
  onsite: 'Face to Face',
};

function tellByGreenhouse(person: number): Teller {
  const someone = {
    id: 10_000 + person,
    firstName: 'Ada',
    lastName: `Number${person}`,
    address: `ada.${person}@candidates.example`,
  };
  const job = { id: 500 + (person % openings), name: `Designer ${person % openings}` };
  return (said, stage, step) => {
    const at = new Date(began + (person % 100_000) * 1_000 + step * day);
    const isOver = said === 'rejected' || said === 'withdrawn';
    const current = { name: greenhouseStages[stage] ?? '', interviews: [] };
    const decision = isOver ? { rejectedAt: at.toISOString() } : undefined;
    const payload = application(20_000 + person, someone, job, current, decision);
    const facts = (payload as { application: Record<string, unknown> }).application;
    facts['applied_at'] = new Date(began + (person % 100_000) * 1_000).toISOString();
    facts['last_activity_at'] = at.toISOString();
    if (said === 'withdrawn')
      facts['rejection_reason'] = { id: 9, type: { id: 2, name: 'They rejected us' } };
    if (said === 'hired') facts['offer'] = { id: person, resolved_at: at.toISOString() };
    return {
      over: 'greenhouse',
      id: `gh-${person}-${step}`,
      kind: greenhouseActions[said],
      at,
      payload,
    };
  };
}

const standardTypes = {
  created: 'application.created',
  moved: 'application.stage_changed',
  rejected: 'application.rejected',
  withdrawn: 'application.withdrawn',
  hired: 'candidate.hired',
} as const;

function tellByStandard(person: number): Teller {
  return (said, stage, step) => {
    const at = new Date(began + (person % 100_000) * 1_000 + step * day);
    const payload = {
      application: {
        id: `a-${person}`,
        stage,
        interviewsHeld: step,
        effort: stage === 'onsite' ? ['take-home task'] : [],
        appliedAt: new Date(began + (person % 100_000) * 1_000).toISOString(),
      },
      candidate: {
        id: `c-${person}`,
        firstName: 'Grace',
        lastName: `Number${person}`,
        emails: [`grace.${person}@candidates.example`],
      },
      opening: { id: `o-${person % openings}`, title: `Engineer ${person % openings}`, location: 'Lisbon' },
      ...(said === 'rejected' ? { reason: { id: '7', name: 'Another finalist', type: 'by_us' } } : {}),
    };
    return { over: 'standard', id: `st-${person}-${step}`, kind: standardTypes[said], at, payload };
  };
}
