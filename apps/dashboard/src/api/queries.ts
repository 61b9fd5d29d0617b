import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

/**
 * The cache of what was read. A query's key starts with the topic that makes it stale (`['rejections', …]`): live updates name topics.
 * What the api refused is not asked again; what did not arrive is, twice.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Live updates read again when the window is looked at again.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status > 0),
    },
  },
});
