import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { CONFIG, type Config } from '#platform/config';
import { IdParam, PageQuery } from '#platform/http';
import { ChangeConnection } from '../change-connection.js';
import { OpenConnection } from '../open-connection.js';
import { ReadConnections } from '../read-connections.js';
import { TryConnection } from '../try-connection.js';
import {
  AddedSecret,
  AtsConnectionChanges,
  AtsConnectionPage,
  AtsConnectionStanding,
  connectionView,
  NewAtsConnection,
  NewSecret,
  OpenedAtsConnection,
  SecretParam,
  standingView,
  TriedConnection,
} from './ats-connection.dto.js';

/** Connections to applicant tracking systems; for admins, every change audited. */
@ApiTags('ats')
@Controller('api/v1/ats-connections')
@Roles('admin')
export class AtsConnectionsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly openConnection: OpenConnection,
    private readonly change: ChangeConnection,
    private readonly read: ReadConnections,
    private readonly tryConnection: TryConnection,
  ) {}

  /** Makes a connection; its secret is in this answer and nowhere else. Errors: `ats.secret_invalid`, `ats.source_of_another_format`. */
  @Post()
  @ApiOperation({ summary: 'Open an ATS connection' })
  @ApiCreatedResponse({ type: OpenedAtsConnection })
  async open(
    @CurrentPrincipal() principal: Principal,
    @Body() body: NewAtsConnection,
  ): Promise<OpenedAtsConnection> {
    const { connection, secret } = await this.openConnection.execute(principal, body);
    return Object.assign(connectionView(connection, this.config.publicUrl), { secret });
  }

  /** The newest connections first, disabled ones too. */
  @Get()
  @ApiOperation({ summary: 'List ATS connections' })
  @ApiOkResponse({ type: AtsConnectionPage })
  async list(@CurrentPrincipal() principal: Principal, @Query() page: PageQuery): Promise<AtsConnectionPage> {
    const { items, nextCursor } = await this.read.list(principal.organizationId, page);
    return { items: items.map((row) => connectionView(row, this.config.publicUrl)), nextCursor };
  }

  /** One connection, with what came of its webhooks. 404 `ats.connection_unknown`. */
  @Get(':id')
  @ApiOperation({ summary: 'One ATS connection and how it stands' })
  @ApiOkResponse({ type: AtsConnectionStanding })
  async one(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<AtsConnectionStanding> {
    return standingView(await this.read.one(principal.organizationId, id), this.config.publicUrl);
  }

  /** Changes settings. Errors: `ats.connection_unknown`, `ats.connection_disabled`, `ats.active_from_backward`. */
  @Patch(':id')
  @ApiOperation({ summary: 'Change an ATS connection' })
  @ApiOkResponse({ type: AtsConnectionStanding })
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: AtsConnectionChanges,
  ): Promise<AtsConnectionStanding> {
    await this.change.settings(principal, id, body);
    return standingView(await this.read.one(principal.organizationId, id), this.config.publicUrl);
  }

  /** Takes nothing more from it; what it sent stays. Errors: `ats.connection_unknown`, `ats.connection_disabled`. */
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Disable an ATS connection' })
  @ApiNoContentResponse()
  async disable(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.change.disable(principal, id);
  }

  /** Adds a secret; the others stay valid. Errors: `ats.secret_invalid`, `ats.too_many_secrets`. */
  @Post(':id/secrets')
  @ApiOperation({ summary: 'Add a secret' })
  @ApiCreatedResponse({ type: AddedSecret })
  async addSecret(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { secret }: NewSecret,
  ): Promise<AddedSecret> {
    return this.change.addSecret(principal, id, secret);
  }

  /** Takes a secret away; those behind it move up. Errors: `ats.secret_unknown`, `ats.last_secret`. */
  @Delete(':id/secrets/:index')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a secret away' })
  @ApiNoContentResponse()
  async removeSecret(
    @CurrentPrincipal() principal: Principal,
    @Param() { id, index }: SecretParam,
  ): Promise<void> {
    await this.change.removeSecret(principal, id, index);
  }

  /** Takes a signed test event through verification and storage, as if the ATS had sent it. Nothing comes of it. */
  @Post(':id/test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try an ATS connection' })
  @ApiOkResponse({ type: TriedConnection })
  async test(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<TriedConnection> {
    const reception = await this.tryConnection.execute(principal, id);
    return { stored: reception.ok, webhookEventId: reception.ok ? reception.webhookEventId : null };
  }
}
