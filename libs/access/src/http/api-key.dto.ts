import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import type { Page } from '#platform/database';
import type { ApiKey } from '../api-key.entity.js';
import { scopes, type Scope } from '../domain/principal.js';

export class CreateApiKeyBody {
  @ApiProperty({ example: 'Our ATS', maxLength: 100, description: 'What uses it.' })
  @IsString()
  @Length(1, 100)
  name!: string;

  @ApiProperty({ enum: scopes, description: '"read" may GET only.' })
  @IsIn(scopes)
  scope!: Scope;
}

export class ApiKeyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: scopes })
  scope!: Scope;

  @ApiProperty({ description: 'The last four characters of the key.' })
  hint!: string;

  @ApiProperty({ format: 'uuid', description: 'The member who made it.' })
  createdBy!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute.' })
  lastUsedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;
}

export class CreatedApiKey extends ApiKeyView {
  @ApiProperty({ example: 'rgd_…', description: 'The key itself. It is shown this once.' })
  key!: string;
}

export class ApiKeyPage {
  @ApiProperty({ type: [ApiKeyView] })
  items!: ApiKeyView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function apiKeyView(row: ApiKey): ApiKeyView {
  const { id, name, scope, hint, createdBy } = row;
  return {
    id,
    name,
    scope,
    hint,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

export function apiKeyPage({ items, nextCursor }: Page<ApiKey>): ApiKeyPage {
  return { items: items.map(apiKeyView), nextCursor };
}
