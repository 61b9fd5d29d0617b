import type { Membership } from './queries';

interface Tab {
  readonly status: Membership;
  readonly label: string;
  readonly empty: { readonly title: string; readonly words: string };
}

/** The tabs of the list, one for each way to stand in the pool. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    status: 'in_pool',
    label: 'In the pool',
    empty: {
      title: 'Nobody is in the pool yet',
      words:
        'Who met a candidate nominates them here. Once the candidate says yes, on their own page, they stand here and are proposed for new openings. Nobody is kept without their yes.',
    },
  },
  {
    status: 'nominated',
    label: 'Waiting',
    empty: {
      title: 'Nobody waits',
      words:
        'Who was nominated and has not said yes stands here, and who asked to stay in touch and waits for our yes. Nobody waits for either.',
    },
  },
  {
    status: 'left',
    label: 'Left',
    empty: {
      title: 'Nobody has left',
      words:
        'Who leaves the pool, or is taken out by a colleague, stands here. They are not invited any more.',
    },
  },
  {
    status: 'expired',
    label: 'Ended',
    empty: {
      title: 'No consent has ended',
      words:
        'A yes lasts for a time that it names. Who was asked again and did not answer stands here, and is not invited any more.',
    },
  },
];

/** The tab that shows a status; the first for one that is none. */
export function tabOf(status: string | null): Tab {
  return tabs.find((tab) => tab.status === status) ?? tabs[0];
}
