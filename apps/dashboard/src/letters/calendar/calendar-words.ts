import { holidayInWords } from '../../words/departure';
import type { DepartureDay } from './queries';

/** "1 letter", "12 letters". */
export function lettersInWords(count: number): string {
  return count === 1 ? '1 letter' : `${count} letters`;
}

/** What day it is, where that matters: "Natal (Christmas Day)", "Company holiday"; `null` for a day as any other. */
export function aboutDay({ isWorkingDay, holiday, closedDay }: DepartureDay): string | null {
  const named = [holiday && `Public holiday: ${holidayInWords(holiday)}`, closedDay && `Closed: ${closedDay}`]
    .filter(Boolean)
    .join(' · ');
  if (named !== '') return named;
  return isWorkingDay ? null : 'No working day';
}
