import { Text } from '@mantine/core';
import type { components } from '../../api/schema';
import { ItemLink } from '../../screen/item-link';
import { cityOf, weekdayOf } from '../../words/when';
import { calendarPath } from '../tabs';
import { aboutDay, lettersInWords } from './calendar-words';
import classes from './calendar.module.css';
import type { DepartureDay } from './queries';

/** Where what is held is shown, in place of a day. */
export const held = 'held';

interface DayListProps {
  readonly calendar: components['schemas']['DepartureCalendarView'];
  /** A date, or "held". */
  readonly chosen: string | undefined;
}

/** The days with how many letters leave; quiet where none does. */
export function DayList({ calendar, chosen }: DayListProps) {
  return (
    <>
      <Text size="xs" c="dimmed" px="1.25rem" pb={4}>
        Days in {cityOf(calendar.zone)}; each letter leaves in its reader’s own hours.
      </Text>
      <ul className={classes['days']} aria-label="What leaves when">
        {calendar.days.map((day) => (
          <li key={day.date}>
            {day.letters > 0 ? (
              <ItemLink to={`${calendarPath}/${day.date}`} isChosen={day.date === chosen}>
                <Line day={day} />
              </ItemLink>
            ) : (
              <div className={classes['quiet']}>
                <Line day={day} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {calendar.later > 0 && (
        <Text size="sm" c="dimmed" px="1.25rem" py="xs">
          {lettersInWords(calendar.later)} after that
        </Text>
      )}
      {calendar.held > 0 && (
        <ul className={classes['days']} aria-label="What is held">
          <li className={classes['apart']}>
            <ItemLink to={`${calendarPath}/${held}`} isChosen={chosen === held}>
              <span className={classes['line']}>
                <span className={classes['name']}>Held</span>
                <span className={classes['count']}>{lettersInWords(calendar.held)}</span>
              </span>
              <span className={classes['about']}>What keeps them, and when they would leave</span>
            </ItemLink>
          </li>
        </ul>
      )}
    </>
  );
}

function Line({ day }: { readonly day: DepartureDay }) {
  const about = aboutDay(day);
  return (
    <>
      <span className={classes['line']}>
        <span className={classes['name']}>{weekdayOf(day.date, 'short')}</span>
        {day.letters > 0 && <span className={classes['count']}>{lettersInWords(day.letters)}</span>}
      </span>
      {about !== null && <span className={classes['about']}>{about}</span>}
    </>
  );
}
