import type { components } from '../api/schema';
import { waitsForPerson } from '../batches/batch-words';
import type { BatchRow } from '../batches/queries';
import type { RejectionRow } from '../letters/queries';
import { byInstant } from '../words/when';

export type ConversationRow = components['schemas']['ConversationRowDto'];

interface Placed {
  readonly id: string;
  /** Where it is shown. */
  readonly path: string;
}

export type TodayItem =
  | (Placed & { readonly kind: 'reply'; readonly row: ConversationRow })
  | (Placed & { readonly kind: 'batch'; readonly row: BatchRow })
  | (Placed & { readonly kind: 'draft' | 'leaving'; readonly row: RejectionRow });

/** Batches that stand until a person acts come before all: many wait behind each. Then what is owed by its date, then the drafts, the longest decided first: nobody waits behind somebody newer. */
export function needsYou(
  replies: readonly ConversationRow[],
  drafts: readonly RejectionRow[],
  batches: readonly BatchRow[],
): readonly TodayItem[] {
  return [
    ...batches
      .filter(({ status }) => waitsForPerson.has(status))
      .map((row) => ({ kind: 'batch' as const, id: row.id, path: `/batches/${row.id}`, row })),
    ...replies
      .toSorted((a, b) => byInstant(a.dueAt ?? a.lastMessageAt, b.dueAt ?? b.lastMessageAt))
      .map((row) => ({ kind: 'reply' as const, id: row.id, path: `/conversations/${row.id}`, row })),
    ...drafts
      .toSorted((a, b) => byInstant(a.decidedAt, b.decidedAt))
      .map((row) => ({ kind: 'draft' as const, id: row.id, path: `/today/letters/${row.id}`, row })),
  ];
}

/** What leaves by itself, the soonest first. */
export function leavesNext(approved: readonly RejectionRow[]): readonly TodayItem[] {
  return approved
    .toSorted((a, b) => byInstant(a.leavesAt ?? '9', b.leavesAt ?? '9'))
    .map((row) => ({ kind: 'leaving' as const, id: row.id, path: `/today/letters/${row.id}`, row }));
}
