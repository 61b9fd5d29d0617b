import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { IsLine } from '#platform/http';
import type { Page } from '#platform/database';
import { passwordLength } from '../domain/member-rules.js';
import { roles, type Role } from '../domain/principal.js';
import type { Member } from '../member.entity.js';

export class AddMemberBody {
  @ApiProperty({ example: 'mara@example.com', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ example: 'Mara Lindqvist', maxLength: 200, description: 'As it stands under letters.' })
  @IsString()
  @IsLine()
  @Length(1, 200)
  name!: string;

  @ApiPropertyOptional({ example: 'Talent Partner', maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsLine()
  @Length(1, 200)
  title?: string;

  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role!: Role;

  @ApiPropertyOptional({
    format: 'password',
    minLength: passwordLength.minimum,
    maxLength: passwordLength.maximum,
    description: 'Without one they are mailed a link to choose it.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(1_000)
  password?: string;
}

/** What is left out stays as it is. */
export class ChangeMemberBody {
  @ApiPropertyOptional({ maxLength: 200 })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsLine()
  @Length(1, 200)
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsLine()
  @Length(1, 200)
  title?: string | null;

  @ApiPropertyOptional({ enum: roles })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({
    description: 'True ends their sessions and lets them in no more; false lets them in again.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  disabled?: boolean;

  @ApiPropertyOptional({
    format: 'password',
    minLength: passwordLength.minimum,
    maxLength: passwordLength.maximum,
    description: 'A new password; ends their sessions.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(1_000)
  password?: string;
}

export class MemberView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty({ description: 'False for who is disabled, or has not chosen a password (yet).' })
  canSignIn!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class MemberPage {
  @ApiProperty({ type: [MemberView] })
  items!: MemberView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function memberView(member: Member): MemberView {
  const { id, email, name, title, role } = member;
  return {
    id,
    email,
    name,
    title,
    role,
    canSignIn: member.passwordHash !== null && member.disabledAt === null,
    disabledAt: member.disabledAt?.toISOString() ?? null,
    createdAt: member.createdAt.toISOString(),
  };
}

export function memberPage({ items, nextCursor }: Page<Member>): MemberPage {
  return { items: items.map(memberView), nextCursor };
}
