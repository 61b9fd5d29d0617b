import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '#platform/clock';
import { afterDate, Database, type Page, type PageRequest, toPage } from '#platform/database';
import { rejectionErrors } from './domain/errors.js';
import type { PublicHoliday } from './domain/public-holiday.js';
import type { Hold } from './domain/release.js';
import { planDepartures, type PlannedDeparture, readPlanningRules } from './plan-departures.js';

/** A letter that waits for its hour, or for whoever lets it go. */
export interface DepartureListed {
  readonly id: string;
  readonly candidateId: string;
  readonly candidateName: string;
  readonly openingId: string;
  readonly role: string;
  readonly finalist: boolean;
  /** Planned now. Of a held one: as if it were let go now. */
  readonly plan: PlannedDeparture;
  /** Open ones that were placed, the longest first. */
  readonly holds: readonly Hold[];
}

/** A day in the organization's zone, and what leaves on it. */
export interface DepartureDay {
  /** "2026-01-06". */
  readonly date: string;
  /** How many letters leave that nothing holds. */
  readonly letters: number;
  readonly isWorkingDay: boolean;
  /** Where the organization is. */
  readonly holiday: PublicHoliday | null;
  /** What the organization calls the day, when it is closed. */
  readonly closedDay: string | null;
}

export interface DepartureCalendar {
  /** The organization's. */
  readonly zone: string;
  readonly days: readonly DepartureDay[];
  /** What leaves after the last of the days. */
  readonly later: number;
  readonly held: number;
}

/** Whole days in the organization's zone, as ISO dates, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** As far as the calendar looks. */
export const MOST_DAYS = 62;

type Row = Omit<DepartureListed, 'plan'> & {
  readonly timeZone: string | null;
  readonly decidedAt: Date;
  readonly undoUntil: Date | null;
  readonly leavesAt: Date;
};

const HELD = `EXISTS (SELECT FROM rejection_holds h
  WHERE h.organization_id = $1 AND h.rejection_id = r.id AND h.released_at IS NULL)`;
// Said as the index rejections_leaving says it, which is of these rows only.
const WAITS = `r.organization_id = $1 AND r.status = 'approved' AND r.leaves_at IS NOT NULL`;

/** The calendar of what leaves when. */
@Injectable()
export class ListDepartures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * What leaves in these days, the next first.
   *
   * @throws DomainError `rejections.days_backwards`, `request.cursor_invalid`
   */
  async leaving(
    organizationId: string,
    range: DayRange,
    request: PageRequest,
  ): Promise<Page<DepartureListed>> {
    return this.list(organizationId, 'rejections.departures', request, range);
  }

  /** What is held, by the hour that it was to leave at. @throws DomainError `request.cursor_invalid` */
  async held(organizationId: string, request: PageRequest): Promise<Page<DepartureListed>> {
    return this.list(organizationId, 'rejections.held', request, null);
  }

  /** How many leave on each of these days, and what days they are. @throws DomainError `rejections.days_backwards` */
  async days(organizationId: string, from: string | null, count: number): Promise<DepartureCalendar> {
    const now = this.clock.now();
    return this.database.inTenant(organizationId, async (tx) => {
      const { policy, zone, calendarOf } = await readPlanningRules(tx);
      const first = (from === null ? DateTime.fromJSDate(now, { zone }) : startOf(from, zone)).startOf('day');
      const days = Array.from({ length: Math.min(count, MOST_DAYS) }, (_, index) =>
        first.plus({ days: index }),
      );
      const end = first.plus({ days: days.length });
      const holidays = calendarOf(zone, zone);
      const { sql, parameters } = countQuery(organizationId, zone, first.toJSDate(), end.toJSDate());
      const rows = await tx.manager.query<{ date: string; letters: number }[]>(sql, parameters);
      const counted = new Map(rows.map(({ date, letters }) => [date, letters]));
      const [others] = await tx.manager.query<{ later: number; held: number }[]>(
        `SELECT count(*) FILTER (WHERE NOT held AND leaves_at >= $2)::int AS later, count(*) FILTER (WHERE held)::int AS held
           FROM (SELECT r.leaves_at, ${HELD} AS held FROM rejections r WHERE ${WAITS}) AS waiting`,
        [organizationId, end.toJSDate()],
      );
      return {
        zone,
        days: days.map((day) => {
          const date = day.toISODate() ?? '';
          return {
            date,
            letters: counted.get(date) ?? 0,
            isWorkingDay: policy.workingDays.includes(day.weekday),
            holiday: holidays(date),
            closedDay: policy.closedDays.find((one) => one.date === date)?.name ?? null,
          };
        }),
        later: others?.later ?? 0,
        held: others?.held ?? 0,
      };
    });
  }

  private async list(
    organizationId: string,
    name: string,
    request: PageRequest,
    range: DayRange | null,
  ): Promise<Page<DepartureListed>> {
    const now = this.clock.now();
    const after = afterDate(request, name);
    return this.database.inTenant(organizationId, async (tx) => {
      const between = range && instantsOf(range, (await readPlanningRules(tx)).zone);
      const { sql, parameters } = departuresQuery(organizationId, between, request.limit, after);
      const rows = await tx.manager.query<Row[]>(sql, parameters);
      const page = toPage(rows, request, ({ leavesAt }) => leavesAt.toISOString(), name);
      const plans = await planDepartures(tx, page.items, now);
      return {
        items: page.items.flatMap((row) => {
          const plan = plans.get(row.id);
          return plan ? [{ ...row, plan }] : [];
        }),
        nextCursor: page.nextCursor,
      };
    });
  }
}

/** @throws DomainError `rejections.days_backwards` */
function instantsOf({ from, to }: DayRange, zone: string): readonly [Date, Date] {
  const [first, last] = [startOf(from, zone), startOf(to, zone)];
  if (last < first || last.diff(first, 'days').days >= MOST_DAYS) throw rejectionErrors.daysBackwards();
  return [first.toJSDate(), last.plus({ days: 1 }).toJSDate()];
}

function startOf(date: string, zone: string): DateTime {
  return DateTime.fromISO(date, { zone }).startOf('day');
}

/** The query of one page and one row more; apart, so that a test can ask PostgreSQL for its plan. */
export function departuresQuery(
  organizationId: string,
  between: readonly [Date, Date] | null,
  limit: number,
  [after, afterId]: readonly [Date | null, string | null],
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [organizationId, limit + 1];
  const add = (...values: unknown[]): number => parameters.push(...values) - values.length + 1;
  const conditions = [WAITS];
  if (between) {
    const at = add(...between);
    conditions.push(`r.leaves_at >= $${at}::timestamptz AND r.leaves_at < $${at + 1}::timestamptz`);
  }
  if (after) {
    const at = add(after, afterId);
    conditions.push(`(r.leaves_at, r.id) > ($${at}::timestamptz, $${at + 1}::uuid)`);
  }
  conditions.push(between ? `NOT ${HELD}` : HELD);
  const sql = `
  WITH page AS (
    SELECT * FROM rejections r WHERE ${conditions.join(' AND ')} ORDER BY r.leaves_at, r.id LIMIT $2)
  SELECT p.id, p.candidate_id AS "candidateId", c.full_name AS "candidateName", c.time_zone AS "timeZone",
         p.opening_id AS "openingId", o.title AS role, a.finalist, p.decided_at AS "decidedAt",
         p.undo_until AS "undoUntil", p.leaves_at AS "leavesAt",
         coalesce((SELECT json_agg(json_build_object('kind', h.kind, 'reason', h.reason) ORDER BY h.placed_at, h.id)
                     FROM rejection_holds h
                    WHERE h.organization_id = $1 AND h.rejection_id = p.id AND h.released_at IS NULL), '[]') AS holds
    FROM page p
    JOIN candidates c ON (c.organization_id, c.id) = (p.organization_id, p.candidate_id)
    JOIN openings o ON (o.organization_id, o.id) = (p.organization_id, p.opening_id)
    JOIN applications a ON (a.organization_id, a.id) = (p.organization_id, p.application_id)
   ORDER BY p.leaves_at, p.id`;
  return { sql, parameters };
}

/** How many leave on each local day; days without any are left out. */
export function countQuery(
  organizationId: string,
  zone: string,
  from: Date,
  until: Date,
): { sql: string; parameters: unknown[] } {
  return {
    sql: `SELECT to_char(r.leaves_at AT TIME ZONE $2, 'YYYY-MM-DD') AS date, count(*)::int AS letters
            FROM rejections r
           WHERE ${WAITS} AND r.leaves_at >= $3 AND r.leaves_at < $4 AND NOT ${HELD}
           GROUP BY 1`,
    parameters: [organizationId, zone, from, until],
  };
}
