import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import { ApiProblem } from '../api/problem';
import type { components } from '../api/schema';

export type Identity = components['schemas']['IdentityView'];
export type Role = NonNullable<Identity['member']>['role'];

export const identityQuery = queryOptions({
  queryKey: ['session'],
  // Nobody is signed in: an answer, not a failure.
  queryFn: () =>
    answerOf(api.GET('/api/v1/session')).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }),
  staleTime: 60_000,
});

/** Who is signed in; `null` when nobody is. */
export function useWhoIsSignedIn() {
  return useQuery(identityQuery);
}

/** Who is signed in, on a page that is shown to nobody else. */
export function useIdentity(): Identity & { member: NonNullable<Identity['member']> } {
  const { data } = useSuspenseQuery(identityQuery);
  if (!data?.member) throw new ApiProblem(401, 'access.sign_in_required', 'Sign in to go on.');
  return { ...data, member: data.member };
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly organizationId?: string;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => answerOf(api.POST('/api/v1/session', { body })),
    onSuccess: (identity) => noteAnswer(queries, identityQuery, identity),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/session')),
    // Nothing that one person saw stays for the next at this computer.
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(identityQuery.queryKey, null);
    },
  });
}
