import { Button, Progress, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import { useIdentity } from '../session/session';
import classes from './fictional-people.module.css';
import { type LocalPeople, peopleQuery, useAskPeopleIn } from './queries';

/** On one's own computer: the offer to fill an empty organization with invented people, and how far that is. */
export function FictionalPeople({ isEmpty }: { readonly isEmpty: boolean }) {
  const { timeCanBeMoved, member } = useIdentity();
  return timeCanBeMoved && member.role === 'admin' ? <Offer isEmpty={isEmpty} /> : null;
}

function Offer({ isEmpty }: { readonly isEmpty: boolean }) {
  const { data: people } = useQuery(peopleQuery);
  const ask = useAskPeopleIn();
  useWelcome(people?.state);
  if (people?.state === 'coming') return <Coming people={people} />;
  if (people?.state !== 'offered' || !(isEmpty || people.problem !== null)) return null;
  return (
    <section className={classes['offer']} aria-label="Fictional people">
      <Title order={2} size="h4">
        Try both sides
      </Title>
      <Text size="sm" c="dimmed">
        Twelve invented people with a past: letters to approve, answers that are owed, somebody to invite. It
        takes some seconds, and nothing leaves this computer.
      </Text>
      {(ask.error ?? people.problem) !== null && (
        <ProblemNotice problem={ask.error ?? new Error(people.problem ?? '')} />
      )}
      <Button onClick={() => ask.mutate()} loading={ask.isPending}>
        Fill it with fictional people
      </Button>
    </section>
  );
}

function Coming({ people: { chapter } }: { readonly people: LocalPeople }) {
  const share = chapter === null ? 0 : ((chapter.number - 1) / chapter.of) * 100;
  return (
    <section className={classes['offer']} aria-label="Fictional people">
      <Title order={2} size="h4">
        They are coming in
      </Title>
      <Progress value={Math.max(4, share)} aria-label="How far it is" />
      <Text component="output" size="sm" c="dimmed" className={classes['says'] ?? ''}>
        {chapter?.says ?? 'It begins'} …
      </Text>
    </section>
  );
}

/** Everything on the screen is read again once they are there. */
function useWelcome(state: LocalPeople['state'] | undefined): void {
  const queries = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'coming' && state === 'there') {
      void queries.invalidateQueries();
      announce('They are there. What needs you is at the top.');
    }
    before.current = state;
  }, [state, queries]);
}
