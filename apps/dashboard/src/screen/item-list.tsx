import { Button, Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ItemLink } from './item-link';
import { useSlowly } from './use-slowly';
import { useWalk } from './use-walk';
import classes from './item-list.module.css';
import { ProblemNotice } from './problem-notice';

interface Item {
  readonly id: string;
}

interface ItemsPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

interface ItemListProps<T extends Item> {
  readonly label: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<ItemsPage<T>>>;
  readonly chosenId: string | undefined;
  readonly pathOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  readonly empty: ReactNode;
  /** Stands before each item and outside of its link: a box to choose it with. */
  readonly before?: (item: T) => ReactNode;
}

/** A list that is read by page as it is scrolled, walked with j and k, and opened with Enter or a click. */
export function ItemList<T extends Item>(props: ItemListProps<T>) {
  const { label, query, chosenId, pathOf, children, empty, before } = props;
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error, isPending, data } = query;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isSlow = useSlowly(isPending);
  useWalk(
    items.map((item) => ({ id: item.id, path: pathOf(item) })),
    chosenId,
  );
  const { ref, entry } = useIntersection({ threshold: 0, rootMargin: '400px' });
  const isNearEnd = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, error, fetchNextPage]);

  if (isPending) return isSlow ? <Skeletons /> : null;
  if (error && items.length === 0)
    return (
      <div className={classes['notice']}>
        <ProblemNotice problem={error}>
          <Button mt="sm" variant="default" size="xs" onClick={() => void query.refetch()}>
            Try again
          </Button>
        </ProblemNotice>
      </div>
    );
  if (items.length === 0) return empty;
  return (
    <>
      <ul className={classes['list']} aria-label={label}>
        {items.map((item) => (
          <li key={item.id} className={before && classes['marked']}>
            {before?.(item)}
            <ItemLink to={pathOf(item)} isChosen={item.id === chosenId}>
              {children(item)}
            </ItemLink>
          </li>
        ))}
      </ul>
      <div ref={ref} className={classes['more']}>
        {hasNextPage && (
          <Button
            variant="subtle"
            size="xs"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            Show more
          </Button>
        )}
      </div>
    </>
  );
}

function Skeletons() {
  return (
    <section aria-busy="true" aria-label="Loading">
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={classes['skeleton']}>
          <Skeleton height={14} width="55%" />
          <Skeleton height={12} width="80%" />
        </div>
      ))}
    </section>
  );
}
