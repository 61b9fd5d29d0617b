import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IdParam, PageQuery } from '#platform/http';
import { CreateApiKey } from '../create-api-key.js';
import type { Principal } from '../domain/principal.js';
import { ListApiKeys } from '../list-api-keys.js';
import { RevokeApiKey } from '../revoke-api-key.js';
import { ApiKeyPage, apiKeyPage, apiKeyView, CreateApiKeyBody, CreatedApiKey } from './api-key.dto.js';
import { CurrentPrincipal } from './current-principal.js';
import { Roles } from './roles.js';

@ApiTags('api-keys')
@ApiCookieAuth()
@Roles('admin')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly listApiKeys: ListApiKeys,
    private readonly createApiKey: CreateApiKey,
    private readonly revokeApiKey: RevokeApiKey,
  ) {}

  /** The keys, newest first, revoked ones included; never the keys themselves. */
  @Get()
  @ApiBearerAuth()
  @ApiOkResponse({ type: ApiKeyPage })
  @ApiOperation({ summary: 'List API keys' })
  async list(@CurrentPrincipal() principal: Principal, @Query() page: PageQuery): Promise<ApiKeyPage> {
    return apiKeyPage(await this.listApiKeys.execute(principal.organizationId, page));
  }

  /** Makes a key and shows it this once. Errors: `access.member_required`. */
  @Post()
  @ApiCreatedResponse({ type: CreatedApiKey })
  @ApiOperation({ summary: 'Make an API key' })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateApiKeyBody,
  ): Promise<CreatedApiKey> {
    const { row, key } = await this.createApiKey.execute(principal, body);
    return Object.assign(apiKeyView(row), { key });
  }

  /** Revokes a key at once. Errors: `access.api_key_unknown`, `access.member_required`. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Revoke an API key' })
  async revoke(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<void> {
    await this.revokeApiKey.execute(principal, id);
  }
}
