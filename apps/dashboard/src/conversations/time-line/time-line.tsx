import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FeedbackTicket } from '../feedback/feedback-ticket';
import { byInstant } from '../../words/when';
import type { Conversation, Entry, FeedbackRequest } from '../queries';
import { LetterEntry } from './letter-entry';
import { MessageEntry } from './message-entry';
import { ReportEntry } from './report-entry';
import classes from './time-line.module.css';

/** How many of the newest entries are shown at first. */
const shownAtFirst = 12;

type Shown = Exclude<Entry, { entry: 'answer' }> | ({ entry: 'feedback'; at: string } & FeedbackRequest);

/** Everything that was said and asked, the newest last; unsent answers stand in the box below. */
export function TimeLine({ conversation }: { readonly conversation: Conversation }) {
  const [isWhole, setWhole] = useState(false);
  const line = useRef<HTMLOListElement>(null);
  const entries = entriesOf(conversation);
  const isLong = useRef(entries.length > 4);
  // What was said last is what one came for.
  useEffect(() => {
    if (isLong.current) line.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, []);
  const shown = isWhole ? entries : entries.slice(-shownAtFirst);
  return (
    <>
      {shown.length < entries.length && (
        <Button variant="subtle" size="xs" mb="sm" onClick={() => setWhole(true)}>
          Show {entries.length - shown.length} earlier
        </Button>
      )}
      {isWhole && conversation.truncated && (
        <Text size="sm" c="dimmed" mb="sm">
          Only the newest 200 are shown.
        </Text>
      )}
      <ol ref={line} className={classes['line']} aria-label="What was said">
        {shown.map((entry) => (
          <OneEntry key={`${entry.entry} ${entry.id}`} entry={entry} conversation={conversation} />
        ))}
      </ol>
    </>
  );
}

function OneEntry({ entry, conversation }: { readonly entry: Shown; readonly conversation: Conversation }) {
  const { candidate, openDuties } = conversation;
  if (entry.entry === 'letter') return <LetterEntry letter={entry} />;
  if (entry.entry === 'feedback') return <FeedbackTicket request={entry} conversation={conversation} />;
  if (entry.kind !== 'human') return <ReportEntry message={entry} kind={entry.kind} />;
  const dueAt = openDuties.find(({ subjectId }) => subjectId === entry.id)?.dueAt ?? null;
  return <MessageEntry message={entry} candidateName={candidate.fullName} dueAt={dueAt} />;
}

/** Of one instant: our letter, the answer to it, what that asks for. */
const order: readonly Shown['entry'][] = ['letter', 'message', 'feedback'];

function entriesOf({ timeline, feedback }: Conversation): Shown[] {
  const said = timeline.filter((entry) => entry.entry !== 'answer');
  const asked = feedback.map((request) => ({
    entry: 'feedback' as const,
    at: request.createdAt,
    ...request,
  }));
  return [...said, ...asked].toSorted(
    (one, other) => byInstant(one.at, other.at) || order.indexOf(one.entry) - order.indexOf(other.entry),
  );
}
