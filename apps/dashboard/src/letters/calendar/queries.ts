import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { pagedQuery } from '../../api/paged';
import type { components } from '../../api/schema';

export type DepartureDay = components['schemas']['DepartureDayView'];
export type DepartureRow = components['schemas']['DepartureRowView'];

/** Two weeks from today on. */
export const calendarQuery = queryOptions({
  queryKey: ['departures', 'days'],
  queryFn: () => answerOf(api.GET('/api/v1/departures/days', { params: { query: { days: 14 } } })),
});

/** What leaves on one day of the organization's zone ("2026-01-06"). */
export function dayQuery(day: string) {
  return pagedQuery(['departures', 'day', day], (at) =>
    answerOf(api.GET('/api/v1/departures', { params: { query: { from: day, to: day, ...at } } })),
  );
}

/** What is held, and when it would leave. */
export const heldQuery = pagedQuery(['departures', 'held'], (at) =>
  answerOf(api.GET('/api/v1/departures/held', { params: { query: at } })),
);
