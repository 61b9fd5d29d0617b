import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type PanelWords = Required<components['schemas']['ChangeMedalistBody']>;
export type Nomination = components['schemas']['NominateBody'];

/** What a person can do in the pool. Each throws an ApiProblem; afterwards what is shown is read again. */
export function useMedalistActs() {
  const queries = useQueryClient();
  return useMemo(() => actsWith(queries), [queries]);
}

function actsWith(queries: QueryClient) {
  const noted = async <T>(act: Promise<T>): Promise<T> => {
    try {
      return await act;
    } finally {
      for (const topic of ['talent-pool', 'candidates', 'duties'])
        void queries.invalidateQueries({ queryKey: [topic] });
    }
  };
  return {
    nominate: (body: Nomination) => noted(answerOf(api.POST('/api/v1/talent-pool', { body }))),
    change: (id: string, body: PanelWords) =>
      noted(answerOf(api.PATCH('/api/v1/talent-pool/{id}', { params: { path: { id } }, body }))),
    remove: (id: string) =>
      noted(answerOf(api.POST('/api/v1/talent-pool/{id}/remove', { params: { path: { id } } }))),
  };
}
