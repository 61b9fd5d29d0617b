import { queryClient } from '../api/queries';
import { clockQuery } from '../local/queries';
import { identityQuery } from '../session/session';

/**
 * Asks for what stands around every page, before any of it is shown: who is signed in, and on one's own computer the time, whose bar would
 * push the page down. What failed is for whoever shows it.
 */
export async function readShell(): Promise<null> {
  const identity = await queryClient.ensureQueryData(identityQuery).catch(() => null);
  if (identity?.timeCanBeMoved) await queryClient.prefetchQuery(clockQuery);
  return null;
}
