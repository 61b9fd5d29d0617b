import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api/client';
import type { components } from '../../api/schema';
import type { Finding, Letter } from '../../letters/queries';

export type DecidingNote = components['schemas']['DecidingNoteView'];

/** What a person can do to tell somebody that nothing is decided yet. Each throws an ApiProblem; then those who wait are read again. */
export function useNoteActs() {
  const queries = useQueryClient();
  return useMemo(() => actsOn(queries), [queries]);
}

export type NoteActs = ReturnType<typeof actsOn>;

function actsOn(queries: QueryClient) {
  const of = (id: string) => ({ params: { path: { id } } });
  const noted = async (act: Promise<DecidingNote>): Promise<DecidingNote> => {
    try {
      return await act;
    } finally {
      void queries.invalidateQueries({ queryKey: ['waiting'] });
    }
  };
  return {
    write: (applicationId: string): Promise<DecidingNote> =>
      answerOf(api.POST('/api/v1/applications/{id}/deciding-note', of(applicationId))),
    read: async (id: string): Promise<Letter> =>
      (await answerOf(api.GET('/api/v1/deciding-notes/{id}', of(id)))).letter,
    edit: (id: string, words: Pick<Letter, 'subject' | 'body'>, version: number): Promise<Letter> =>
      answerOf(api.PATCH('/api/v1/deciding-notes/{id}/letter', { ...of(id), body: { ...words, version } })),
    /** @param day "2026-06-12"; `null` promises none */
    promise: async (id: string, day: string | null, version: number): Promise<Letter> =>
      (await answerOf(api.PUT('/api/v1/deciding-notes/{id}/day', { ...of(id), body: { day, version } })))
        .letter,
    override: (letterId: string, rule: Finding['rule'], reason: string): Promise<Letter> =>
      answerOf(api.POST('/api/v1/letters/{id}/overrides', { ...of(letterId), body: { rule, reason } })),
    approve: (id: string, letterVersion: number): Promise<DecidingNote> =>
      noted(
        answerOf(api.POST('/api/v1/deciding-notes/{id}/approve', { ...of(id), body: { letterVersion } })),
      ),
    undo: (id: string): Promise<DecidingNote> =>
      noted(answerOf(api.POST('/api/v1/deciding-notes/{id}/undo', of(id)))),
  };
}
