import { accessibilityDesigner, amara, fatima, maximiliane, tom } from './cast.js';
import type { Chapter } from './chapter.js';
import { applicationOf } from './last-weeks.js';
import type { World } from './world.js';

/** What is on the desk now: drafts to approve, a letter that waits for its hour, a mail that nobody could place, a new opening. */
export const yesterday: readonly Chapter[] = [
  { says: 'Yesterday: more decisions, and their letters are drafted', play: decide },
  { says: 'A letter is approved and waits for its hour', play: approve },
  { says: 'A new opening appears, and the pool is looked through for it', play: open },
];

async function decide(world: World): Promise<void> {
  const { calendar } = world;
  await world.at(calendar.workday(1, '15:00'));
  const amaras = await applicationOf(world, amara, 'design');
  for (const application of [
    amaras,
    await applicationOf(world, fatima, 'design'),
    await applicationOf(world, maximiliane(calendar.present), 'design'),
  ])
    await world.decide(application, 'reject');
  await world.at(calendar.workday(1, '15:10'));
  // The check underlines the comparison.
  await world.draft(amaras, {
    sentence:
      'The way you walked us through the hospital booking flow, and what you had left out of it, stayed with the whole panel.',
    besides: 'We chose somebody with more relevant experience.',
  });
  const at = calendar.workday(1, '17:20');
  await world.at(at);
  await world.forwarded('Forwarded from jobs@kestrel.example', unplaceable(at));
  await world.at(calendar.workday(1, '17:25'));
}

function unplaceable(at: Date): Buffer {
  const lines = [
    'From: Renske de Vries <renske.devries@post.example>',
    'To: jobs@kestrel.example',
    'Subject: How did it end?',
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    'Message-ID: <spring-4711@post.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hello,',
    '',
    'I applied to you in the spring, under an address that I no longer have, and never heard how it ended. Could you tell me?',
    '',
    'Renske de Vries',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

async function approve(world: World): Promise<void> {
  await world.at(world.calendar.minutesAgo(30));
  await world.approve(
    await applicationOf(world, maximiliane(world.calendar.present), 'design'),
    'Es hat uns gefallen, wie Sie Menschen, die uneins sind, an einen Tisch bringen.',
  );
  await world.at(world.calendar.minutesAgo(29));
}

/** Last: where this opening is, everybody is. */
async function open(world: World): Promise<void> {
  await world.at(world.calendar.minutesAgo(10));
  await world.opening(accessibilityDesigner, await world.colleague(tom));
  await world.at(world.calendar.minutesAgo(9));
}
