import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type Invitation = components['schemas']['InvitationView'];
export type InvitationRow = components['schemas']['NamedInvitationView'];
export type InvitationStatus = InvitationRow['status'];

type ListQuery = NonNullable<operations['Invitations_list']['parameters']['query']>;
export type InvitationFilter = Omit<ListQuery, 'cursor' | 'limit'>;

export function invitationsQuery(filter: InvitationFilter) {
  return pagedQuery(['invitations', 'list', filter], (at) =>
    answerOf(api.GET('/api/v1/invitations', { params: { query: { ...filter, ...at } } })),
  );
}

export function invitationQuery(id: string) {
  return queryOptions({
    queryKey: ['invitations', id],
    queryFn: () => answerOf(api.GET('/api/v1/invitations/{id}', { params: { path: { id } } })),
    gcTime: 60_000,
    // It is sent and answered by itself; whoever looks sees it.
    refetchInterval: ({ state }) =>
      ['approved', 'sending'].includes(state.data?.invitation.status ?? '') ? 3_000 : false,
  });
}
