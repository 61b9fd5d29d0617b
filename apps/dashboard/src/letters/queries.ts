import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type Rejection = components['schemas']['RejectionView'];
export type RejectionRow = components['schemas']['RejectionRowView'];
export type Finding = components['schemas']['FindingView'];
export type RejectionStatus = RejectionRow['status'];

type ListQuery = NonNullable<operations['Rejections_list']['parameters']['query']>;

export function rejectionsQuery(filter: Pick<ListQuery, 'status'>) {
  return pagedQuery(['rejections', 'list', filter], (at) =>
    answerOf(api.GET('/api/v1/rejections', { params: { query: { ...filter, ...at } } })),
  );
}

export function rejectionQuery(id: string) {
  return queryOptions({
    queryKey: ['rejections', id],
    queryFn: () => answerOf(api.GET('/api/v1/rejections/{id}', { params: { path: { id } } })),
  });
}

/** A change to one rejection: the answer is what it is now, and every list of them may have changed. */
function useRejectionChange<Input>(id: string, change: (input: Input) => Promise<Rejection>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (rejection) => queries.setQueryData(rejectionQuery(id).queryKey, rejection),
    onSettled: () => queries.invalidateQueries({ queryKey: ['rejections'] }),
  });
}

export function useApprove(id: string) {
  return useRejectionChange(id, (letterVersion: number) =>
    answerOf(
      api.POST('/api/v1/rejections/{id}/approve', { params: { path: { id } }, body: { letterVersion } }),
    ),
  );
}

export function useUndo(id: string) {
  return useRejectionChange(id, () =>
    answerOf(api.POST('/api/v1/rejections/{id}/undo', { params: { path: { id } } })),
  );
}
