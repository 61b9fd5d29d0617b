import type { Letter } from '#letters';

/** What needs one member on one morning, in numbers: a mail to a member names no candidate (ADR 13). */
export interface DigestFacts {
  /** Letters to approve. */
  readonly drafts: number;
  /** Answers and feedback that are owed. */
  readonly answers: number;
  /** What is owed by the end of today, what is late not among it. */
  readonly dueToday: number;
  readonly late: number;
  /** People who were interviewed and have waited long to hear. */
  readonly waiting: number;
  /** Of whoever was interviewed, those whom a law gives until a day that is past or comes within two weeks. */
  readonly byLaw: number;
  /** After so many days a wait is long. */
  readonly longWaitDays: number;
}

interface Around {
  readonly memberName: string;
  readonly organizationName: string;
  readonly publicUrl: string;
}

/** Whether there is anything to say. */
export function needsSomebody(facts: DigestFacts): boolean {
  const { longWaitDays: _limit, ...counts } = facts;
  return Object.values(counts).some((count) => count > 0);
}

/** The morning's mail: what needs this member today, each with where it is done. */
export function composeDigest(facts: DigestFacts, around: Around): Letter {
  const { drafts, answers, dueToday, late, waiting, byLaw, longWaitDays } = facts;
  const { memberName, organizationName, publicUrl } = around;
  const lines = [
    drafts > 0 && [
      `${many(drafts, 'letter waits', 'letters wait')} for your approval`,
      '/letters?status=drafted',
    ],
    answers > 0 && [`${many(answers, 'answer is', 'answers are')} yours to write`, '/conversations'],
    dueToday + late > 0 && [inTime(dueToday, late), '/today'],
    waiting > 0 && [
      `${many(waiting, 'person was interviewed and has', 'people were interviewed and have')} waited longer than ${longWaitDays} days to hear`,
      '/today/waiting',
    ],
    byLaw > 0 && [
      `${many(byLaw, 'person has', 'people have')} to hear by law within two weeks, or should have`,
      '/today/waiting',
    ],
  ].filter((line) => line !== false);
  return {
    subject: `What needs you today: ${inShort(facts)}`,
    body: [
      `Hello ${memberName},`,
      `This needs you at ${organizationName} today.`,
      ...lines.map(([says, path]) => `${says}:\n${publicUrl}${path}`),
      `When nothing needs you, no such mail comes. Which mails you get is for you to say:\n${publicUrl}/settings/notifications`,
    ].join('\n\n'),
  };
}

function inTime(dueToday: number, late: number): string {
  if (late === 0) return `${many(dueToday, 'promise is', 'promises are')} due today`;
  const isLate = `${many(late, 'promise is', 'promises are')} overdue`;
  return dueToday === 0 ? isLate : `${isLate}, and ${dueToday} more due today`;
}

/** The two that weigh most. */
function inShort({ drafts, answers, dueToday, late, waiting, byLaw }: DigestFacts): string {
  return [
    byLaw > 0 && `${byLaw} to hear by law`,
    late > 0 && `${late} overdue`,
    drafts > 0 && many(drafts, 'letter', 'letters'),
    answers > 0 && many(answers, 'answer', 'answers'),
    waiting > 0 && `${many(waiting, 'person', 'people')} waiting`,
    dueToday > 0 && `${dueToday} due`,
  ]
    .filter((part) => part !== false)
    .slice(0, 2)
    .join(', ');
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
