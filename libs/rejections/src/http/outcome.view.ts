import { ApiProperty } from '@nestjs/swagger';
import {
  type OutcomeLaw,
  type OutcomeLawId,
  outcomeLawIds,
  outcomeLaws,
  standardOutcomePolicy,
  warningDays,
} from '../domain/outcome-limits.js';
import { type NoticeHow, noticeHow, type NoticeSays, noticeSays } from '../domain/outcome-notice.js';
import type { OutcomeNotice } from '../outcome/outcome-notice.entity.js';
import type { VersionedOutcomePolicy } from '../outcome/outcome-policies.js';
import { KeptLawDto } from './outcome.dto.js';

/** A law that says by when people are to hear, as it is delivered. */
export class OutcomeLawView {
  @ApiProperty({ enum: outcomeLawIds })
  id!: OutcomeLawId;

  @ApiProperty({ example: 'Ontario' })
  name!: string;

  @ApiProperty({ description: 'Calendar days after the last interview.' })
  days!: number;

  @ApiProperty({ description: 'Whether "nothing is decided yet" is an answer under this law.' })
  noDecisionCounts!: boolean;

  @ApiProperty({ format: 'date' })
  inForceFrom!: string;

  @ApiProperty({ type: [String], description: 'The places that are looked for when nothing is changed.' })
  places!: readonly string[];

  @ApiProperty()
  demands!: string;

  @ApiProperty()
  source!: string;
}

/** By when this organization tells people. */
export class OutcomePolicyView {
  @ApiProperty({ minimum: 0, description: 'Counts the changes; a change names the version that was read.' })
  version!: number;

  @ApiProperty()
  tellWithinDays!: number;

  @ApiProperty()
  longWaitDays!: number;

  @ApiProperty({ type: [KeptLawDto] })
  laws!: readonly KeptLawDto[];

  @ApiProperty({ type: [OutcomeLawView], description: 'The laws that are known.' })
  knownLaws!: readonly OutcomeLaw[];

  @ApiProperty({ description: 'The days when nothing is changed.' })
  standardTellWithinDays!: number;

  @ApiProperty({ description: 'The days when nothing is changed.' })
  standardLongWaitDays!: number;

  @ApiProperty({ type: [Number], description: 'So many days before the day of a law it is said again.' })
  warningDays!: readonly number[];
}

export function outcomePolicyView({ policy, version }: VersionedOutcomePolicy): OutcomePolicyView {
  return {
    version,
    tellWithinDays: policy.tellWithinDays,
    longWaitDays: policy.longWaitDays,
    laws: policy.laws.map(({ places, ...law }) => ({ ...law, places: [...places] })),
    knownLaws: Object.values(outcomeLaws),
    standardTellWithinDays: standardOutcomePolicy.tellWithinDays,
    standardLongWaitDays: standardOutcomePolicy.longWaitDays,
    warningDays,
  };
}

/** That somebody was told, other than by the letter of a rejection. */
export class OutcomeNoticeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: noticeSays })
  says!: NoticeSays;

  @ApiProperty({ enum: noticeHow, description: 'letter: by our own note that nothing is decided yet.' })
  how!: NoticeHow;

  @ApiProperty({ format: 'date-time' })
  toldAt!: string;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When our note came back: it told nobody.',
  })
  cameBackAt!: string | null;

  @ApiProperty({ format: 'uuid', description: 'The member who recorded it.' })
  recordedBy!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

/** What somebody was told, the newest first, at most 20. */
export class OutcomeNoticesView {
  @ApiProperty({ type: [OutcomeNoticeView], maxItems: 20 })
  items!: OutcomeNoticeView[];
}

export function outcomeNoticesView(notices: readonly OutcomeNotice[]): OutcomeNoticesView {
  return {
    items: notices.map(({ id, says, how, toldAt, note, cameBackAt, recordedBy, recordedAt }) => ({
      id,
      says,
      how,
      note,
      recordedBy,
      cameBackAt: cameBackAt?.toISOString() ?? null,
      toldAt: toldAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    })),
  };
}
