import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type StreamPause = components['schemas']['StreamPauseView'];

/** What stands still, because mail servers refuse it. */
export const streamPausesQuery = queryOptions({
  queryKey: ['stream-pauses'],
  queryFn: () => answerOf(api.GET('/api/v1/stream-pauses')),
  staleTime: 60_000,
});
