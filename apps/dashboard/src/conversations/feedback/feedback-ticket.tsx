import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { MemberName } from '../../members/member-name';
import { useMemberName } from '../../members/members';
import { useIsOneOf } from '../../session/roles';
import { TimeFromNow } from '../../words/time';
import { dateTime } from '../../words/when';
import { DueDate } from '../due-date';
import type { Conversation, FeedbackRequest } from '../queries';
import { EntryCard } from '../time-line/entry-card';
import { FeedbackForm } from './feedback-form';
import classes from './feedback.module.css';

interface FeedbackTicketProps {
  readonly request: FeedbackRequest;
  readonly conversation: Conversation;
}

/** A request for feedback from the question to the answer: who was asked, what they said, and what happens next. */
export function FeedbackTicket({ request, conversation }: FeedbackTicketProps) {
  const { status, createdAt, dueAt } = request;
  const [isGiving, setGiving] = useState(false);
  const canGive = useIsOneOf('admin', 'recruiter', 'hiring_manager');
  const isOpen = status === 'requested';
  return (
    <EntryCard side="between" at={createdAt} who="Feedback" what={<StateInWords request={request} />}>
      {request.question !== null && (
        <Text component="blockquote" size="sm" className={classes['question'] ?? ''} dir="auto">
          {request.question}
        </Text>
      )}
      {isOpen && <Asked request={request} />}
      {(status === 'requested' || status === 'given') && (
        <Text size="sm">
          The candidate’s answer is <DueDate at={dueAt} />
        </Text>
      )}
      {request.givenAt !== null && <Given request={request} />}
      {status === 'given' && (
        <Text size="sm" mt="xs">
          {conversation.timeline.some(
            (entry) => entry.entry === 'answer' && entry.feedbackRequestId === request.id,
          )
            ? 'The answer below was drafted from it. Read it, and send it.'
            : 'Write the answer below from it.'}
        </Text>
      )}
      {isOpen && canGive && !isGiving && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setGiving(true)}>
          Give the feedback yourself
        </Button>
      )}
      {isOpen && isGiving && <FeedbackForm requestId={request.id} onClose={() => setGiving(false)} />}
    </EntryCard>
  );
}

function StateInWords({ request: { status } }: { readonly request: FeedbackRequest }) {
  if (status === 'requested') return 'was asked for';
  if (status === 'given') return 'is there; the candidate does not have it yet';
  return status === 'answered' ? 'was given, and the candidate has it' : 'was not given';
}

/** Whether the mail with the link reached the hiring manager. */
function Asked({ request }: { readonly request: FeedbackRequest }) {
  const { hiringManagerId, ask, linkExpiresAt } = request;
  const name = useMemberName(hiringManagerId) ?? 'the hiring manager';
  if (hiringManagerId === null)
    return <Text size="sm">The opening names no hiring manager, so nobody was written to.</Text>;
  if (ask === null || ask.status === 'queued' || ask.status === 'sending')
    return (
      <Text size="sm">
        A mail with a link to three questions is on its way to <bdi>{name}</bdi>.
      </Text>
    );
  if (ask.status !== 'sent')
    return (
      <Text size="sm">
        The mail to <bdi>{name}</bdi> ({ask.toAddress}) did not arrive. Ask them another way.
      </Text>
    );
  return (
    <Text size="sm">
      <bdi>{name}</bdi> was asked {ask.sentAt !== null && <TimeFromNow at={ask.sentAt} />} by mail to{' '}
      <bdi>{ask.toAddress}</bdi>
      {linkExpiresAt !== null && <>; the link works until {dateTime(linkExpiresAt)}</>}.
    </Text>
  );
}

const questions = [
  { field: 'wentWell', label: 'Went well' },
  { field: 'decidedBy', label: 'What decided' },
  { field: 'wouldHelp', label: 'Would help' },
] as const;

function Given({ request }: { readonly request: FeedbackRequest }) {
  return (
    <dl className={classes['given']}>
      {request.cannotShare ? (
        <div>
          <dt>Answer</dt>
          <dd>We cannot share more.</dd>
        </div>
      ) : (
        questions.map(({ field, label }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd dir="auto">{request[field]}</dd>
          </div>
        ))
      )}
      {request.givenBy !== null && request.givenAt !== null && (
        <div>
          <dt>From</dt>
          <dd>
            <MemberName id={request.givenBy} />, <TimeFromNow at={request.givenAt} />
          </dd>
        </div>
      )}
    </dl>
  );
}
