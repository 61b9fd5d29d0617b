import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import { IsLine } from '#platform/http';
import type { OrganizationFacts } from '../domain/organization-facts.js';

/** What is left out stays as it is. */
export class ChangeOrganizationBody {
  @ApiPropertyOptional({ maxLength: 200 })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsLine()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({ example: 'Europe/Berlin', description: 'IANA name.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(100)
  timeZone?: string;

  @ApiPropertyOptional({ example: 'en', description: 'BCP 47.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(35)
  locale?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 500,
    description: 'Printed under pool mail.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  postalAddress?: string | null;
}

export class OrganizationView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'IANA name.' })
  timeZone!: string;

  @ApiProperty({ description: 'BCP 47.' })
  locale!: string;

  @ApiProperty({ type: String, nullable: true })
  postalAddress!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when no mail leaves; null while it does.',
  })
  sendingPausedAt!: string | null;
}

export function organizationView(facts: OrganizationFacts): OrganizationView {
  const { id, name, timeZone, locale, postalAddress, sendingPausedAt } = facts;
  return {
    id,
    name,
    timeZone,
    locale,
    postalAddress,
    sendingPausedAt: sendingPausedAt?.toISOString() ?? null,
  };
}
