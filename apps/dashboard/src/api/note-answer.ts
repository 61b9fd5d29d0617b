import type { InferDataFromTag, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Puts the answer to a change where it is shown. What was asked for before the change is not waited for any more: it would come
 * after this answer and show what was.
 */
export async function noteAnswer<Key extends QueryKey>(
  queries: QueryClient,
  { queryKey }: { readonly queryKey: Key },
  answer: NoInfer<InferDataFromTag<unknown, Key>>,
): Promise<void> {
  await queries.cancelQueries({ queryKey, exact: true });
  queries.setQueryData(queryKey, answer);
}
