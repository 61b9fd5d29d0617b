import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsLine } from '#platform/http';
import { passwordLength } from '../domain/member-rules.js';

export class FirstAdminBody {
  @ApiProperty({ description: 'The end of the set-up link that was printed at the start.' })
  @IsString()
  @MaxLength(200)
  code!: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Kestrel Studio' })
  @IsString()
  @IsLine()
  @Length(1, 200)
  organizationName!: string;

  @ApiProperty({ example: 'Europe/Lisbon', description: 'IANA name.' })
  @IsString()
  @MaxLength(100)
  timeZone!: string;

  @ApiProperty({ minLength: 1, maxLength: 200, description: 'As it stands under letters.' })
  @IsString()
  @IsLine()
  @Length(1, 200)
  name!: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @IsLine()
  @Length(1, 200)
  title?: string | null;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({
    format: 'password',
    minLength: passwordLength.minimum,
    maxLength: passwordLength.maximum,
  })
  @IsString()
  @MaxLength(1_000)
  password!: string;
}

export class FirstAdminNeed {
  @ApiProperty({ description: 'True while there is no organization.' })
  needed!: boolean;
}
