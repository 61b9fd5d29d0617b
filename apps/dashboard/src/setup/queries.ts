import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type Setup = components['schemas']['SetupView'];
export type SetupAnswers = components['schemas']['SetupAnswersBody'];
export type SendingDomain = components['schemas']['SendingDomainView'];
export type DomainRecord = components['schemas']['DomainRecordView'];
export type Step = Exclude<keyof Setup, 'finished' | 'putAway'>;
export type StepState = Setup[Step]['state'];

const onItsWay = ['queued', 'sending'];

/** How far the organization is set up; for admins. While a test letter is on its way, it is looked for. */
export const setupQuery = queryOptions({
  queryKey: ['setup', 'checklist'],
  queryFn: () => answerOf(api.GET('/api/v1/setup')),
  refetchInterval: ({ state }) =>
    onItsWay.includes(state.data?.testLetter.letter?.status ?? '') ? 1_500 : false,
});

export const sendingDomainQuery = queryOptions({
  queryKey: ['setup', 'sending-domain'],
  queryFn: () => answerOf(api.GET('/api/v1/setup/sending-domain')),
});

export function useAnswerSetup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SetupAnswers) => answerOf(api.PATCH('/api/v1/setup', { body })),
    onSuccess: (setup) => queries.setQueryData(setupQuery.queryKey, setup),
  });
}

/** Asks the name servers; that takes up to some seconds. */
export function useCheckSendingDomain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/setup/sending-domain/check')),
    onSuccess: (sendingDomain) => {
      queries.setQueryData(sendingDomainQuery.queryKey, sendingDomain);
      void queries.invalidateQueries({ queryKey: setupQuery.queryKey });
    },
  });
}
