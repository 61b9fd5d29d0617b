import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type Batch = components['schemas']['BatchView'];
export type BatchRow = components['schemas']['BatchRowView'];
export type BatchLetter = components['schemas']['BatchLetterView'];
export type Outcome = BatchLetter['outcome'];

type LettersQuery = NonNullable<operations['ApprovalBatches_letters']['parameters']['query']>;
export type LettersFilter = Omit<LettersQuery, 'cursor' | 'limit'>;

export const batchesQuery = pagedQuery(['approval-batches', 'list'], (query) =>
  answerOf(api.GET('/api/v1/approval-batches', { params: { query } })),
);

/** Those that have not ended: some of them wait for a person. */
export const openBatchesQuery = queryOptions({
  queryKey: ['approval-batches', 'today'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/approval-batches', { params: { query: { open: 'true', limit: 30 } } })),
});

export function batchQuery(id: string) {
  return queryOptions({
    queryKey: ['approval-batches', id],
    queryFn: () => answerOf(api.GET('/api/v1/approval-batches/{id}', { params: { path: { id } } })),
  });
}

/** Its letters with what became of each. */
export function batchLettersQuery(id: string, filter: LettersFilter) {
  return pagedQuery(['approval-batches', id, 'letters', filter], (at) =>
    answerOf(
      api.GET('/api/v1/approval-batches/{id}/letters', {
        params: { path: { id }, query: { ...filter, ...at } },
      }),
    ),
  );
}
