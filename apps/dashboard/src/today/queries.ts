import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components } from '../api/schema';

export type Waiting = components['schemas']['WaitingView'];

const shown = 30;

/** Drafts that wait for an approval. */
export const draftsQuery = queryOptions({
  queryKey: ['rejections', 'today', 'drafted'],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/rejections', {
        params: { query: { status: 'drafted', outsideBatches: 'true', limit: shown } },
      }),
    ),
});

/** Conversations in which something is owed. */
export const repliesQuery = queryOptions({
  queryKey: ['conversations', 'today'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/conversations', { params: { query: { needsAnswer: true, limit: shown } } })),
});

/** What is owed and late, whatever it is about. */
export const overdueQuery = queryOptions({
  queryKey: ['duties', 'today', 'overdue'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/duties', { params: { query: { list: 'overdue', limit: shown } } })),
});

/** Approved letters that have not left. */
export const leavingQuery = queryOptions({
  queryKey: ['rejections', 'today', 'approved'],
  queryFn: () =>
    answerOf(api.GET('/api/v1/rejections', { params: { query: { status: 'approved', limit: shown } } })),
});

/** How many people were interviewed and have not heard, and how many of them for long. */
export const waitingCountsQuery = queryOptions({
  queryKey: ['waiting', 'counts'],
  queryFn: () => answerOf(api.GET('/api/v1/waiting/counts')),
});

/** Who they are, whose day is nearest first. */
export const waitingQuery = pagedQuery(['waiting', 'list'], (query) =>
  answerOf(api.GET('/api/v1/waiting', { params: { query } })),
);
