import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import {
  type ComposeWish,
  type PlacedHoldKind,
  type Letter,
  type Rejection,
  rejectionQuery,
  type RejectionRow,
} from './queries';

/** What a person can do to one rejection. Each throws an ApiProblem; then what was shown is read again. */
export function useRejectionActs(id: string) {
  const queries = useQueryClient();
  return useMemo(() => actsOn(queries, id), [queries, id]);
}

export type RejectionActs = ReturnType<typeof actsOn>;

function actsOn(queries: QueryClient, id: string) {
  const params = { params: { path: { id } } };
  const { queryKey } = rejectionQuery(id);
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey });
  const noted = async (act: Promise<Rejection>): Promise<Rejection> => {
    try {
      const now = await act;
      noteRejection(queries, now);
      return now;
    } catch (error) {
      void readAgain();
      throw error;
    }
  };
  const noteLetter = (letter: Letter): void => {
    queries.setQueryData(queryKey, (before) => before && { ...before, letter });
  };
  return {
    approve: (letterVersion: number) =>
      noted(answerOf(api.POST('/api/v1/rejections/{id}/approve', { ...params, body: { letterVersion } }))),
    undo: () => noted(answerOf(api.POST('/api/v1/rejections/{id}/undo', params))),
    hold: (reason: string) =>
      noted(answerOf(api.POST('/api/v1/rejections/{id}/hold', { ...params, body: { reason } }))),
    release: (kind: PlacedHoldKind, reason: string) =>
      noted(answerOf(api.POST('/api/v1/rejections/{id}/release', { ...params, body: { kind, reason } }))),
    cancel: (reason: string) =>
      noted(answerOf(api.POST('/api/v1/rejections/{id}/cancel', { ...params, body: { reason } }))),
    deliverAgain: () => noted(answerOf(api.POST('/api/v1/rejections/{id}/deliver-again', params))),
    readAgain,
    readLetter: async () => (await queries.fetchQuery({ ...rejectionQuery(id), staleTime: 0 })).letter,
    editLetter: async (words: { subject: string; body: string }, version: number) => {
      const body = { ...words, version };
      const letter = await answerOf(api.PATCH('/api/v1/rejections/{id}/letter', { ...params, body }));
      noteLetter(letter);
      return letter;
    },
    addPersonalSentence: async (sentence: string) => {
      const body = { sentence };
      const letter = await answerOf(
        api.POST('/api/v1/rejections/{id}/personal-sentence', { ...params, body }),
      );
      queries.setQueryData(
        queryKey,
        (before) =>
          before && { ...before, letter, rejection: { ...before.rejection, personalSentence: sentence } },
      );
      return letter;
    },
    /** Writes the draft again. @returns what it was, when a person had written it */
    compose: async (wish: ComposeWish) => {
      const { letter, replaced } = await answerOf(
        api.POST('/api/v1/rejections/{id}/compose', { ...params, body: wish }),
      );
      queries.setQueryData(
        queryKey,
        (before) =>
          before && {
            ...before,
            letter,
            rejection: {
              ...before.rejection,
              reason: wish.reason ?? before.rejection.reason,
              reasonSentence:
                wish.reasonSentence === undefined ? before.rejection.reasonSentence : wish.reasonSentence,
            },
          },
      );
      void queries.invalidateQueries({ queryKey: ['audit', id] });
      return { letter, replaced };
    },
    overrideWarning: async (letterId: string, rule: Letter['findings'][number]['rule'], reason: string) => {
      const letter = await answerOf(
        api.POST('/api/v1/letters/{id}/overrides', {
          params: { path: { id: letterId } },
          body: { rule, reason },
        }),
      );
      noteLetter(letter);
      return letter;
    },
  };
}

type Pages = InfiniteData<{ readonly items: readonly RejectionRow[]; readonly nextCursor: string | null }>;

/**
 * Puts what a rejection is now where it is shown. The lists are patched and not read again: two hundred approvals in a row would read
 * every page two hundred times.
 */
function noteRejection(queries: QueryClient, now: Rejection): void {
  const { id, status } = now.rejection;
  queries.setQueryData(rejectionQuery(id).queryKey, now);
  for (const [key, pages] of queries.getQueriesData<Pages>({ queryKey: ['rejections', 'list'] })) {
    if (!pages) continue;
    const { status: listed } = key[2] as { status: RejectionRow['status'] };
    const isShown = pages.pages.some(({ items }) => items.some((row) => row.id === id));
    if (isShown)
      queries.setQueryData<Pages>(key, {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          items: page.items.flatMap((row) => {
            if (row.id !== id) return [row];
            return status === listed ? [rowOf(row, now)] : [];
          }),
        })),
      });
    else if (status === listed) void queries.invalidateQueries({ queryKey: key, exact: true });
  }
  void queries.invalidateQueries({ queryKey: ['rejections', 'today'] });
  void queries.invalidateQueries({ queryKey: ['audit', id] });
}

function rowOf(row: RejectionRow, { rejection, holds }: Rejection): RejectionRow {
  const { approvedAt, leavesAt, sentAt, endedReason } = rejection;
  const placed = holds.filter(({ releasable }) => releasable).map(({ kind }) => kind);
  return { ...row, approvedAt, leavesAt, sentAt, endedReason, holds: placed };
}
