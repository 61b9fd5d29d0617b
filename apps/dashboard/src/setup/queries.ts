import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import type { components } from '../api/schema';

export type Setup = components['schemas']['SetupView'];
export type SetupAnswers = components['schemas']['SetupAnswersBody'];
export type SendingDomain = components['schemas']['SendingDomainView'];
export type DomainRecord = components['schemas']['DomainRecordView'];
export type Step = Exclude<keyof Setup, 'finished' | 'putAway'>;
export type StepState = Setup[Step]['state'];

const onItsWay = ['queued', 'sending'];

/** How often it is worth looking again: while a test letter is on its way, and while an ATS is expected to say something. */
function nextLook(setup: Setup | undefined): number | false {
  if (onItsWay.includes(setup?.testLetter.letter?.status ?? '')) return 1_500;
  return setup?.ats.connections.some(({ heardAt }) => heardAt === null) ? 5_000 : false;
}

/** How far the organization is set up; for admins. */
export const setupQuery = queryOptions({
  queryKey: ['setup', 'checklist'],
  queryFn: () => answerOf(api.GET('/api/v1/setup')),
  refetchInterval: ({ state }) => nextLook(state.data),
});

export const sendingDomainQuery = queryOptions({
  queryKey: ['setup', 'sending-domain'],
  queryFn: () => answerOf(api.GET('/api/v1/setup/sending-domain')),
});

export function useAnswerSetup() {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: of two quick answers the last must win.
    scope: { id: 'setup' },
    mutationFn: (body: SetupAnswers) => answerOf(api.PATCH('/api/v1/setup', { body })),
    onSuccess: (setup) => noteAnswer(queries, setupQuery, setup),
  });
}

/** Asks the name servers; that takes up to some seconds. */
export function useCheckSendingDomain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/setup/sending-domain/check')),
    onSuccess: async (sendingDomain) => {
      await noteAnswer(queries, sendingDomainQuery, sendingDomain);
      void queries.invalidateQueries({ queryKey: setupQuery.queryKey });
    },
  });
}
