import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { noteAnswer } from '../../api/note-answer';
import type { components } from '../../api/schema';
import { announce } from '../../screen/announce';

export type SendPolicy = components['schemas']['SendPolicyView'];
export type Limits = components['schemas']['SendPolicyLimits'];

export const sendPolicyQuery = queryOptions({
  queryKey: ['send-policy'],
  queryFn: () => answerOf(api.GET('/api/v1/send-policy')),
});

/** The limits as they stand in the form, and what can be done with them. */
export interface LimitsForm {
  readonly limits: Limits;
  readonly standard: Limits;
  readonly isChanged: boolean;
  readonly set: (change: Partial<Limits>) => void;
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly problem: Error | null;
}

/** Keeps only what was changed here: when somebody else saves meanwhile, theirs is shown beside it and nothing is lost. */
export function useLimitsForm({ version, policy, standard }: SendPolicy): LimitsForm {
  const queries = useQueryClient();
  const [changes, setChanges] = useState<Partial<Limits>>({});
  const limits = { ...policy, ...changes };
  const save = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/send-policy', { body: { version, ...limits } })),
    onSuccess: async (saved) => {
      await noteAnswer(queries, sendPolicyQuery, saved);
      setChanges({});
      announce('Saved. Approved letters are planned anew.');
    },
    // Not waited for: what went wrong is said at once.
    onError: () => void queries.invalidateQueries({ queryKey: sendPolicyQuery.queryKey }),
  });
  return {
    limits,
    standard,
    isChanged: !isSame(limits, policy),
    set: (change) => setChanges((before) => ({ ...before, ...change })),
    save: save.mutate,
    isSaving: save.isPending,
    problem: save.error,
  };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** When a letter would leave that is decided and approved now, by limits that nobody has saved. */
export function usePreview(limits: Limits, zone: string) {
  const [asked] = useDebouncedValue({ policy: limits, zone }, 250);
  return useQuery({
    queryKey: ['send-policy', 'preview', asked],
    queryFn: () => answerOf(api.POST('/api/v1/send-policy/preview', { body: asked })),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
}
