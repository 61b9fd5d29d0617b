import { queryClient } from '../api/queries';
import { draftsQuery, leavingQuery, overdueQuery, repliesQuery, waitingCountsQuery } from './queries';

/** Asks for what Today shows while its page arrives, and waits for nothing of it. For somebody who is not signed in yet it is asked again. */
export function readToday(): null {
  void queryClient.prefetchQuery(draftsQuery);
  void queryClient.prefetchQuery(repliesQuery);
  void queryClient.prefetchQuery(overdueQuery);
  void queryClient.prefetchQuery(leavingQuery);
  void queryClient.prefetchQuery(waitingCountsQuery);
  return null;
}
