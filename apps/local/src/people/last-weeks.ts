import {
  amara,
  backendEngineer,
  daniel,
  fatima,
  jonas,
  kofi,
  layla,
  mateus,
  maximiliane,
  noor,
  type Person,
  productDesigner,
  sofia,
  tom,
  yuki,
} from './cast.js';
import type { Chapter } from './chapter.js';
import type { World } from './world.js';

/** Three weeks ago until the day before yesterday: people are met, the first are told, two of them answer, one letter has to wait. */
export const lastWeeks: readonly Chapter[] = [
  { says: 'Three weeks ago: two openings, ten people apply', play: apply },
  { says: 'They are interviewed', play: interview },
  { says: 'The first is told no, and asks what was missing', play: askWhy },
  { says: 'The first choices get their offers; one more is told, and says thank you', play: thank },
  { says: 'A finalist’s letter is approved and waits for the first choice', play: hold },
];

const openings = async (world: World): Promise<{ design: string; engineering: string }> => ({
  design: await world.opening(productDesigner, await world.colleague(tom)),
  engineering: await world.opening(backendEngineer, await world.colleague(noor)),
});

/** The application of somebody for one of the two openings. */
export async function applicationOf(
  world: World,
  person: Person,
  place: 'design' | 'engineering',
): Promise<string> {
  return world.applies(person, (await openings(world))[place]);
}

async function apply(world: World): Promise<void> {
  await world.at(world.calendar.workday(15, '10:00'));
  const { design, engineering } = await openings(world);
  await world.at(world.calendar.workday(14, '13:00'));
  const designers = [amara, jonas, layla, fatima, maximiliane(world.calendar.present)];
  for (const person of designers) await world.applies(person, design);
  for (const person of [sofia, kofi, mateus, daniel, yuki]) await world.applies(person, engineering);
}

async function interview(world: World): Promise<void> {
  const { calendar } = world;
  // Nobody has told him anything since.
  await world.at(calendar.workday(12, '17:00'));
  await world.came(await applicationOf(world, daniel, 'engineering'), {
    stage: 'interview',
    interviewsHeld: 1,
    lastInterviewAt: calendar.workday(12, '16:00'),
  });
  await world.at(calendar.workday(7, '17:30'));
  const lastInterviewAt = calendar.workday(7, '15:00');
  const finalist = { stage: 'final', interviewsHeld: 3, finalist: true, lastInterviewAt } as const;
  const met = { stage: 'interview', interviewsHeld: 2, lastInterviewAt } as const;
  await world.came(await applicationOf(world, jonas, 'design'), { ...finalist, finalistRank: 1 });
  await world.came(await applicationOf(world, amara, 'design'), {
    ...finalist,
    finalistRank: 2,
    effort: ['take-home task'],
  });
  await world.came(await applicationOf(world, layla, 'design'), met);
  await world.came(await applicationOf(world, maximiliane(calendar.present), 'design'), {
    stage: 'screen',
    interviewsHeld: 1,
    lastInterviewAt,
  });
  await world.came(await applicationOf(world, kofi, 'engineering'), { ...finalist, finalistRank: 1 });
  await world.came(await applicationOf(world, sofia, 'engineering'), { ...finalist, finalistRank: 2 });
  await world.came(await applicationOf(world, mateus, 'engineering'), {
    ...met,
    effort: ['system design exercise'],
  });
  await world.came(await applicationOf(world, yuki, 'engineering'), {
    stage: 'screen',
    interviewsHeld: 1,
    lastInterviewAt,
    nextInterviewAt: calendar.daysOn(2),
  });
}

async function askWhy(world: World): Promise<void> {
  const { calendar } = world;
  const application = await applicationOf(world, layla, 'design');
  await world.at(calendar.workday(5, '09:30'));
  await world.decide(application, 'reject');
  await world.at(calendar.workday(5, '09:35'));
  await world.tell(
    application,
    'Your sketches for a calendar that reads from right to left made us rethink our own.',
  );
  // Answered within five working days: by tomorrow.
  await world.at(calendar.workday(4, '10:20'));
  await world.writes(
    layla,
    'Dear Tom,\n\nthank you for writing so openly, and for the time you all gave me.\n\nCould you tell me what was missing in the end? It would help me to know what to work on.\n\nBest wishes\nLayla',
  );
  await world.at(calendar.workday(4, '10:25'));
}

async function thank(world: World): Promise<void> {
  const { calendar } = world;
  await world.at(calendar.workday(3, '09:30'));
  const jonass = await applicationOf(world, jonas, 'design');
  await world.offer(jonass, 'extended');
  await world.offer(jonass, 'accepted');
  await world.decide(jonass, 'hire');
  await world.offer(await applicationOf(world, kofi, 'engineering'), 'extended');
  const application = await applicationOf(world, mateus, 'engineering');
  await world.decide(application, 'reject');
  await world.at(calendar.workday(3, '09:35'));
  await world.tell(
    application,
    'Your plan for moving a table of a billion rows, and the part you said you were unsure of, gave us a good hour.',
  );
  await world.at(calendar.workday(2, '12:10'));
  await world.writes(
    mateus,
    'Dear Noor,\n\nthank you for telling me so clearly, and for the kind words about the plan. I enjoyed meeting the team.\n\nMateus',
  );
  await world.at(calendar.workday(2, '12:15'));
}

async function hold(world: World): Promise<void> {
  const { calendar } = world;
  const application = await applicationOf(world, sofia, 'engineering');
  await world.at(calendar.workday(2, '14:30'));
  await world.decide(application, 'reject');
  await world.at(calendar.workday(2, '14:35'));
  await world.approve(
    application,
    'You found the race in our own example within minutes, and explained it so that everybody in the room understood.',
  );
  await world.at(calendar.workday(2, '14:40'));
}
