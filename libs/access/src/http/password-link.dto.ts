import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, Length, MaxLength, ValidateIf } from 'class-validator';
import { passwordLength } from '../domain/member-rules.js';
import { passwordLinkPurposes, type PasswordLinkPurpose } from '../domain/password-link.js';
import { IsLine } from '#platform/http';
import type { OpenedLink } from '../open-password-link.js';

export class RequestPasswordResetBody {
  @ApiProperty({ example: 'mara@example.com', format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

/** The same whether or not there is such a member. */
export class PasswordResetRequested {
  @ApiProperty({ enum: ['requested'] })
  status!: 'requested';
}

export class PasswordLinkParam {
  @ApiProperty({ description: 'The end of the address in the mail.' })
  @IsString()
  @MaxLength(200)
  token!: string;
}

export class ChoosePasswordBody {
  @ApiProperty({
    format: 'password',
    minLength: passwordLength.minimum,
    maxLength: passwordLength.maximum,
  })
  @IsString()
  @MaxLength(1_000)
  password!: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'As it stands under letters; with an invitation only.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsLine()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 200,
    description: 'With an invitation only.',
  })
  @IsOptional()
  @IsString()
  @IsLine()
  @Length(1, 200)
  title?: string | null;
}

/** Whom a link is for. */
export class PasswordLinkView {
  @ApiProperty({ enum: passwordLinkPurposes })
  purpose!: PasswordLinkPurpose;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  @ApiProperty()
  organizationName!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
}

export function passwordLinkView({ expiresAt, ...link }: OpenedLink): PasswordLinkView {
  return { ...link, expiresAt: expiresAt.toISOString() };
}
