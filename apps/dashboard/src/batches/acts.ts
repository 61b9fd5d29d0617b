import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';
import { type Batch, batchQuery } from './queries';

/** Freezes drafts; throws an ApiProblem. */
export function useFreeze() {
  const queries = useQueryClient();
  return async (body: components['schemas']['FreezeBody']): Promise<Batch> => {
    const batch = await answerOf(api.POST('/api/v1/approval-batches', { body }));
    queries.setQueryData(batchQuery(batch.id).queryKey, batch);
    void queries.invalidateQueries({ queryKey: ['rejections'] });
    void queries.invalidateQueries({ queryKey: ['approval-batches'] });
    return batch;
  };
}

/** What a person can do to one batch. Each throws an ApiProblem; then what was shown is read again. */
export function useBatchActs(id: string) {
  const queries = useQueryClient();
  return useMemo(() => actsOn(queries, id), [queries, id]);
}

export type BatchActs = ReturnType<typeof actsOn>;

function actsOn(queries: QueryClient, id: string) {
  const params = { params: { path: { id } } };
  const noted = async (act: Promise<Batch>): Promise<Batch> => {
    try {
      const now = await act;
      queries.setQueryData(batchQuery(id).queryKey, now);
      return now;
    } finally {
      void queries.invalidateQueries({ queryKey: ['approval-batches'] });
      void queries.invalidateQueries({ queryKey: ['rejections'] });
    }
  };
  return {
    approve: (hash: string) =>
      noted(answerOf(api.POST('/api/v1/approval-batches/{id}/approve', { ...params, body: { hash } }))),
    continue: () => noted(answerOf(api.POST('/api/v1/approval-batches/{id}/continue', params))),
    stop: (reason: string) =>
      noted(answerOf(api.POST('/api/v1/approval-batches/{id}/stop', { ...params, body: { reason } }))),
    resume: () => noted(answerOf(api.POST('/api/v1/approval-batches/{id}/resume', params))),
    takeBack: () => noted(answerOf(api.POST('/api/v1/approval-batches/{id}/take-back', params))),
    discard: () => noted(answerOf(api.POST('/api/v1/approval-batches/{id}/discard', params))),
    takeOut: (rejectionId: string) =>
      noted(
        answerOf(
          api.DELETE('/api/v1/approval-batches/{id}/letters/{rejectionId}', {
            params: { path: { id, rejectionId } },
          }),
        ),
      ),
  };
}
