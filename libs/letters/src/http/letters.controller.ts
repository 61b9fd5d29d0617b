import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, requireMember, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { IdParam } from '#platform/http';
import { readCheckPolicy } from '../check-policies.js';
import { checkLetter } from '../domain/check/check-letter.js';
import { rulesVersion } from '../domain/fingerprint.js';
import { renderLetter } from '../domain/render.js';
import { overrideWarning, readLetter } from '../stored-letters.js';
import { CheckLetterBody, OverrideBody } from './letter.dto.js';
import { CheckView, LetterPreview, LetterView, letterView } from './letter.view.js';

@ApiTags('letters')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/letters')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the respect check of this organization says of any letter, with what is known of its reader; nothing is stored. */
  @Post('check')
  @HttpCode(200)
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: CheckView })
  async check(
    @CurrentPrincipal() { organizationId }: Principal,
    @Body() { letter, context }: CheckLetterBody,
  ): Promise<CheckView> {
    const { policy } = await this.database.inTenant(organizationId, readCheckPolicy);
    return { rulesVersion, findings: checkLetter(letter, context, policy) };
  }

  /** A letter with what the respect check says of it. Errors: `letters.letter_unknown`, as below. */
  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: LetterView })
  async read(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<LetterView> {
    return letterView(await this.database.inTenant(organizationId, (tx) => readLetter(tx, id)));
  }

  /** The letter as a mail program shows it: text and HTML from one source. */
  @Get(':id/preview')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: LetterPreview })
  async preview(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
  ): Promise<LetterPreview> {
    const letter = await this.database.inTenant(organizationId, (tx) => readLetter(tx, id));
    return { subject: letter.subject, ...renderLetter(letter.body) };
  }

  /**
   * Says why a warning may stay; it falls away when the words it is about are edited. Errors: `letters.override_refused` for a rule
   * that blocks or does not speak, `access.member_required` for an API key.
   */
  @Post(':id/overrides')
  @HttpCode(200)
  @Roles('admin', 'recruiter')
  @ApiOkResponse({ type: LetterView })
  async override(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() { rule, reason }: OverrideBody,
  ): Promise<LetterView> {
    const by = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const letter = await overrideWarning(tx, id, { rule, reason, by, at: at.toISOString() });
      await audit(tx, actorOf(principal), 'letters.warning_overridden', { kind: 'letter', id }, at, { rule });
      return letterView(letter);
    });
  }
}
