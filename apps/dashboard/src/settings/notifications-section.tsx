import { Stack, Switch } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { noteAnswer } from '../api/note-answer';
import { announceProblem } from '../screen/announce';
import type { components } from '../api/schema';
import { ProblemNotice } from '../screen/problem-notice';
import { SectionPage } from './section-page';

const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: () => answerOf(api.GET('/api/v1/notification-preferences')),
});

type Wishes = components['schemas']['ChangeNotificationPreferencesBody'];

/** What is mailed to who is signed in. */
export function Component() {
  const queries = useQueryClient();
  const { data, error } = useQuery(preferencesQuery);
  const change = useMutation({
    // One after the other: of two quick changes the last must win.
    scope: { id: 'notification-preferences' },
    mutationFn: (body: Wishes) => answerOf(api.PATCH('/api/v1/notification-preferences', { body })),
    onSuccess: (preferences) => noteAnswer(queries, preferencesQuery, preferences),
    onError: announceProblem,
  });
  return (
    <SectionPage
      title="Notifications"
      lead="What Regards mails to you. Nothing in these mails names a candidate."
    >
      {error && <ProblemNotice problem={error} />}
      {data && (
        <Stack>
          <Switch
            label="A mail for each reply that is yours to answer"
            checked={data.notifyReplies}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ notifyReplies: event.currentTarget.checked })}
          />
          <Switch
            label="A mail at 8:00 on working days on which something needs you"
            description="Letters to approve, answers to write, what is due, and people who wait to hear."
            checked={data.notifyDigest}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ notifyDigest: event.currentTarget.checked })}
          />
        </Stack>
      )}
    </SectionPage>
  );
}
