import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type MedalistPerson = components['schemas']['MedalistView'];
export type MedalistRow = components['schemas']['MedalistRowView'];
export type Medalist = components['schemas']['SilverMedalistView'];
export type Membership = Medalist['status'];
export type ConsentStanding = MedalistPerson['consent'];
export type InvitationOfPerson = MedalistPerson['invitations'][number];

type ListQuery = NonNullable<operations['TalentPool_list']['parameters']['query']>;
export type PoolFilter = Pick<ListQuery, 'status' | 'search'>;

export function poolQuery(filter: PoolFilter) {
  return pagedQuery(['talent-pool', 'list', filter], (at) =>
    answerOf(api.GET('/api/v1/talent-pool', { params: { query: { ...filter, ...at } } })),
  );
}

export function medalistQuery(id: string) {
  return queryOptions({
    queryKey: ['talent-pool', id],
    queryFn: () => answerOf(api.GET('/api/v1/talent-pool/{id}', { params: { path: { id } } })),
    gcTime: 60_000,
  });
}

/** Where a candidate stands in the pool; `null` when they never did. */
export function membershipQuery(candidateId: string) {
  return queryOptions({
    queryKey: ['talent-pool', 'of', candidateId],
    queryFn: async () => {
      const { items } = await answerOf(
        api.GET('/api/v1/talent-pool', { params: { query: { candidateId, limit: 1 } } }),
      );
      return items[0] ?? null;
    },
    gcTime: 60_000,
  });
}
