import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';

export type Member = components['schemas']['MemberView'];

/** Colleagues, read once: at most a thousand, page by page. */
export const membersQuery = queryOptions({
  queryKey: ['members', 'all'],
  queryFn: async () => {
    const members: Member[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } =
        cursor === null ? { limit: 100 } : { limit: 100, cursor };
      const page = await answerOf(api.GET('/api/v1/members', { params: { query } }));
      members.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null && members.length < 1_000);
    return members;
  },
  staleTime: 5 * 60_000,
});

/** Every colleague, disabled ones included; empty until they are read. */
export function useMembers(): readonly Member[] {
  return useQuery(membersQuery).data ?? [];
}

/** The name of a colleague by id; `null` while it is not known. */
export function useMemberName(id: string | null): string | null {
  return useMembers().find((member) => member.id === id)?.name ?? null;
}

/** Reads colleagues again, and how far the set-up is with them: after one was invited or changed. */
export function useMembersChanged() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['members'] });
    await queries.invalidateQueries({ queryKey: ['setup'] });
  };
}
