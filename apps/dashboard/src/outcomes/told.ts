import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type Told = components['schemas']['ToldBody'];

/** How somebody was told when it was no letter of ours, as it is asked for. */
export const toldHow: readonly { readonly value: Told['how']; readonly label: string }[] = [
  { value: 'phone', label: 'By phone' },
  { value: 'video_call', label: 'In a video call' },
  { value: 'in_person', label: 'In person' },
  { value: 'paper', label: 'On paper' },
  { value: 'other_mail', label: 'In a mail from elsewhere' },
];

/** Records what somebody was told. Each throws an ApiProblem; then, and after it, what was shown is read again. */
export function useRecordTold() {
  const queries = useQueryClient();
  return useMemo(
    () => ({
      decision: (rejectionId: string, body: Told) =>
        noted(
          queries,
          answerOf(api.POST('/api/v1/rejections/{id}/told', { params: { path: { id: rejectionId } }, body })),
        ),
      stillDeciding: (applicationId: string, body: Told) =>
        noted(
          queries,
          answerOf(
            api.POST('/api/v1/applications/{id}/told-still-deciding', {
              params: { path: { id: applicationId } },
              body,
            }),
          ),
        ),
    }),
    [queries],
  );
}

async function noted<T>(queries: QueryClient, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } finally {
    void queries.invalidateQueries({ queryKey: ['waiting'] });
    void queries.invalidateQueries({ queryKey: ['rejections'] });
    void queries.invalidateQueries({ queryKey: ['duties'] });
  }
}
