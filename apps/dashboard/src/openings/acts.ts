import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import { invitationQuery } from '../invitations/queries';
import { proposalsQuery } from './queries';

/** What a person can do about the proposals for one opening. Each throws an ApiProblem. */
export function useProposalActs(openingId: string) {
  const queries = useQueryClient();
  return useMemo(() => actsOn(queries, openingId), [queries, openingId]);
}

export type ProposalActs = ReturnType<typeof actsOn>;

function actsOn(queries: QueryClient, openingId: string) {
  const { queryKey } = proposalsQuery(openingId);
  const readAgain = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: ['openings', 'list'] });
  };
  /** The list is patched and not read again: whoever reads on stays where they are. */
  const note = (id: string, change: object): void => {
    queries.setQueryData(queryKey, (before) => before && patched(before, id, change));
    void queries.invalidateQueries({ queryKey: ['openings', 'list'] });
  };
  const noted = async (id: string, act: Promise<object>): Promise<void> => {
    try {
      note(id, await act);
    } catch (error) {
      void readAgain();
      throw error;
    }
  };
  return {
    /** Searches the pool now; what is shown is the new search. */
    match: async () => {
      await answerOf(api.POST('/api/v1/openings/{id}/match-runs', { params: { path: { id: openingId } } }));
      await readAgain();
    },
    dismiss: (id: string, reason: string) =>
      noted(
        id,
        answerOf(api.POST('/api/v1/matches/{id}/dismiss', { params: { path: { id } }, body: { reason } })),
      ),
    restore: (id: string) =>
      noted(id, answerOf(api.POST('/api/v1/matches/{id}/restore', { params: { path: { id } } }))),
    /** Drafts the invitation, or finds the one there is. @returns its id */
    invite: async (id: string) => {
      const drafted = await answerOf(api.POST('/api/v1/matches/{id}/invite', { params: { path: { id } } }));
      const { invitation } = drafted;
      queries.setQueryData(invitationQuery(invitation.id).queryKey, drafted);
      note(id, { status: 'invited', invitationId: invitation.id, invitationStatus: invitation.status });
      void queries.invalidateQueries({ queryKey: ['invitations', 'list'] });
      return invitation.id;
    },
  };
}

function patched<P extends { readonly items: readonly { readonly id: string }[] }>(
  pages: InfiniteData<P>,
  id: string,
  change: object,
): InfiniteData<P> {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
    })),
  };
}
