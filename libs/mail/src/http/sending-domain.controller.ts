import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { CurrentPrincipal, type Principal, Roles } from '#access';
import { CheckSendingDomain } from '../sending-domain/check-sending-domain.js';
import { readSendingDomain } from '../sending-domain/read-sending-domain.js';
import { SendingDomainView, sendingDomainView } from './sending-domain.dto.js';

/** What our domain is to publish, so that letters are believed and answers arrive. */
@ApiTags('setup')
@ApiCookieAuth()
@Controller('api/v1/setup/sending-domain')
@Roles('admin')
export class SendingDomainController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly checkSendingDomain: CheckSendingDomain,
  ) {}

  /** The records to publish, with what the last check found. Asks no name server. */
  @Get()
  @ApiOperation({ summary: 'Read the sending domain' })
  @ApiOkResponse({ type: SendingDomainView })
  async read(@CurrentPrincipal() { organizationId }: Principal): Promise<SendingDomainView> {
    return sendingDomainView(
      await this.database.inTenant(organizationId, (tx) => readSendingDomain(tx, this.config)),
    );
  }

  /**
   * Asks the name servers for the records of our own domain, which takes up to some seconds, and remembers what they said. Errors:
   * `mail.domain_not_publishable`.
   */
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Check the sending domain' })
  @ApiOkResponse({ type: SendingDomainView })
  async check(@CurrentPrincipal() principal: Principal): Promise<SendingDomainView> {
    return sendingDomainView(await this.checkSendingDomain.execute(principal));
  }
}
