import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { IdParam } from '#platform/http';
import { ReadWebhookEvents } from '../read-webhook-events.js';
import { ReplayWebhook } from '../replay-webhook.js';
import {
  ReplayedWebhook,
  WebhookEventPage,
  webhookEventView,
  WebhookEventsQuery,
  WebhookEventWithBody,
} from './webhook-event.dto.js';

/** What the ATS sent, and what came of it. */
@ApiTags('ats')
@Controller('api/v1/webhook-events')
@Roles('admin', 'recruiter')
export class WebhookEventsController {
  constructor(
    private readonly read: ReadWebhookEvents,
    private readonly replayWebhook: ReplayWebhook,
  ) {}

  /** The newest events first, without their bodies. */
  @Get()
  @ApiOperation({ summary: 'List webhook events' })
  @ApiOkResponse({ type: WebhookEventPage })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: WebhookEventsQuery,
  ): Promise<WebhookEventPage> {
    const { items, nextCursor } = await this.read.list(principal.organizationId, query, query);
    return { items: items.map(webhookEventView), nextCursor };
  }

  /** One event; admins get its body too, and that is audited. 404 `ats.event_unknown`. */
  @Get(':id')
  @ApiOperation({ summary: 'One webhook event' })
  @ApiOkResponse({ type: WebhookEventWithBody })
  async one(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<WebhookEventWithBody> {
    if (principal.kind !== 'member' || principal.role !== 'admin')
      return Object.assign(webhookEventView(await this.read.meta(principal.organizationId, id)), {
        body: null,
      });
    const event = await this.read.one(principal, id);
    const body = event.erasedAt ? null : event.bytes.toString('utf8');
    return Object.assign(webhookEventView(event), { body });
  }

  /**
   * Applies a failed or waiting event again, and verifies a quarantined one again. One that was applied stays as it is: a replay sends
   * nothing. Errors: `ats.event_unknown`, `ats.body_erased`, `ats.event_unverified`, `ats.event_repeated`.
   */
  @Post(':id/replay')
  @HttpCode(200)
  @Roles('admin')
  @ApiOperation({ summary: 'Replay a webhook event' })
  @ApiOkResponse({ type: ReplayedWebhook })
  async replay(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<ReplayedWebhook> {
    return { replayed: await this.replayWebhook.execute(principal, id) };
  }
}
