import { Switch } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { announceProblem } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { SectionPage } from './section-page';

const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: () => answerOf(api.GET('/api/v1/notification-preferences')),
});

/** What is mailed to who is signed in. */
export function Component() {
  const queries = useQueryClient();
  const { data, error } = useQuery(preferencesQuery);
  const change = useMutation({
    mutationFn: (notifyReplies: boolean) =>
      answerOf(api.PATCH('/api/v1/notification-preferences', { body: { notifyReplies } })),
    onSuccess: (preferences) => queries.setQueryData(preferencesQuery.queryKey, preferences),
    onError: announceProblem,
  });
  return (
    <SectionPage
      title="Notifications"
      lead="What Regards mails to you. Nothing in these mails names a candidate."
    >
      {error && <ProblemNotice problem={error} />}
      {data && (
        <Switch
          label="A mail for each reply that is yours to answer"
          checked={data.notifyReplies}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
      )}
    </SectionPage>
  );
}
