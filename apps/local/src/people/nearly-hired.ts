import { elena, interactionDesigner, noor, priya, tom } from './cast.js';
import type { Chapter } from './chapter.js';
import type { World } from './world.js';

/** Eight weeks ago: somebody was nearly hired, was told well, and stays in touch. */
export const nearlyHired: readonly Chapter[] = [
  { says: 'Eight weeks ago: two people are met for one place', play: meet },
  { says: 'One gets it; the other is told, and stays in touch', play: tellAndKeep },
];

async function meet(world: World): Promise<void> {
  const { calendar, recruiter } = world;
  await world.at(calendar.workday(40, '09:30'));
  await recruiter.ask('PATCH', '/organization', {
    postalAddress: 'Kestrel Studio, Rua das Flores 12, 1200-195 Lisboa',
  });
  await world.colleague(noor);
  const opening = await world.opening(interactionDesigner, await world.colleague(tom));
  await world.at(calendar.workday(39, '14:00'));
  const applications = [await world.applies(priya, opening), await world.applies(elena, opening)];
  await world.at(calendar.workday(37, '16:30'));
  for (const application of applications)
    await world.came(application, {
      stage: 'final',
      interviewsHeld: 3,
      lastInterviewAt: calendar.workday(37, '16:00'),
      effort: ['design exercise'],
      finalist: true,
    });
}

async function tellAndKeep(world: World): Promise<void> {
  const { calendar, recruiter } = world;
  const opening = await world.opening(interactionDesigner, await world.colleague(tom));
  const [hers, elenas] = [await world.applies(priya, opening), await world.applies(elena, opening)];
  await world.at(calendar.workday(36, '09:40'));
  await world.offer(elenas, 'extended');
  await world.offer(elenas, 'accepted');
  await world.decide(elenas, 'hire');
  await world.decide(hers, 'reject');
  await world.at(calendar.workday(36, '09:45'));
  await world.tell(
    hers,
    'You let people with low vision take your prototype apart and thanked them for it; that stayed with all of us.',
  );
  await world.at(calendar.workday(34, '11:15'));
  await world.nominate(
    priya,
    hers,
    'Careful research with disabled people, plain reasons for each decision, strong prototypes in Figma.',
  );
  await recruiter.sendForm(`${await world.pageOf(priya)}/stay`, {
    wishes: 'Design work with accessibility at its heart, in Lisbon or remote.',
  });
  await recruiter.ask('PATCH', `/openings/${opening}`, { status: 'filled' });
  await world.at(calendar.workday(34, '11:20'));
}
