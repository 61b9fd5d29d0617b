import { queryClient } from '../api/queries';
import { openBatchesQuery } from '../batches/queries';
import { peopleQuery } from '../local/queries';
import { identityQuery } from '../session/session';
import { draftsQuery, leavingQuery, overdueQuery, repliesQuery, waitingCountsQuery } from './queries';
import { reminderQuery } from './setup-reminder';

/** How long Today may keep who opens it on the page before, in milliseconds: longer than that it had better be empty for a moment. */
const patience = 300;

/**
 * Asks for what Today shows while its page arrives, so that all of it stands there at once. What was read before is shown and read again by
 * whoever shows it; what failed is asked again there: for somebody who is not signed in yet, all of it.
 */
export async function readToday(): Promise<null> {
  const shown = Promise.allSettled([
    queryClient.ensureQueryData(draftsQuery),
    queryClient.ensureQueryData(repliesQuery),
    queryClient.ensureQueryData(overdueQuery),
    queryClient.ensureQueryData(leavingQuery),
    queryClient.ensureQueryData(waitingCountsQuery),
    readForSender(),
    readForAdmin(),
  ]);
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, patience))]);
  return null;
}

/** Batches are for those who approve. */
async function readForSender(): Promise<void> {
  const identity = await queryClient.ensureQueryData(identityQuery);
  const role = identity?.member?.role;
  if (role === 'admin' || role === 'recruiter') await queryClient.ensureQueryData(openBatchesQuery);
}

/** What stands above the lists: coming later, it would push them down under one's eyes. */
async function readForAdmin(): Promise<void> {
  const identity = await queryClient.ensureQueryData(identityQuery);
  if (identity?.member?.role !== 'admin') return;
  await Promise.all([
    queryClient.ensureQueryData(reminderQuery),
    identity.timeCanBeMoved && queryClient.ensureQueryData(peopleQuery),
  ]);
}
