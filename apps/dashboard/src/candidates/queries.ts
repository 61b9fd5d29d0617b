import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components } from '../api/schema';

export type Candidate = components['schemas']['CandidateView'];
export type CandidateRow = components['schemas']['CandidateRowView'];
export type ApplicationRow = components['schemas']['ApplicationRowView'];
export type LetterRow = components['schemas']['RejectionRowView'];
export type HistoryEntry = components['schemas']['HistoryEntryView'];
export type Duty = components['schemas']['DutyView'];

/** @param search a whole address, or the beginning of a name; '' for everybody, the newest first */
export function candidatesQuery(search: string) {
  return pagedQuery(['candidates', 'list', search], (at) =>
    answerOf(api.GET('/api/v1/candidates', { params: { query: search === '' ? at : { search, ...at } } })),
  );
}

export function candidateQuery(id: string) {
  return queryOptions({
    queryKey: ['candidates', id],
    queryFn: () => answerOf(api.GET('/api/v1/candidates/{id}', { params: { path: { id } } })),
    gcTime: 60_000,
  });
}

export function historyQuery(candidateId: string) {
  return pagedQuery(['candidates', candidateId, 'history'], (query) =>
    answerOf(api.GET('/api/v1/candidates/{id}/history', { params: { path: { id: candidateId }, query } })),
  );
}

export function applicationsOfQuery(candidateId: string) {
  return pagedQuery(['applications', 'of', candidateId], (at) =>
    answerOf(api.GET('/api/v1/applications', { params: { query: { candidateId, ...at } } })),
  );
}

export function lettersOfQuery(candidateId: string) {
  return pagedQuery(['rejections', 'of', candidateId], (at) =>
    answerOf(api.GET('/api/v1/rejections', { params: { query: { candidateId, ...at } } })),
  );
}

export function conversationsOfQuery(candidateId: string) {
  return pagedQuery(['conversations', 'of', candidateId], (at) =>
    answerOf(api.GET('/api/v1/conversations', { params: { query: { candidateId, ...at } } })),
  );
}

/** Everything we ever owed them, by its date. */
export function dutiesOfQuery(candidateId: string) {
  return pagedQuery(['duties', 'of', candidateId], (at) =>
    answerOf(api.GET('/api/v1/duties', { params: { query: { candidateId, ...at } } })),
  );
}
