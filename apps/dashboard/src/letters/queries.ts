import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type Rejection = components['schemas']['RejectionView'];
export type RejectionRow = components['schemas']['RejectionRowView'];
export type Letter = components['schemas']['LetterView'];
export type Finding = components['schemas']['FindingView'];
export type Hold = Rejection['holds'][number];
/** Holds that were placed, and that a person can release. */
export type PlacedHoldKind = components['schemas']['ReleaseHoldBody']['kind'];
export type ComposeWish = components['schemas']['ComposeBody'];
export type RejectionStatus = RejectionRow['status'];
export type ApplicationFacts = components['schemas']['ApplicationFactsView'];

type ListQuery = NonNullable<operations['Rejections_list']['parameters']['query']>;
export type RejectionFilter = Omit<ListQuery, 'cursor' | 'limit'>;

export function rejectionsQuery(filter: RejectionFilter) {
  return pagedQuery(['rejections', 'list', filter], (at) =>
    answerOf(api.GET('/api/v1/rejections', { params: { query: { ...filter, ...at } } })),
  );
}

export function rejectionQuery(id: string) {
  return queryOptions({
    queryKey: ['rejections', id],
    queryFn: () => answerOf(api.GET('/api/v1/rejections/{id}', { params: { path: { id } } })),
    // A morning of approvals leaves no trail of letters in memory.
    gcTime: 60_000,
  });
}

/** The facts behind a rejection: effort, finalist, first choice, and who wrote in what zone. */
export function applicationQuery(id: string) {
  return queryOptions({
    queryKey: ['applications', id],
    queryFn: () => answerOf(api.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
    gcTime: 60_000,
  });
}

/** The letter in one version as a mail program shows it. */
export function previewQuery({ id, version }: Pick<Letter, 'id' | 'version'>) {
  return queryOptions({
    queryKey: ['letters', 'preview', id, version],
    queryFn: () => answerOf(api.GET('/api/v1/letters/{id}/preview', { params: { path: { id } } })),
    gcTime: 60_000,
  });
}
