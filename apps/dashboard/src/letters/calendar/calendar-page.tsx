import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { EmptyState } from '../../screen/empty-state';
import { ProblemNotice } from '../../screen/problem-notice';
import { ThreePartScreen } from '../../screen/three-part-screen';
import { useWalk } from '../../screen/use-walk';
import { LetterTabs } from '../letter-tabs';
import { calendarPath, tabOf } from '../tabs';
import { DayList, held } from './day-list';
import { DayThing } from './day-thing';
import { HeldThing } from './held-thing';
import { calendarQuery } from './queries';

/** What leaves when: the days of the next two weeks, then what is held. */
export function Component() {
  const { day } = useParams();
  const navigate = useNavigate();
  const { data, error } = useQuery(calendarQuery);
  const leaving = data?.days.filter(({ letters }) => letters > 0) ?? [];
  const steps = [...leaving.map(({ date }) => date), ...(data && data.held > 0 ? [held] : [])];
  useWalk(
    steps.map((id) => ({ id, path: `${calendarPath}/${id}` })),
    day,
  );
  const shown = data?.days.find(({ date }) => date === day);
  return (
    <ThreePartScreen
      title="Letters"
      listPath={calendarPath}
      chosen={day !== undefined}
      tools={
        <LetterTabs
          tab={tabOf('approved').tab}
          part="calendar"
          onStatus={(status) => void navigate(`/letters?status=${status}`)}
        />
      }
      list={
        <>
          {error && <ProblemNotice problem={error} />}
          {data && <DayList calendar={data} chosen={day} />}
        </>
      }
      nothingChosen={
        steps.length === 0 && data ? (
          <EmptyState title="Nothing waits to leave">
            Approved letters stand here on the day on which they leave. All of them have left.
          </EmptyState>
        ) : (
          <EmptyState title="Choose a day">
            <kbd>j</kbd> and <kbd>k</kbd> walk through the days on which letters leave.
          </EmptyState>
        )
      }
    >
      {day === held && <HeldThing />}
      {day !== undefined && day !== held && data && (
        <DayThing key={day} date={day} day={shown} zone={data.zone} />
      )}
    </ThreePartScreen>
  );
}
