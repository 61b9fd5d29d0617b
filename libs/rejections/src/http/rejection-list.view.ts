import { ApiProperty } from '@nestjs/swagger';
import { type Stage, stages } from '#hiring';
import type { Page } from '#platform/database';
import { holdKinds, type HoldKind } from '../domain/release.js';
import { COUNTED_AT_MOST, type RejectionCounts, type RejectionListed } from '../list-rejections.js';
import { datesOf, RejectionBase } from './rejection.view.js';

class FindingCountsView {
  @ApiProperty({ description: 'Findings that keep it from being sent.' })
  block!: number;

  @ApiProperty({ description: 'Warnings that nobody has overridden.' })
  warn!: number;
}

/** A rejection in a list. */
export class RejectionRowView extends RejectionBase {
  @ApiProperty({
    enum: holdKinds,
    isArray: true,
    description: 'What was placed to hold it, the longest first.',
  })
  holds!: readonly HoldKind[];

  @ApiProperty({ enum: stages, description: 'How far the application came.' })
  stage!: Stage;

  @ApiProperty()
  interviewsHeld!: number;

  @ApiProperty()
  finalist!: boolean;

  @ApiProperty({ description: 'What the respect check says of the letter.' })
  findings!: FindingCountsView;
}

export class RejectionPage {
  @ApiProperty({ type: [RejectionRowView] })
  items!: RejectionRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** How many there are in each status. */
export class RejectionCountsView implements RejectionCounts {
  @ApiProperty({ maximum: COUNTED_AT_MOST })
  drafted!: number;

  @ApiProperty({ maximum: COUNTED_AT_MOST })
  approved!: number;

  @ApiProperty({ maximum: COUNTED_AT_MOST })
  sending!: number;

  @ApiProperty({ maximum: COUNTED_AT_MOST })
  sent!: number;

  @ApiProperty({ maximum: COUNTED_AT_MOST })
  cancelled!: number;

  @ApiProperty({ maximum: COUNTED_AT_MOST })
  failed!: number;

  @ApiProperty({ maximum: COUNTED_AT_MOST })
  superseded!: number;
}

export function rejectionPage({ items, nextCursor }: Page<RejectionListed>): RejectionPage {
  return {
    items: items.map((row) => ({ ...row, ...datesOf(row), decidedAt: row.decidedAt.toISOString() })),
    nextCursor,
  };
}
