import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, requireMember, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { changeWishes, wishesOf } from '../preferences.js';
import {
  ChangeNotificationPreferencesBody,
  NotificationPreferencesView,
} from './notification-preferences.dto.js';

@ApiTags('notifications')
@ApiCookieAuth()
@Controller('api/v1/notification-preferences')
export class NotificationPreferencesController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Which mails who is signed in gets. Errors: `access.member_required`. */
  @Get()
  @ApiOkResponse({ type: NotificationPreferencesView })
  @ApiOperation({ summary: 'Read which mails I get' })
  async read(@CurrentPrincipal() principal: Principal): Promise<NotificationPreferencesView> {
    const memberId = requireMember(principal);
    return this.database.inTenant(principal.organizationId, (tx) => wishesOf(tx, memberId));
  }

  /** Changes it, for oneself. Errors: `access.member_required`. */
  @Patch()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: NotificationPreferencesView })
  @ApiOperation({ summary: 'Choose which mails I get' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Body() { notifyReplies, notifyDigest }: ChangeNotificationPreferencesBody,
  ): Promise<NotificationPreferencesView> {
    const memberId = requireMember(principal);
    const change = {
      ...(notifyReplies !== undefined && { notifyReplies }),
      ...(notifyDigest !== undefined && { notifyDigest }),
    };
    return this.database.inTenant(principal.organizationId, (tx) =>
      changeWishes(tx, memberId, change, this.clock.now()),
    );
  }
}
