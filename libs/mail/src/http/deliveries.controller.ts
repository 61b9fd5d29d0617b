import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { IdParam } from '#platform/http';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { listDeliveries, readDelivery } from '../read-delivery.js';
import { DeliveriesPage, DeliveriesQuery, DeliveryDto, toDeliveryDto } from './delivery.dto.js';

@ApiTags('mail')
@Controller('api/v1/deliveries')
@Roles('admin', 'recruiter')
export class DeliveriesController {
  constructor(private readonly database: Database) {}

  /** The newest deliveries first. */
  @Get()
  @ApiOperation({ summary: 'List deliveries' })
  @ApiOkResponse({ type: DeliveriesPage })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DeliveriesQuery,
  ): Promise<DeliveriesPage> {
    const page = await this.database.inTenant(principal.organizationId, (tx) =>
      listDeliveries(tx, query, query.status),
    );
    return { ...page, items: page.items.map(toDeliveryDto) };
  }

  /** 404 `mail.delivery_unknown`. */
  @Get(':id')
  @ApiOperation({ summary: 'Read one delivery' })
  @ApiOkResponse({ type: DeliveryDto })
  async read(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<DeliveryDto> {
    const facts = await this.database.inTenant(principal.organizationId, (tx) => readDelivery(tx, id));
    if (!facts)
      throw new DomainError('mail.delivery_unknown', 'not_found', 'There is no such delivery.', { id });
    return toDeliveryDto(facts);
  }
}
