import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '#platform/database';
import { type Hold, holdKinds, type HoldKind } from '../domain/release.js';
import type { DepartureCalendar, DepartureDay, DepartureListed } from '../list-departures.js';
import { DeparturePlanView, departurePlanView } from './departure.view.js';

/** A hold that was placed. */
export class PlacedHoldView implements Hold {
  @ApiProperty({ enum: holdKinds })
  kind!: HoldKind;

  @ApiProperty({ description: 'One plain sentence.' })
  reason!: string;
}

/** A letter that waits. */
export class DepartureRowView {
  @ApiProperty({ format: 'uuid', description: 'Of the rejection.' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  candidateId!: string;

  @ApiProperty({ description: 'Empty when unknown or erased.' })
  candidateName!: string;

  @ApiProperty({ format: 'uuid' })
  openingId!: string;

  @ApiProperty({ description: 'The title of the opening.' })
  role!: string;

  @ApiProperty()
  finalist!: boolean;

  @ApiProperty({ description: "IANA; the candidate's, else the organization's.", example: 'Europe/Lisbon' })
  zone!: string;

  @ApiProperty({ description: 'Of a held one: as if it were let go now.' })
  departure!: DeparturePlanView;

  @ApiProperty({ type: [PlacedHoldView], description: 'What was placed to hold it, the longest first.' })
  holds!: readonly Hold[];
}

export class DeparturePage {
  @ApiProperty({ type: [DepartureRowView] })
  items!: DepartureRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** A public holiday of a whole country. */
class HolidayView {
  @ApiProperty({ description: 'In English.', example: 'Christmas Day' })
  name!: string;

  @ApiProperty({ description: 'In a language of the country.', example: 'Natal' })
  localName!: string;
}

/** A day in the organization's zone. */
class DepartureDayView implements DepartureDay {
  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ description: 'How many letters leave that nothing holds.' })
  letters!: number;

  @ApiProperty()
  isWorkingDay!: boolean;

  @ApiProperty({ type: HolidayView, nullable: true, description: 'Where the organization is.' })
  holiday!: HolidayView | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the organization calls the day, when it is closed.',
  })
  closedDay!: string | null;
}

/** What leaves when. */
export class DepartureCalendarView implements DepartureCalendar {
  @ApiProperty({ description: "IANA; the organization's.", example: 'Europe/Lisbon' })
  zone!: string;

  @ApiProperty({ type: [DepartureDayView] })
  days!: readonly DepartureDayView[];

  @ApiProperty({ description: 'How many letters leave after the last of the days.' })
  later!: number;

  @ApiProperty({ description: 'How many approved letters are held.' })
  held!: number;
}

export function departurePage({ items, nextCursor }: Page<DepartureListed>): DeparturePage {
  return {
    items: items.map(({ id, candidateId, candidateName, openingId, role, finalist, plan, holds }) => ({
      id,
      candidateId,
      candidateName,
      openingId,
      role,
      finalist,
      zone: plan.zone,
      departure: departurePlanView(plan),
      holds,
    })),
    nextCursor,
  };
}
