import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BatchItem } from '../batches/batch-item';
import { openBatchesQuery } from '../batches/queries';
import { FictionalPeople } from '../local/fictional-people';
import { EmptyState } from '../screen/empty-state';
import { ItemLink } from '../screen/item-link';
import { ProblemNotice } from '../screen/problem-notice';
import { useWalk } from '../screen/use-walk';
import { useIsOneOf } from '../session/roles';
import { draftsQuery, leavingQuery, overdueQuery, repliesQuery, waitingCountsQuery } from './queries';
import { SetupReminder, useSetupToRemind } from './setup-reminder';
import { needsYou, leavesNext, type TodayItem } from './today-items';
import classes from './today-list.module.css';
import { DraftItem, LeavingItem, ReplyItem } from './today-item';
import { waitingId, WaitingItem, waitingPath } from './waiting-item';

/** Most urgent first: answers that are owed, then drafts, then what leaves by itself. */
export function TodayList({ chosenId }: { readonly chosenId: string | undefined }) {
  const drafts = useQuery(draftsQuery);
  const replies = useQuery(repliesQuery);
  const overdue = useQuery(overdueQuery);
  const leaving = useQuery(leavingQuery);
  const waiting = useQuery(waitingCountsQuery);
  const batches = useQuery({ ...openBatchesQuery, enabled: useIsOneOf('admin', 'recruiter') });
  const someWait = (waiting.data?.waiting ?? 0) > 0;
  // It stands on top: coming later, it would push the list down under one's eyes.
  const { isLoading: isReminderOpen } = useSetupToRemind();
  const yours = needsYou(replies.data?.items ?? [], drafts.data?.items ?? [], batches.data?.items ?? []);
  const next = leavesNext(leaving.data?.items ?? []);
  useWalk([...yours, ...(someWait ? [{ id: waitingId, path: waitingPath }] : []), ...next], chosenId);

  const problem =
    drafts.error ?? replies.error ?? leaving.error ?? overdue.error ?? waiting.error ?? batches.error;
  const isMore = drafts.data?.nextCursor || replies.data?.nextCursor;
  if (
    !drafts.data ||
    !replies.data ||
    !leaving.data ||
    isReminderOpen ||
    waiting.isLoading ||
    batches.isLoading
  )
    return problem && <ProblemNotice problem={problem} />;
  const late = overdue.data?.items.length ?? 0;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <SetupReminder />
      <FictionalPeople isEmpty={yours.length + next.length === 0} />
      {late > 0 && (
        <Text size="sm" className={classes['late']}>
          {late === 1
            ? 'One promise is overdue.'
            : `${late}${overdue.data?.nextCursor ? ' or more' : ''} promises are overdue.`}
        </Text>
      )}
      <Group title={`Needs you (${yours.length}${isMore ? '+' : ''})`}>
        {yours.length === 0 && !someWait ? (
          <EmptyState title="Nobody waits for you">
            New decisions and answers appear here by themselves.
          </EmptyState>
        ) : (
          <Items items={yours} chosenId={chosenId}>
            {waiting.data && someWait && (
              <WaitingItem counts={waiting.data} isChosen={chosenId === waitingId} />
            )}
          </Items>
        )}
      </Group>
      {next.length > 0 && (
        <Group title={`Leaves next (${next.length}${leaving.data.nextCursor ? '+' : ''})`}>
          <Items items={next} chosenId={chosenId} />
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['group']} aria-label={title}>
      <Title order={2} className={classes['title'] ?? ''}>
        {title}
      </Title>
      {children}
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly TodayItem[];
  readonly chosenId: string | undefined;
  /** One more, below them. */
  readonly children?: ReactNode;
}

function Items({ items, chosenId, children }: ItemsProps) {
  return (
    <ul className={classes['items']}>
      {items.map((item) => (
        <li key={item.id}>
          <ItemLink to={item.path} isChosen={item.id === chosenId}>
            {item.kind === 'batch' && <BatchItem row={item.row} />}
            {item.kind === 'reply' && <ReplyItem row={item.row} />}
            {item.kind === 'draft' && <DraftItem row={item.row} />}
            {item.kind === 'leaving' && <LeavingItem row={item.row} />}
          </ItemLink>
        </li>
      ))}
      {children}
    </ul>
  );
}
