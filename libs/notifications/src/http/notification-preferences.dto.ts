import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, ValidateIf } from 'class-validator';
import type { Wishes } from '../preferences.js';

/** Which mails somebody wants from Regards. */
export class NotificationPreferencesView implements Wishes {
  @ApiProperty({ description: 'A mail for each reply of a candidate that is theirs to answer.' })
  notifyReplies!: boolean;

  @ApiProperty({ description: 'A mail at 8:00 on working days on which something needs them.' })
  notifyDigest!: boolean;
}

/** What is left out stays as it is. */
export class ChangeNotificationPreferencesBody {
  @ApiPropertyOptional()
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  notifyReplies?: boolean;

  @ApiPropertyOptional()
  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  notifyDigest?: boolean;
}
