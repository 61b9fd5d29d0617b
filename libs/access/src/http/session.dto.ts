import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { type Clock, MovableClock } from '#platform/clock';
import type { Config } from '#platform/config';
import { passwordLength } from '../domain/member-rules.js';
import { roles, scopes, type Role, type Scope } from '../domain/principal.js';
import type { Identity } from '../who-am-i.js';

export class SignInBody {
  @ApiProperty({ example: 'mara@example.com', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password', maxLength: 1_000 })
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  password!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Only after access.organization_ambiguous: one of the organizations it named.',
  })
  @IsOptional()
  @IsUUID()
  organizationId?: string;
}

export class ChangePasswordBody {
  @ApiProperty({ format: 'password', maxLength: 1_000 })
  @IsString()
  @MaxLength(1_000)
  currentPassword!: string;

  @ApiProperty({
    format: 'password',
    minLength: passwordLength.minimum,
    maxLength: passwordLength.maximum,
  })
  @IsString()
  @MaxLength(1_000)
  newPassword!: string;
}

export class IdentityMember {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: roles })
  role!: Role;
}

export class IdentityApiKey {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: scopes })
  scope!: Scope;
}

export class IdentityOrganization {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'IANA name.' })
  timeZone!: string;

  @ApiProperty({ description: 'BCP 47.' })
  locale!: string;
}

/** Who sends the request, where, and whether their letters leave. */
export class IdentityView {
  @ApiProperty({ enum: ['member', 'api_key'] })
  kind!: 'member' | 'api_key';

  @ApiProperty({ type: IdentityMember, nullable: true })
  member!: IdentityMember | null;

  @ApiProperty({ type: IdentityApiKey, nullable: true })
  apiKey!: IdentityApiKey | null;

  @ApiProperty({ type: IdentityOrganization })
  organization!: IdentityOrganization;

  @ApiProperty({ description: 'True while the organization lets no mail leave.' })
  sendingPaused!: boolean;

  @ApiProperty({
    enum: ['live', 'redirect', 'allowlist'],
    description: 'Whether letters reach candidates (live) or go elsewhere.',
  })
  mailMode!: 'live' | 'redirect' | 'allowlist';

  @ApiProperty({
    description: 'True where a person can move time forward, as `npm start` lets them; never in production.',
  })
  timeCanBeMoved!: boolean;
}

export function identityView(
  { principal, member, organization }: Identity,
  { mailMode }: Config,
  clock: Clock,
): IdentityView {
  const { id, name, timeZone, locale, sendingPausedAt } = organization;
  return {
    kind: principal.kind,
    member: member && {
      id: member.id,
      name: member.name,
      title: member.title,
      email: member.email,
      role: member.role,
    },
    apiKey: principal.kind === 'api_key' ? { id: principal.keyId, scope: principal.scope } : null,
    organization: { id, name, timeZone, locale },
    sendingPaused: sendingPausedAt !== null,
    mailMode,
    timeCanBeMoved: clock instanceof MovableClock,
  };
}
