import type { InvitationStatus } from './queries';

interface Part {
  readonly status: InvitationStatus;
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
    label: 'Drafts',
    parts: [
      {
        status: 'drafted',
        label: 'Drafts',
        empty: {
          title: 'No invitation to approve',
          words: 'When you invite somebody who is proposed for an opening, the draft appears here.',
        },
      },
    ],
  },
  {
    label: 'Leaving',
    parts: [
      {
        status: 'approved',
        label: 'Approved',
        empty: {
          title: 'Nothing waits',
          words: 'Approved invitations stand here for ten minutes, in which they can be taken back.',
        },
      },
      {
        status: 'sending',
        label: 'On their way',
        empty: {
          title: 'Nothing is on its way',
          words: 'Invitations stand here while a mail server takes its time. All were taken at once.',
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
        empty: {
          title: 'Nobody owes you an answer',
          words: 'Invitations that left stand here until somebody says yes or no. Nobody is pressed for it.',
        },
      },
    ],
  },
  {
    label: 'Answered',
    parts: [
      {
        status: 'accepted',
        label: 'Yes',
        empty: {
          title: 'No yes yet',
          words: 'Who says yes appears here, and you write to them within days.',
        },
      },
      {
        status: 'declined',
        label: 'No, thank you',
        empty: { title: 'Nobody said no', words: 'Who says no stays in the pool, for another opening.' },
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
          title: 'Every invitation arrived',
          words: 'Invitations that could not be delivered appear here, to be sent to a corrected address.',
        },
      },
      {
        status: 'cancelled',
        label: 'Cancelled',
        empty: {
          title: 'Nothing was cancelled',
          words: 'Invitations that ended unsent stand here, with why.',
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
