import { queryClient } from '../api/queries';
import { draftsQuery, leavingQuery, overdueQuery, repliesQuery, waitingCountsQuery } from './queries';

/**
 * Asks for what Today shows while its page arrives. It waits for nothing, and what failed is asked again by whoever shows it: for somebody
 * who is not signed in yet, all of it.
 *
 * @returns `lists` resolves when the answers are there
 */
export function readToday(): { readonly lists: Promise<unknown> } {
  return {
    lists: Promise.all([
      queryClient.prefetchQuery(draftsQuery),
      queryClient.prefetchQuery(repliesQuery),
      queryClient.prefetchQuery(overdueQuery),
      queryClient.prefetchQuery(leavingQuery),
      queryClient.prefetchQuery(waitingCountsQuery),
    ]),
  };
}
