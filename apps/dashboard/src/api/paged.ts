import { infiniteQueryOptions } from '@tanstack/react-query';

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** A paged list of the api, read page by page; `read` is given where the page begins. */
export function pagedQuery<P extends Page>(
  queryKey: readonly unknown[],
  read: (at: { limit: number; cursor?: string }) => Promise<P>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam === null ? { limit: 50 } : { limit: 50, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
