import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { askLocal } from '../api/local';
import { noteAnswer } from '../api/note-answer';
import { announceProblem } from '../screen/announce';
import { noteServerTime } from '../words/now';

/** Time on this computer's Regards. */
export interface LocalClock {
  readonly now: string;
  readonly aheadMs: number;
  readonly next: { readonly what: 'letter' | 'promise' | 'consent'; readonly at: string } | null;
}

/** Asked again whenever a letter was approved, held or taken back: what comes next is another then. */
export const clockQuery = queryOptions({
  queryKey: ['rejections', 'local-clock'],
  refetchInterval: 5_000,
  queryFn: () => askLocal<LocalClock>('/local/clock'),
});

/** Lets time pass until an instant (ISO 8601); everything on the screen is read again. */
export function useLetTimePass() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (now: string) => askLocal<LocalClock>('/local/clock', { now }),
    onSuccess: async (clock) => {
      noteServerTime(clock.now);
      queries.setQueryData(clockQuery.queryKey, clock);
      await queries.invalidateQueries();
    },
    onError: announceProblem,
  });
}

export interface LocalPeople {
  readonly state: 'offered' | 'coming' | 'there' | 'not_offered';
  readonly chapter: { readonly number: number; readonly of: number; readonly says: string } | null;
  readonly problem: string | null;
}

/** Whether fictional people can come, are coming, or are there. */
export const peopleQuery = queryOptions({
  queryKey: ['local-people'],
  queryFn: () => askLocal<LocalPeople>('/local/people'),
  refetchInterval: ({ state }) => (state.data?.state === 'coming' ? 500 : false),
});

export function useAskPeopleIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => askLocal<LocalPeople>('/local/people', {}),
    onSuccess: (people) => noteAnswer(queries, peopleQuery, people),
  });
}
