import { Anchor, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { DueDate } from '../conversations/due-date';
import { EmptyState } from '../screen/empty-state';
import { LoadedList } from '../screen/loaded-list';
import { PersonName } from '../words/person-name';
import { dateTime, daysSince } from '../words/when';
import { type Waiting, waitingQuery } from './queries';
import classes from './waiting-thing.module.css';

/** Everybody who was interviewed and waits to hear: how long, by when they should have heard, and what stands in the way. */
export function WaitingThing() {
  const query = useInfiniteQuery(waitingQuery);
  return (
    <article className={classes['page']}>
      <Title order={2} size="h3">
        People waiting to hear
      </Title>
      <Text c="dimmed" mb="lg">
        They gave us an interview and do not know yet how it ended. Whose day is nearest stands first.
      </Text>
      <LoadedList
        query={query}
        empty={
          <EmptyState title="Nobody waits to hear">
            Whoever was interviewed and has no answer after it appears here.
          </EmptyState>
        }
      >
        {(people) => (
          <ul className={classes['rows']} aria-label="People waiting to hear">
            {people.map((person) => (
              <Row key={person.applicationId} person={person} />
            ))}
          </ul>
        )}
      </LoadedList>
    </article>
  );
}

function Row({ person }: { readonly person: Waiting }) {
  const { candidateName, role, since, dueAt, rejectionId } = person;
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <Text fw={550}>
          {rejectionId === null ? (
            <PersonName name={candidateName} />
          ) : (
            <Anchor component={Link} to={`/letters/${rejectionId}`} inherit>
              <PersonName name={candidateName} />
            </Anchor>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {role}
        </Text>
      </div>
      <Text size="sm" className={classes['state'] ?? ''}>
        {stateOf(person)}
      </Text>
      <div className={classes['times']}>
        <Text size="sm">
          <time dateTime={since} title={dateTime(since)}>
            waits {daysSince(since)}
          </time>
        </Text>
        <Text size="sm" component="div" c="dimmed">
          <DueDate at={dueAt} />
        </Text>
      </div>
    </li>
  );
}

/** What has to happen before they hear. */
function stateOf({ rejectionStatus }: Waiting): string {
  if (rejectionStatus === null) return 'No decision yet';
  return inWords[rejectionStatus] ?? 'Not told';
}

const inWords: Partial<Record<NonNullable<Waiting['rejectionStatus']>, string>> = {
  drafted: 'A letter to approve',
  approved: 'Approved, leaves by itself',
  sending: 'Leaves now',
  sent: 'The letter came back',
  failed: 'The letter did not leave',
};
