import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';
import type { Letter } from '../letters/queries';
import { type Invitation, invitationQuery } from './queries';

type InvitationState = components['schemas']['InvitationStateView'];
type Answer = components['schemas']['InvitationAnswerBody']['answer'];

/** What a person can do to one invitation. Each throws an ApiProblem; then what was shown is read again. */
export function useInvitationActs(id: string) {
  const queries = useQueryClient();
  return useMemo(() => actsOn(queries, id), [queries, id]);
}

export type InvitationActs = ReturnType<typeof actsOn>;

function actsOn(queries: QueryClient, id: string) {
  const params = { params: { path: { id } } };
  const { queryKey } = invitationQuery(id);
  const noteLetter = (letter: Letter): Letter => {
    queries.setQueryData(queryKey, (before) => before && { ...before, letter });
    return letter;
  };
  const noted = async (act: Promise<InvitationState>): Promise<void> => {
    try {
      const now = await act;
      queries.setQueryData(
        queryKey,
        (before) => before && { ...before, invitation: { ...before.invitation, ...now } },
      );
      void queries.invalidateQueries({ queryKey: ['proposals', 'list', now.openingId] });
    } catch (error) {
      void queries.invalidateQueries({ queryKey });
      throw error;
    } finally {
      void queries.invalidateQueries({ queryKey: ['invitations', 'list'] });
    }
  };
  return {
    approve: (letterVersion: number) =>
      noted(answerOf(api.POST('/api/v1/invitations/{id}/approve', { ...params, body: { letterVersion } }))),
    undo: () => noted(answerOf(api.POST('/api/v1/invitations/{id}/undo', params))),
    cancel: () => noted(answerOf(api.POST('/api/v1/invitations/{id}/cancel', params))),
    answer: (answer: Answer) =>
      noted(answerOf(api.POST('/api/v1/invitations/{id}/answer', { ...params, body: { answer } }))),
    readLetter: async (): Promise<Letter> =>
      (await queries.fetchQuery({ ...invitationQuery(id), staleTime: 0 })).letter,
    editLetter: async (words: Pick<Letter, 'subject' | 'body'>, version: number): Promise<Letter> => {
      const body = { ...words, version };
      return noteLetter(await answerOf(api.PATCH('/api/v1/invitations/{id}/letter', { ...params, body })));
    },
    overrideWarning: async (
      { id: letterId }: Invitation['letter'],
      rule: Letter['findings'][number]['rule'],
      reason: string,
    ): Promise<Letter> =>
      noteLetter(
        await answerOf(
          api.POST('/api/v1/letters/{id}/overrides', {
            params: { path: { id: letterId } },
            body: { rule, reason },
          }),
        ),
      ),
  };
}
