import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, requireMember, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { IdParam } from '#platform/http';
import { checkLetter } from '../domain/check/check-letter.js';
import type { Finding } from '../domain/finding.js';
import { rulesVersion } from '../domain/fingerprint.js';
import { renderLetter, type RenderedLetter } from '../domain/render.js';
import { overrideWarning, readLetter, type StoredLetter } from '../stored-letters.js';
import { CheckLetterBody, OverrideBody } from './letter.dto.js';

/** Letters and the respect check. */
@ApiTags('letters')
@Controller('api/v1/letters')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the respect check says of any letter; nothing is stored. */
  @Post('check')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  check(@Body() { letter, context }: CheckLetterBody): { rulesVersion: string; findings: Finding[] } {
    return { rulesVersion, findings: checkLetter(letter, context) };
  }

  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  async read(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<StoredLetter> {
    return this.database.inTenant(principal.organizationId, (tx) => readLetter(tx, id));
  }

  /** The letter as a mail program shows it: text and HTML from one source. */
  @Get(':id/preview')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  async preview(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<RenderedLetter & { subject: string }> {
    const letter = await this.database.inTenant(principal.organizationId, (tx) => readLetter(tx, id));
    return { subject: letter.subject, ...renderLetter(letter.body) };
  }

  /**
   * Says why a warning may stay. Errors: `letters.override_refused` for a rule that blocks or does not speak,
   * `access.member_required` for an API key.
   */
  @Post(':id/overrides')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  async override(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { rule, reason }: OverrideBody,
  ): Promise<StoredLetter> {
    const by = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const letter = await overrideWarning(tx, id, { rule, reason, by, at: at.toISOString() });
      await audit(tx, actorOf(principal), 'letters.warning_overridden', { kind: 'letter', id }, at, { rule });
      return letter;
    });
  }
}
