import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { pagedQuery } from '../../api/paged';
import type { components } from '../../api/schema';

export type AtsConnection = components['schemas']['AtsConnectionView'];
export type AtsConnectionStanding = components['schemas']['AtsConnectionStanding'];
export type NewAtsConnection = components['schemas']['NewAtsConnection'];
export type ReadBack = components['schemas']['ReadBackView'];
export type ReadBackChanges = components['schemas']['ReadBackChanges'];
export type WebhookEvent = components['schemas']['WebhookEventView'];

export const connectionsQuery = pagedQuery(['ats-connections', 'list'], (query) =>
  answerOf(api.GET('/api/v1/ats-connections', { params: { query } })),
);

export function connectionQuery(id: string) {
  return queryOptions({
    queryKey: ['ats-connections', id],
    queryFn: () => answerOf(api.GET('/api/v1/ats-connections/{id}', { params: { path: { id } } })),
  });
}

export function eventsQuery(connectionId: string) {
  return pagedQuery(['webhooks', connectionId], (at) =>
    answerOf(api.GET('/api/v1/webhook-events', { params: { query: { connectionId, ...at } } })),
  );
}

/** Whatever changes a connection makes what was read of all of them old. */
export function useConnectionChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['ats-connections'] });
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
      await queries.invalidateQueries({ queryKey: ['ats-troubles'] });
      await queries.invalidateQueries({ queryKey: ['setup'] });
    },
  });
}
