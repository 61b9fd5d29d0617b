import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice';

interface LoadedListProps<T> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ items: readonly T[]; nextCursor: string | null }>>;
  readonly empty: ReactNode;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** What was read of a paged list, with more on demand: for lists that are looked at and not walked through. */
export function LoadedList<T>({ query, empty, children }: LoadedListProps<T>) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  if (error && !data) return <ProblemNotice problem={error} />;
  if (!data) return null;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          mt="sm"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}
