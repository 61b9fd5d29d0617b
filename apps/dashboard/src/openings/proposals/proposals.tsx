import { Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../screen/empty-state';
import { ProblemNotice } from '../../screen/problem-notice';
import { useSlowly } from '../../screen/use-slowly';
import { useProposalActs } from '../acts';
import { isLive } from '../opening-words';
import { type Opening, proposalsQuery } from '../queries';
import { LastSearch, SearchButton } from './last-search';
import { ProposalList } from './proposal-list';

/** Whom to invite to an opening: what the newest search of the pool found, best first. */
export function Proposals({ opening }: { readonly opening: Opening }) {
  const query = useInfiniteQuery(proposalsQuery(opening.id));
  const acts = useProposalActs(opening.id);
  const isSlow = useSlowly(query.isPending);
  const { data, error } = query;
  if (!data) {
    if (error) return <ProblemNotice problem={error} />;
    return isSlow ? <Skeleton height={160} aria-label="Loading" /> : null;
  }
  const run = data.pages[0]?.run ?? null;
  const items = data.pages.flatMap((page) => page.items);
  if (run === null)
    return (
      <EmptyState
        title="The pool was not searched yet"
        action={<SearchButton opening={opening} acts={acts} label="Search the pool now" />}
      >
        {isLive(opening.status)
          ? 'People you nearly hired before, and who agreed to be remembered, appear here with what speaks for and against each.'
          : 'This opening is not open, so nobody is proposed for it.'}
      </EmptyState>
    );
  return (
    <>
      <LastSearch run={run} opening={opening} acts={acts} found={items.length} isMore={query.hasNextPage} />
      {items.length === 0 ? (
        <EmptyState title="Nobody in the pool fits yet">
          {run.poolSize === 0
            ? 'The pool is empty. Nominate people who came far and were not hired; they are asked for their yes, and then they can be found.'
            : 'Nobody has what was asked for. The search runs again when somebody asks for it; the pool grows by each person who is nominated.'}
        </EmptyState>
      ) : (
        <ProposalList opening={opening} items={items} query={query} acts={acts} />
      )}
      {items.length > 0 && (
        <Text size="xs" c="dimmed" mt="md" maw="var(--reading-width)">
          Everybody who was found is listed, so that there is no hidden cut-off. The order is a proposal; a
          person decides.
        </Text>
      )}
    </>
  );
}
