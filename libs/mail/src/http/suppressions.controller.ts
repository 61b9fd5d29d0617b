import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { IdParam, PageQuery } from '#platform/http';
import { actorOf, audit, CurrentPrincipal, type Principal, requireMember, Roles } from '#access';
import { listSuppressions, removeSuppression } from '../suppressions.js';

/** An address that is not written to; the address itself is not kept. */
export class SuppressionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['all', 'pool'] })
  scope!: string;

  @ApiProperty({ enum: ['hard_bounce', 'complaint', 'unsubscribed', 'privacy_request', 'manual'] })
  reason!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  candidateId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  deliveryId!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class SuppressionsPage {
  @ApiProperty({ type: [SuppressionDto] })
  items!: SuppressionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

@ApiTags('mail')
@Controller('api/v1/suppressions')
@Roles('admin')
export class SuppressionsController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The newest suppressions first. */
  @Get()
  @ApiOperation({ summary: 'List suppressed addresses' })
  @ApiOkResponse({ type: SuppressionsPage })
  async list(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<SuppressionsPage> {
    const page = await this.database.inTenant(principal.organizationId, (tx) => listSuppressions(tx, query));
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, scope, reason, candidateId, deliveryId, createdAt }) => ({
        id,
        scope,
        reason,
        candidateId,
        deliveryId,
        createdAt: createdAt.toISOString(),
      })),
    };
  }

  /**
   * Lets mail go to the address again; by a named person. 404 `mail.suppression_unknown`, 422 `mail.suppression_is_their_wish` when the
   * person asked for it, 403 `access.member_required`.
   */
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a suppression' })
  @ApiNoContentResponse()
  async remove(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    requireMember(principal);
    const at = this.clock.now();
    await this.database.inTenant(principal.organizationId, async (tx) => {
      const reason = await removeSuppression(tx, id);
      await audit(tx, actorOf(principal), 'mail.suppression_removed', { kind: 'suppression', id }, at, {
        reason,
      });
    });
  }
}
