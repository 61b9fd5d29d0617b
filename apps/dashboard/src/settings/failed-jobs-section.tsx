import { Button, Text } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import type { components } from '../api/schema';
import { announce, announceProblem } from '../screen/announce';
import { EmptyState } from '../screen/empty-state';
import { ProblemNotice } from '../screen/problem-notice';
import { TimeFromNow } from '../words/time';
import { Row, Rows, SectionPage } from './section-page';

type FailedJob = components['schemas']['FailedJobView'];

const failedJobsQuery = queryOptions({
  queryKey: ['failed-jobs'],
  queryFn: () => answerOf(api.GET('/api/v1/failed-jobs', { params: { query: { limit: 100 } } })),
  refetchInterval: 15_000,
});

export function Component() {
  const queries = useQueryClient();
  const { data, error } = useQuery(failedJobsQuery);
  const retry = useMutation({
    mutationFn: ({ id }: FailedJob) =>
      answerOf(api.POST('/api/v1/failed-jobs/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => announce('It is tried again.'),
    onError: announceProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['failed-jobs'] }),
  });
  const jobs = data?.items ?? [];
  return (
    <SectionPage
      title="Failed jobs"
      lead="Work that was tried several times and then left for a person. Mend the cause, then try it again: nothing is done twice."
    >
      {error && <ProblemNotice problem={error} />}
      {data && jobs.length === 0 && (
        <EmptyState title="Nothing has failed">
          Everything that was begun has been done, or is being tried again by itself.
        </EmptyState>
      )}
      {jobs.length > 0 && (
        <Rows label="Failed jobs">
          {jobs.map((job) => (
            <Row key={job.id}>
              <div>
                <Text fw={550}>{job.name}</Text>
                <Text size="sm" c="dimmed">
                  {job.reason} · tried {job.attempts === 1 ? 'once' : `${job.attempts} times`}
                  {' · '}
                  <TimeFromNow at={job.failedAt} />
                </Text>
              </div>
              <Button
                variant="default"
                size="xs"
                onClick={() => retry.mutate(job)}
                aria-label={`Try ${job.name} again`}
              >
                Try again
              </Button>
            </Row>
          ))}
        </Rows>
      )}
    </SectionPage>
  );
}
