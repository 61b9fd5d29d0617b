import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { noteAnswer } from '../../api/note-answer';
import type { components } from '../../api/schema';
import { announce } from '../../screen/announce';

export type Policy = components['schemas']['OutcomePolicyView'];
export type KeptLaw = components['schemas']['KeptLawDto'];
type Change = Partial<Pick<Policy, 'tellWithinDays' | 'longWaitDays' | 'laws'>>;

export const policyQuery = queryOptions({
  queryKey: ['outcome-policy'],
  queryFn: () => answerOf(api.GET('/api/v1/outcome-policy')),
});

/** Saves a change of the limits as they are shown; when somebody else was quicker, theirs are shown and nothing is lost. */
export function useChangePolicy(policy: Policy) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => {
      const { version, tellWithinDays, longWaitDays, laws } = policy;
      return answerOf(
        api.PUT('/api/v1/outcome-policy', {
          body: { version, tellWithinDays, longWaitDays, laws, ...change },
        }),
      );
    },
    onSuccess: async (saved) => {
      await noteAnswer(queries, policyQuery, saved);
      announce('Saved.');
    },
    onError: () => queries.invalidateQueries({ queryKey: policyQuery.queryKey }),
  });
}
