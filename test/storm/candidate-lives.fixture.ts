import fc from 'fast-check';

/** One thing that happens, as the ATS tells of it. */
export interface Happening {
  readonly type: string;
  readonly at: Date;
  readonly data: object;
}

/** What the ATS knows of a person. */
interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly emails: readonly string[];
  readonly canEmail: boolean;
  readonly locale: string;
}

interface Application {
  readonly id: string;
  readonly of: 'one' | 'twin';
  readonly stage: number;
  readonly interviews: number;
  readonly status: 'active' | 'rejected' | 'withdrawn' | 'hired' | 'deleted';
  readonly offer: 'none' | 'extended' | 'accepted' | 'declined';
}

/** Everything the ATS knows at one moment: a person, perhaps a second row of the same person, and the opening of each. */
interface World {
  readonly people: { readonly one: Person; readonly twin: Person };
  readonly applications: Readonly<Partial<Record<'one' | 'twin', Application>>>;
  readonly openings: Readonly<Record<'one' | 'twin', 'open' | 'closed'>>;
  readonly isMerged: boolean;
  readonly isGone: boolean;
}

const stages = ['application', 'screen', 'interview', 'onsite', 'final'] as const;
const hour = 3_600_000;
const began = Date.parse('2026-02-02T08:00:00Z');

/** What one step does to the world, and says about it; `null` where it cannot happen. */
type Step = (world: World, at: Date, ids: Ids) => { world: World; said: Omit<Happening, 'at'> } | null;

/** Tells lives apart that are told in one database. */
export type Ids = (what: 'c' | 'a' | 'o', whose: 'one' | 'twin') => string;

const who = ['one', 'one', 'one', 'twin'] as const;

function snapshot(world: World, whose: 'one' | 'twin', ids: Ids): Record<string, unknown> {
  const application = world.applications[whose];
  const person = world.people[application?.of ?? whose];
  return {
    application: {
      id: ids('a', whose),
      stage: stages[application?.stage ?? 0],
      interviewsHeld: application?.interviews ?? 0,
      effort: (application?.stage ?? 0) > 2 ? ['take-home task'] : [],
      appliedAt: new Date(began).toISOString(),
    },
    candidate: person,
    opening: {
      id: ids('o', whose),
      title: `Designer ${whose}`,
      department: 'Design',
      status: world.openings[whose],
    },
  };
}

/** Changes an application if it is where it must be, and tells of it with everything around it. */
function move(
  type: string,
  from: (application: Application) => boolean,
  change: (application: Application) => Partial<Application>,
  whose: 'one' | 'twin',
  more: object = {},
): Step {
  return (world, _at, ids) => {
    const known = world.applications[whose];
    if (!known || !from(known)) return null;
    const after = {
      ...world,
      applications: { ...world.applications, [whose]: { ...known, ...change(known) } },
    };
    return { world: after, said: { type, data: { ...snapshot(after, whose, ids), ...more } } };
  };
}

/** As {@link move}, for what is told by the id of the application alone. */
function note(
  type: string,
  from: (application: Application) => boolean,
  change: (application: Application) => Partial<Application>,
  whose: 'one' | 'twin',
): Step {
  const moved = move(type, from, change, whose);
  return (world, at, ids) => {
    const done = moved(world, at, ids);
    return done && { ...done, said: { type, data: { application: { id: ids('a', whose) } } } };
  };
}

const isActive = ({ status }: Application): boolean => status === 'active';
const isIn =
  (status: Application['status']) =>
  (application: Application): boolean =>
    application.status === status;

function create(whose: 'one' | 'twin'): Step {
  return (world, _at, ids) => {
    if (
      world.applications[whose] ||
      world.openings[whose] === 'closed' ||
      (whose === 'twin' && world.isMerged)
    )
      return null;
    const made = {
      id: ids('a', whose),
      of: whose,
      stage: 0,
      interviews: 0,
      status: 'active',
      offer: 'none',
    } as const;
    const after = { ...world, applications: { ...world.applications, [whose]: made } };
    return { world: after, said: { type: 'application.created', data: snapshot(after, whose, ids) } };
  };
}

/** What the ATS knows of the person changes, and is told by itself, or along with the next stage. */
function change(changes: (person: Person) => Partial<Person>, whose: 'one' | 'twin', type: string): Step {
  return (world, at, ids) => {
    if (!world.applications[whose] || (whose === 'twin' && world.isMerged)) return null;
    const known = world.people[whose];
    const after = { ...world, people: { ...world.people, [whose]: { ...known, ...changes(known) } } };
    if (type !== 'candidate.updated') return move(type, isActive, () => ({}), whose)(after, at, ids);
    // It says neither whether the person may be mailed nor in which language.
    const { canEmail: _canEmail, locale: _locale, ...candidate } = after.people[whose];
    return { world: after, said: { type, data: { candidate } } };
  };
}

function turn(opening: 'one' | 'twin', to: 'open' | 'closed'): Step {
  return (world, _at, ids) => {
    if (!world.applications[opening] || world.openings[opening] === to) return null;
    const after = { ...world, openings: { ...world.openings, [opening]: to } };
    const facts = { id: ids('o', opening), title: `Designer ${opening}`, department: 'Design' };
    return {
      world: after,
      said: { type: to === 'open' ? 'job.opened' : 'job.closed', data: { opening: facts } },
    };
  };
}

const merge: Step = (world, _at, ids) => {
  const { one, twin } = world.applications;
  if (!one || !twin || world.isMerged) return null;
  const after = { ...world, isMerged: true, applications: { one, twin: { ...twin, of: 'one' as const } } };
  const data = { candidate: { id: ids('c', 'twin') }, into: { id: ids('c', 'one') } };
  return { world: after, said: { type: 'candidate.merged', data } };
};

function leave(type: 'candidate.erased' | 'candidate.deleted'): Step {
  return (world, _at, ids) => {
    // With a twin of their own name somebody is left whom nobody asked to erase.
    if (!world.applications.one || (world.applications.twin && !world.isMerged)) return null;
    const data = { candidate: { id: ids('c', 'one') }, applicationIds: [ids('a', 'one')] };
    return { world: { ...world, isGone: true }, said: { type, data } };
  };
}

const reason = { reason: { id: '7', name: 'Another finalist', type: 'by_us' } };

const stepsOf = (whose: 'one' | 'twin'): Readonly<Record<string, Step>> => ({
  created: create(whose),
  'next stage': move(
    'application.stage_changed',
    (one) => isActive(one) && one.stage < 4,
    ({ stage }) => ({ stage: stage + 1 }),
    whose,
  ),
  'interview held': note(
    'interview.completed',
    isActive,
    ({ interviews }) => ({ interviews: interviews + 1 }),
    whose,
  ),
  'offer extended': note(
    'offer.extended',
    (one) => isActive(one) && one.offer !== 'extended',
    () => ({ offer: 'extended' }),
    whose,
  ),
  'offer accepted': note(
    'offer.accepted',
    ({ offer }) => offer === 'extended',
    () => ({ offer: 'accepted' }),
    whose,
  ),
  'offer declined': note(
    'offer.declined',
    ({ offer }) => offer === 'extended',
    () => ({ offer: 'declined' }),
    whose,
  ),
  rejected: move('application.rejected', isActive, () => ({ status: 'rejected' }), whose, reason),
  unrejected: move('application.unrejected', isIn('rejected'), () => ({ status: 'active' }), whose),
  withdrawn: move('application.withdrawn', isActive, () => ({ status: 'withdrawn' }), whose),
  hired: move('candidate.hired', isActive, () => ({ status: 'hired' }), whose),
  unhired: move('candidate.unhired', isIn('hired'), () => ({ status: 'active' }), whose),
  'application deleted': note('application.deleted', isActive, () => ({ status: 'deleted' }), whose),
  renamed: change(({ firstName }) => ({ firstName: `${firstName}a` }), whose, 'candidate.updated'),
  'moved house': change(({ emails }) => ({ emails: [`x${emails[0] ?? ''}`] }), whose, 'candidate.updated'),
  'not to be mailed': change(() => ({ canEmail: false }), whose, 'application.stage_changed'),
  'to be mailed again': change(() => ({ canEmail: true }), whose, 'application.stage_changed'),
  'other language': change(() => ({ locale: 'pt' }), whose, 'application.stage_changed'),
  'opening closed': turn(whose, 'closed'),
  'opening opened': turn(whose, 'open'),
});

const steps = { one: stepsOf('one'), twin: stepsOf('twin') };
const common: Readonly<Record<string, Step>> = {
  merged: merge,
  erased: leave('candidate.erased'),
  deleted: leave('candidate.deleted'),
};

/** How a life goes: choices among what can happen next, and in which order its events come in, each once or twice. */
export interface Life {
  readonly choices: readonly number[];
  readonly order: readonly number[];
}

/** Valid histories and any order of their delivery; `longest` is how many things happen at most. */
export function lives(longest: number): fc.Arbitrary<Life> {
  const choices = fc.array(fc.nat(999), { minLength: 4, maxLength: longest });
  return choices.chain((chosen) => {
    const all = [...chosen.keys(), -1];
    const order = fc
      .tuple(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(all, { minLength: 0, maxLength: 3 }),
      )
      .map(([once, again]) => [...once, ...again].map((index) => index + 1));
    return order.map((delivered) => ({ choices: chosen, order: delivered }));
  });
}

/** The events of a life in the order in which they happened, an hour apart. */
export function historyOf({ choices }: Life, ids: Ids, token: string): Happening[] {
  let world: World = {
    people: { one: personOf('one', ids, token), twin: personOf('twin', ids, token) },
    applications: {},
    openings: { one: 'open', twin: 'open' },
    isMerged: false,
    isGone: false,
  };
  const happenings: Happening[] = [];
  const happen = (step: Step): boolean => {
    const at = new Date(began + (happenings.length + 1) * hour);
    const done = step(world, at, ids);
    if (!done) return false;
    world = done.world;
    happenings.push({ ...done.said, at });
    return true;
  };
  happen(create('one'));
  for (const choice of choices) {
    if (world.isGone) break;
    const whose = who[choice % who.length] ?? 'one';
    const possible = [...Object.values(steps[whose]), ...(choice % 5 === 0 ? Object.values(common) : [])];
    // From the chosen one on, the first that can happen.
    for (let tries = 0; tries < possible.length; tries += 1) {
      const step = possible[(choice + tries) % possible.length];
      if (step && happen(step)) break;
    }
  }
  return happenings;
}

function personOf(whose: 'one' | 'twin', ids: Ids, token: string): Person {
  return {
    id: ids('c', whose),
    firstName: whose === 'one' ? 'Ana' : 'Anna',
    lastName: `Sousa ${token}`,
    emails: [`${whose}.${token}@candidates.example`],
    canEmail: true,
    locale: 'en',
  };
}
