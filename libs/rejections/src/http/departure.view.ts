import { ApiProperty } from '@nestjs/swagger';
import {
  type DepartureReason,
  departureReasonKinds,
  type DepartureReasonKind,
} from '../domain/candidate-day.js';
import { type DeparturePlan, lateCauses, type LateCause } from '../domain/departure.js';

/** What keeps a letter from leaving at a moment; dates are the candidate's. */
export class DepartureReasonView implements DepartureReason {
  @ApiProperty({ enum: departureReasonKinds, enumName: 'DepartureReasonKind' })
  kind!: DepartureReasonKind;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null for what is no day.' })
  date!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of a holiday in English, of a closed day as the organization calls it.',
  })
  name!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of a holiday, in a language of the country.',
    example: 'Natal',
  })
  localName!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of an eve: the date of its holiday.',
  })
  of!: string | null;
}

/** When a letter leaves, and why then. */
export class DeparturePlanView {
  @ApiProperty({
    format: 'date-time',
    description: 'It never leaves before: the undo window, and the minimum delay after the decision.',
  })
  earliest!: string;

  @ApiProperty({ format: 'date-time', description: 'When it leaves, if nothing holds it.' })
  at!: string;

  @ApiProperty({ format: 'date-time', description: 'The maximum that the organization set.' })
  latest!: string;

  @ApiProperty({ minimum: 1, description: 'The days after the decision that "latest" stands for.' })
  maximumDelayDays!: number;

  @ApiProperty({
    type: [DepartureReasonView],
    description: 'Why not sooner, in the order in which it comes up.',
  })
  movedBy!: readonly DepartureReason[];

  @ApiProperty({
    type: [DepartureReasonView],
    description:
      'What it leaves in spite of, so that the maximum is kept, or not passed by more than it must be.',
  })
  givenUp!: readonly DepartureReason[];

  @ApiProperty({
    enum: lateCauses,
    enumName: 'LateCause',
    nullable: true,
    description:
      'Why it is later than the maximum: that was over already, or no working hours lie before it. null when it is kept.',
  })
  late!: LateCause | null;
}

export function departurePlanView({
  earliest,
  leavesAt,
  latest,
  maximumDelayDays,
  movedBy,
  givenUp,
  late,
}: DeparturePlan & { readonly maximumDelayDays: number }): DeparturePlanView {
  return {
    earliest: earliest.toISOString(),
    at: leavesAt.toISOString(),
    latest: latest.toISOString(),
    maximumDelayDays,
    movedBy,
    givenUp,
    late,
  };
}
