import type { RejectionStatus } from './queries';

/** Where the calendar of what leaves when is, beside the lists by status. */
export const calendarPath = '/letters/calendar';

interface Part {
  readonly status: RejectionStatus;
  readonly label: string;
  readonly empty: { readonly title: string; readonly words: string };
}

export interface Tab {
  readonly label: string;
  readonly parts: readonly [Part, ...Part[]];
}

/** The tabs of the list, each with the statuses it shows one at a time. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    label: 'To approve',
    parts: [
      {
        status: 'drafted',
        label: 'To approve',
        empty: {
          title: 'Nothing to approve',
          words:
            'When somebody is turned down in your ATS, a draft appears here. Nobody waits for one right now.',
        },
      },
    ],
  },
  {
    label: 'Waiting',
    parts: [
      {
        status: 'approved',
        label: 'Approved',
        empty: {
          title: 'Nothing waits',
          words: 'Approved letters stand here until they leave, the next one first. All of them have left.',
        },
      },
      {
        status: 'sending',
        label: 'On their way',
        empty: {
          title: 'Nothing is on its way',
          words: 'Letters stand here while a mail server takes its time. All were taken at once.',
        },
      },
    ],
  },
  {
    label: 'Sent',
    parts: [
      {
        status: 'sent',
        label: 'Sent',
        empty: { title: 'No letter left yet', words: 'Letters that left stand here, the newest first.' },
      },
    ],
  },
  {
    label: 'Ended',
    parts: [
      {
        status: 'failed',
        label: 'Not delivered',
        empty: {
          title: 'Every letter arrived',
          words: 'Letters that could not be delivered appear here, so that nobody is left without an answer.',
        },
      },
      {
        status: 'cancelled',
        label: 'Cancelled',
        empty: {
          title: 'Nothing was cancelled',
          words: 'Letters that a colleague cancelled stand here, with why.',
        },
      },
      {
        status: 'superseded',
        label: 'Overtaken',
        empty: {
          title: 'No decision was taken back',
          words: 'When somebody is hired after all, or withdraws first, their letter ends here unsent.',
        },
      },
    ],
  },
];

/** The tab and its part that shows a status; the first for one that is none. */
export function tabOf(status: string | null): { tab: Tab; part: Part } {
  for (const tab of tabs) {
    const part = tab.parts.find((each) => each.status === status);
    if (part) return { tab, part };
  }
  return { tab: tabs[0], part: tabs[0].parts[0] };
}
