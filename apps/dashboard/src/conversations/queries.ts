import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components, operations } from '../api/schema';

export type Conversation = components['schemas']['ConversationDto'];
export type ConversationRow = components['schemas']['ConversationRowDto'];
export type Message = components['schemas']['MessageDto'];
export type LetterEntry = components['schemas']['LetterEntryDto'];
export type AnswerEntry = components['schemas']['AnswerEntryDto'];
export type FeedbackRequest = components['schemas']['FeedbackDto'];
export type OpenDuty = components['schemas']['OpenDutyDto'];
export type Entry = Conversation['timeline'][number];

type ListQuery = NonNullable<operations['Conversations_list']['parameters']['query']>;
export type ConversationFilter = Omit<ListQuery, 'cursor' | 'limit'>;

export function conversationsQuery(filter: ConversationFilter) {
  return pagedQuery(['conversations', 'list', filter], (at) =>
    answerOf(api.GET('/api/v1/conversations', { params: { query: { ...filter, ...at } } })),
  );
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['conversations', id],
    queryFn: () => answerOf(api.GET('/api/v1/conversations/{id}', { params: { path: { id } } })),
    gcTime: 60_000,
  });
}

/** How one mail was laid out, made harmless by the api. A received mail never changes. */
export function messageHtmlQuery(id: string) {
  return queryOptions({
    queryKey: ['message-html', id],
    queryFn: () => answerOf(api.GET('/api/v1/messages/{id}/html', { params: { path: { id } } })),
    staleTime: Infinity,
  });
}

/** Mail that found no conversation by itself. */
export const unmatchedQuery = pagedQuery(['conversations', 'unmatched'], (query) =>
  answerOf(api.GET('/api/v1/inbox', { params: { query } })),
);

/** Stored mail that could not be read, or waits for it. */
export const unreadableQuery = pagedQuery(['conversations', 'unreadable'], (query) =>
  answerOf(api.GET('/api/v1/raw-mails', { params: { query } })),
);
