import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { stageInWords } from '../../letters/departure-words';
import { MemberName } from '../../members/member-name';
import { ProblemNotice } from '../../screen/problem-notice';
import { useSlowly } from '../../screen/use-slowly';
import { date } from '../../words/when';
import { type Medalist, medalistQuery } from '../queries';
import classes from './evidence.module.css';

interface PanelWordsProps {
  /** The row of the person in the pool; null when there is none any more. */
  readonly medalistId: string | null;
}

/** Where the reasons come from: the panel's words, the interviews behind them, and what the person wants. */
export function PanelWords({ medalistId }: PanelWordsProps) {
  if (medalistId === null)
    return (
      <Text size="sm" c="dimmed">
        What the panel wrote is not kept any more.
      </Text>
    );
  return <Kept medalistId={medalistId} />;
}

function Kept({ medalistId }: { readonly medalistId: string }) {
  const { data, error } = useQuery(medalistQuery(medalistId));
  const isSlow = useSlowly(!data && !error);
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return isSlow ? <Skeleton height={72} aria-label="Loading" /> : null;
  const { strengths, concerns, wishes, nominatedBy, nominatedAt } = data.medalist;
  return (
    <div className={classes['panel']}>
      <section aria-label="The panel’s words">
        <Text size="xs" c="dimmed" mb={2}>
          The panel wrote
        </Text>
        <blockquote dir="auto">{strengths}</blockquote>
        {concerns !== '' && (
          <p>
            Unsure about: <span dir="auto">{concerns}</span>
          </p>
        )}
        <Text size="sm" c="dimmed">
          {nominatedBy !== null && (
            <>
              <MemberName id={nominatedBy} />,{' '}
            </>
          )}
          {date(nominatedAt)}
          <Met medalist={data} />
        </Text>
      </section>
      {wishes !== '' && (
        <section aria-label="What they want">
          <Text size="xs" c="dimmed" mb={2}>
            They want
          </Text>
          <blockquote dir="auto">{wishes}</blockquote>
        </section>
      )}
      <Source medalist={data} />
    </div>
  );
}

function Met({ medalist: { nearlyHiredFor } }: { readonly medalist: Medalist }) {
  if (!nearlyHiredFor) return null;
  const { title, stage, interviewsHeld, lastInterviewAt } = nearlyHiredFor;
  return (
    <>
      , after <bdi>{title}</bdi>: {stageInWords(stage, interviewsHeld)}
      {lastInterviewAt !== null && `, the last on ${date(lastInterviewAt)}`}
    </>
  );
}

function Source({ medalist: { consent, conversations } }: { readonly medalist: Medalist }) {
  const until = consent.record?.expiresAt;
  return (
    <Text size="sm" c="dimmed">
      {until !== undefined &&
        (consent.state === 'active' || consent.state === 'renewal_due') &&
        `Agreed to hear of openings until ${date(until)}. `}
      {conversations.map(({ id, openingTitle }) => (
        <span key={id}>
          <Anchor component={Link} to={`/conversations/${id}`} size="sm">
            Everything written{openingTitle === null ? '' : ` about ${openingTitle}`}
          </Anchor>{' '}
        </span>
      ))}
    </Text>
  );
}
