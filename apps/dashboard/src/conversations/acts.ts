import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type AnswerDraftBody = components['schemas']['DraftAnswerBody'];
export type FeedbackWords = components['schemas']['GiveFeedbackBody'];

/** What a person can do in conversations. Each throws an ApiProblem; afterwards what is shown is read again. */
export function useConversationActs() {
  const queries = useQueryClient();
  return useMemo(() => actsWith(queries), [queries]);
}

export type ConversationActs = ReturnType<typeof actsWith>;

function actsWith(queries: QueryClient) {
  const readAgain = async (): Promise<void> => {
    await Promise.all(
      ['conversations', 'duties'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })),
    );
  };
  const noted = async <T>(act: Promise<T>): Promise<T> => {
    try {
      return await act;
    } finally {
      void readAgain();
    }
  };
  return {
    /** After each save of a draft: what the check says of it is in the conversation alone. */
    readConversation: (id: string) => queries.invalidateQueries({ queryKey: ['conversations', id] }),
    draftAnswer: (id: string, body: AnswerDraftBody) =>
      answerOf(api.POST('/api/v1/conversations/{id}/answers', { params: { path: { id } }, body })),
    editAnswer: (id: string, body: { subject: string; body: string }) =>
      answerOf(api.PATCH('/api/v1/answers/{id}', { params: { path: { id } }, body })),
    sendAnswer: (id: string) =>
      noted(answerOf(api.POST('/api/v1/answers/{id}/approve', { params: { path: { id } } }))),
    discardAnswer: (id: string) =>
      noted(answerOf(api.POST('/api/v1/answers/{id}/cancel', { params: { path: { id } } }))),
    overrideWarning: (
      letterId: string,
      rule: components['schemas']['OverrideBody']['rule'],
      reason: string,
    ) =>
      noted(
        answerOf(
          api.POST('/api/v1/letters/{id}/overrides', {
            params: { path: { id: letterId } },
            body: { rule, reason },
          }),
        ),
      ),
    giveFeedback: (id: string, body: FeedbackWords) =>
      noted(answerOf(api.POST('/api/v1/feedback-requests/{id}/give', { params: { path: { id } }, body }))),
    closeDuty: (id: string, reason: string) =>
      noted(answerOf(api.POST('/api/v1/duties/{id}/close', { params: { path: { id } }, body: { reason } }))),
    assignDuty: (id: string, ownerId: string | null) =>
      noted(
        answerOf(api.POST('/api/v1/duties/{id}/assign', { params: { path: { id } }, body: { ownerId } })),
      ),
    assignMessage: (id: string, conversationId: string) =>
      noted(
        answerOf(
          api.POST('/api/v1/messages/{id}/assign', { params: { path: { id } }, body: { conversationId } }),
        ),
      ),
    readMailAgain: (id: string) =>
      noted(answerOf(api.POST('/api/v1/raw-mails/{id}/replay', { params: { path: { id } } }))),
  };
}
