import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { IdParam, PageQuery } from '#platform/http';
import { actorOf, CurrentPrincipal, type Principal, Roles } from '#access';
import { MailConnections } from '../mail-connections.js';

export class NewMailConnection {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Inbound parse' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;
}

export class MailConnectionDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt!: string | null;
}

export class OpenedMailConnection {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Where raw mail is posted to.' })
  url!: string;

  @ApiProperty({ description: 'Signs the body; shown only now.' })
  secret!: string;
}

export class MailConnectionsPage {
  @ApiProperty({ type: [MailConnectionDto] })
  items!: MailConnectionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

@ApiTags('mail')
@Controller('api/v1/mail-connections')
@Roles('admin')
export class MailConnectionsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly connections: MailConnections,
  ) {}

  /** Makes a connection that raw mail can be posted to; the secret is in this answer and nowhere else. */
  @Post()
  @ApiOperation({ summary: 'Open a mail connection' })
  @ApiCreatedResponse({ type: OpenedMailConnection })
  async open(
    @CurrentPrincipal() principal: Principal,
    @Body() { name }: NewMailConnection,
  ): Promise<OpenedMailConnection> {
    const { id, secret } = await this.connections.open(principal.organizationId, name, actorOf(principal));
    return { id, secret, url: `${this.config.publicUrl}/hooks/mail/${id}` };
  }

  /** The newest connections first, closed ones too. */
  @Get()
  @ApiOperation({ summary: 'List mail connections' })
  @ApiOkResponse({ type: MailConnectionsPage })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
  ): Promise<MailConnectionsPage> {
    const page = await this.database.inTenant(principal.organizationId, (tx) =>
      this.connections.list(tx, query),
    );
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, name, createdAt, disabledAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        disabledAt: disabledAt?.toISOString() ?? null,
      })),
    };
  }

  /** Takes no more mail from it. 404 `mail.connection_unknown`. */
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a mail connection' })
  @ApiNoContentResponse()
  async close(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.connections.close(principal.organizationId, id, actorOf(principal));
  }
}
