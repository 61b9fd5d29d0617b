import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { type ReadTrouble, troubleInWords } from '../domain/read-trouble.js';
import { standingStatuses, type StandingStatus } from '../domain/standing.js';
import type { AtsTrouble } from '../read-back/read-ats-troubles.js';
import type { KnownReadBack } from '../read-back/read-back-store.js';
import type { TriedReadBack } from '../read-back/try-read-back.js';

const isGiven = (_: unknown, value: unknown): boolean => value !== undefined;

// Matches the id of a user in Greenhouse: "4080".
const USER_ID = /^\d{1,19}$/;

/** How an ATS is to be asked. What is left out stays as it is. */
export class ReadBackChanges {
  @ApiPropertyOptional({
    maxLength: 500,
    example: 'https://ats.example.com/regards/applications',
    description: 'Of the standard format: where we ask.',
  })
  @ValidateIf(isGiven)
  @IsString()
  @Length(1, 500)
  url?: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Of the standard format: signs our questions. Left out the first time, one is made.',
  })
  @ValidateIf(isGiven)
  @IsString()
  @Length(1, 200)
  secret?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Of Greenhouse: a client of Harvest V3 (OAuth).' })
  @ValidateIf(isGiven)
  @IsString()
  @Length(1, 200)
  clientId?: string;

  @ApiPropertyOptional({ maxLength: 500, description: 'Of Greenhouse.' })
  @ValidateIf(isGiven)
  @IsString()
  @Length(1, 500)
  clientSecret?: string;

  @ApiPropertyOptional({
    maxLength: 19,
    example: '4080',
    description: 'Of Greenhouse: the site admin in whose name is asked.',
  })
  @ValidateIf(isGiven)
  @IsString()
  @Matches(USER_ID)
  userId?: string;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 168,
    description: 'How long a letter waits for an answer before it is left to a person; 24 unless told.',
  })
  @ValidateIf(isGiven)
  @IsInt()
  @Min(1)
  @Max(168)
  waitHours?: number;
}

/** How an ATS is asked, and how asking goes. */
export class ReadBackView {
  @ApiProperty({ type: String, nullable: true, description: 'Of the standard format.' })
  url!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of Greenhouse.' })
  clientId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of Greenhouse.' })
  userId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The last four characters of the secret; null when no key of this server opens it.',
  })
  secretHint!: string | null;

  @ApiProperty()
  waitHours!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it last answered.' })
  answeredAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when it does not answer; null while it does.',
  })
  failingSince!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'timed_out', description: 'A code.' })
  trouble!: ReadTrouble | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in words that follow "because".' })
  troubleInWords!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Nothing is asked before.' })
  nextTryAt!: string | null;
}

export class ChangedReadBack {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The secret that was made, shown only now; null when none was.',
  })
  secret!: string | null;
}

class TriedApplication {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: standingStatuses })
  status!: StandingStatus;

  @ApiProperty({ description: 'One plain sentence.' })
  sentence!: string;
}

export class TriedReadBackView {
  @ApiProperty({ type: String, nullable: true, example: 'refused', description: 'A code; null: it answers.' })
  trouble!: ReadTrouble | null;

  @ApiProperty({ description: 'One plain sentence.' })
  sentence!: string;

  @ApiProperty({
    type: [TriedApplication],
    description: 'What it says of at most three rejected applications.',
  })
  applications!: TriedApplication[];
}

export class AtsTroubleView {
  @ApiProperty({ format: 'uuid' })
  connectionId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Words that follow "because".' })
  reason!: string;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ description: 'It refuses our credentials: it will not pass by itself.' })
  needsAdmin!: boolean;
}

export class AtsTroubleList {
  @ApiProperty({ type: [AtsTroubleView], maxItems: 20, description: 'The longest first.' })
  items!: AtsTroubleView[];
}

export function readBackView(known: KnownReadBack): ReadBackView {
  const { url, clientId, userId, secretHint, waitHours, trouble } = known;
  return {
    url,
    clientId,
    userId,
    secretHint,
    waitHours,
    answeredAt: known.answeredAt?.toISOString() ?? null,
    failingSince: known.failingSince?.toISOString() ?? null,
    trouble,
    troubleInWords: trouble && troubleInWords(trouble),
    nextTryAt: known.nextTryAt?.toISOString() ?? null,
  };
}

export function triedView({ trouble, sentence, applications }: TriedReadBack): TriedReadBackView {
  return { trouble, sentence, applications: [...applications] };
}

export function troubleView({ connectionId, name, trouble, since, needsAdmin }: AtsTrouble): AtsTroubleView {
  return { connectionId, name, reason: troubleInWords(trouble), since: since.toISOString(), needsAdmin };
}
