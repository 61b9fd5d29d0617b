import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type AtsTrouble = components['schemas']['AtsTroubleView'];

/** What waits because an ATS cannot be asked. */
export const atsTroublesQuery = queryOptions({
  queryKey: ['ats-troubles'],
  queryFn: () => answerOf(api.GET('/api/v1/ats-troubles')),
  staleTime: 60_000,
});
