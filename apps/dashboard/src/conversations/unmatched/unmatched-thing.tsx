import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemNotice } from '../../screen/problem-notice';
import { Thing } from '../../screen/three-part-screen';
import { useIsOneOf } from '../../session/roles';
import { unmatchedQuery } from '../queries';
import { MessageEntry } from '../time-line/message-entry';
import { ReportEntry } from '../time-line/report-entry';
import classes from '../time-line/time-line.module.css';
import { PlaceMail } from './place-mail';

/** One mail that found no conversation: read it, then say whose it is. */
export function UnmatchedThing({ id }: { readonly id: string }) {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(unmatchedQuery);
  const message = data?.pages.flatMap((page) => page.items).find((one) => one.id === id);
  const isFurtherOn = message === undefined && hasNextPage && !isFetching && !error;
  const canPlace = useIsOneOf('admin', 'recruiter');
  useEffect(() => {
    if (isFurtherOn) void fetchNextPage();
  }, [isFurtherOn, fetchNextPage]);
  if (error && !message) return <ProblemNotice problem={error} />;
  if (!message)
    return isFetching || hasNextPage ? null : (
      <Text p="xl">This mail is not here any more: a colleague placed it in a conversation.</Text>
    );
  const { from, subject, kind } = message;
  return (
    <Thing
      heading={
        <Title order={2} size="h3" mb="md">
          <bdi>{subject ?? 'Without a subject'}</bdi>
        </Title>
      }
      factsLabel="Whose mail is it?"
      facts={
        canPlace ? (
          <PlaceMail message={message} />
        ) : (
          <Text size="sm" c="dimmed">
            Recruiters place it in a conversation; your role reads along.
          </Text>
        )
      }
    >
      <ol className={classes['line']} aria-label="The mail">
        {kind === 'human' ? (
          <MessageEntry message={message} candidateName={from.name ?? ''} dueAt={null} />
        ) : (
          <ReportEntry message={message} kind={kind} />
        )}
      </ol>
    </Thing>
  );
}
