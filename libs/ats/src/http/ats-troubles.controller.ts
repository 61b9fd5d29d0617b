import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '#access';
import { ReadAtsTroubles } from '../read-back/read-ats-troubles.js';
import { AtsTroubleList, troubleView } from './read-back.dto.js';

/** What every member may know of the connections: why letters wait. */
@ApiTags('ats')
@Controller('api/v1/ats-troubles')
export class AtsTroublesController {
  constructor(private readonly read: ReadAtsTroubles) {}

  /** The ATSs that cannot be asked at present, so that their letters wait; empty when all of them answer. */
  @Get()
  @ApiOperation({ summary: 'List the ATSs that cannot be asked' })
  @ApiOkResponse({ type: AtsTroubleList })
  async list(@CurrentPrincipal() { organizationId }: Principal): Promise<AtsTroubleList> {
    return { items: (await this.read.execute(organizationId)).map(troubleView) };
  }
}
