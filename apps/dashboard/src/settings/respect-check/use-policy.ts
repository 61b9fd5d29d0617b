import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { noteAnswer } from '../../api/note-answer';
import type { components } from '../../api/schema';
import { announce } from '../../screen/announce';

export type Policy = components['schemas']['CheckPolicyView'];
type Change = Partial<Pick<Policy, 'severities' | 'exceptions' | 'phrases'>>;

export const policyQuery = queryOptions({
  queryKey: ['check-policy'],
  queryFn: () => answerOf(api.GET('/api/v1/check-policy')),
});

/** Saves a change of the policy as it is shown; when somebody else was quicker, theirs is shown and nothing is lost. */
export function useChangePolicy(policy: Policy) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => {
      const { version, severities, exceptions, phrases } = policy;
      return answerOf(
        api.PUT('/api/v1/check-policy', { body: { version, severities, exceptions, phrases, ...change } }),
      );
    },
    onSuccess: async (saved) => {
      await noteAnswer(queries, policyQuery, saved);
      announce('Saved.');
    },
    onError: () => queries.invalidateQueries({ queryKey: policyQuery.queryKey }),
  });
}
