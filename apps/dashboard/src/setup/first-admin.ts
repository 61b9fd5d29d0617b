import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import type { components } from '../api/schema';
import { identityQuery } from '../session/session';

/** Whether there is no organization yet, so that signing in is not the question. */
export const firstAdminQuery = queryOptions({
  queryKey: ['setup', 'first-admin'],
  queryFn: () => answerOf(api.GET('/api/v1/setup/first-admin')),
  staleTime: 60_000,
});

export function useMakeFirstAdmin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['FirstAdminBody']) =>
      answerOf(api.POST('/api/v1/setup/first-admin', { body })),
    onSuccess: async (identity) => {
      // Who is signed in first: where to go on follows from it.
      await noteAnswer(queries, identityQuery, identity);
      await noteAnswer(queries, firstAdminQuery, { needed: false });
    },
  });
}
