import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../screen/empty-state';
import { whyThen } from '../../words/departure';
import { cityOf, weekdayOf } from '../../words/when';
import { timeThere } from '../departure-words';
import { aboutDay, lettersInWords } from './calendar-words';
import classes from './calendar.module.css';
import { DepartureList } from './departure-list';
import { type DepartureDay, dayQuery } from './queries';

interface DayThingProps {
  /** "2026-01-06". */
  readonly date: string;
  /** Absent when it lies beyond the calendar. */
  readonly day: DepartureDay | undefined;
  /** The organization's. */
  readonly zone: string;
}

/** One day: who hears on it, when on their own clock, and why then. */
export function DayThing({ date, day, zone }: DayThingProps) {
  const query = useInfiniteQuery(dayQuery(date));
  const about = day && aboutDay(day);
  return (
    <section className={classes['page']} aria-label={weekdayOf(date, 'long')}>
      <Title order={2} size="h3">
        {weekdayOf(date, 'long')}
      </Title>
      <Text c="dimmed" mb="md">
        {[day && `${lettersInWords(day.letters)} on this day in ${cityOf(zone)}`, about]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <DepartureList
        label="Letters of this day"
        query={query}
        empty={
          <EmptyState title="Nothing leaves on this day">
            Letters that did wait for it have left, were moved, or are held.
          </EmptyState>
        }
        when={({ departure, zone: theirs }) => timeThere(departure.at, theirs)}
        why={({ departure, zone: theirs }) => whyThen(departure, theirs)}
      />
    </section>
  );
}
