import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../screen/empty-state';
import { longHolds, timeThere } from '../departure-words';
import classes from './calendar.module.css';
import { DepartureList } from './departure-list';
import { heldQuery } from './queries';

/** What is held: by what, and when it would leave if it were let go now. */
export function HeldThing() {
  const query = useInfiniteQuery(heldQuery);
  return (
    <section className={classes['page']} aria-label="Held">
      <Title order={2} size="h3">
        Held
      </Title>
      <Text c="dimmed" mb="md">
        Approved, and kept back. Each leaves when nothing holds it any more.
      </Text>
      <DepartureList
        label="Held letters"
        query={query}
        empty={<EmptyState title="Nothing is held">Every approved letter leaves at its hour.</EmptyState>}
        when={({ departure, zone }) => `Would leave ${timeThere(departure.at, zone)}`}
        why={({ holds }) => holds.map(({ kind, reason }) => `${longHolds[kind]}: ${reason}`).join(' ')}
      />
    </section>
  );
}
