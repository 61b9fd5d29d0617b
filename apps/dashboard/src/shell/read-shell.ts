import { queryClient } from '../api/queries';
import { clockQuery } from '../local/queries';
import { identityQuery } from '../session/session';
import { streamPausesQuery } from './stream-pauses-query';

/**
 * Asks for what stands around every page, before any of it is shown: who is signed in, whether mail stands still, and on one's own computer the
 * time; their bars would push the page down. What failed is for whoever shows it.
 */
export async function readShell(): Promise<null> {
  const identity = await queryClient.ensureQueryData(identityQuery).catch(() => null);
  if (!identity) return null;
  await Promise.all([
    queryClient.prefetchQuery(streamPausesQuery),
    identity.timeCanBeMoved && queryClient.prefetchQuery(clockQuery),
  ]);
  return null;
}
