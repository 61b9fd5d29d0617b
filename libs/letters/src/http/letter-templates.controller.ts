import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { actorOf, audit, CurrentPrincipal, type Principal, Roles } from '#access';
import { Clock } from '#platform/clock';
import { Database, type TenantTransaction } from '#platform/database';
import { IdParam } from '#platform/http';
import type { TemplateEvent } from '../domain/template-states.js';
import { rejectionVariables } from '../domain/template-variables.js';
import { ListTemplates } from '../list-templates.js';
import {
  createTemplate,
  moveTemplate,
  readTemplate,
  type SavedTemplate,
  saveTemplate,
} from '../own-templates.js';
import { findBuiltIn } from '../templates/built-in.js';
import {
  CreateTemplateBody,
  ListBuiltInQuery,
  ListTemplatesQuery,
  ListVersionsQuery,
  SaveTemplateBody,
  TemplateIdParam,
} from './letter-template.dto.js';
import {
  BuiltInTemplateList,
  builtInList,
  builtInView,
  LetterTemplatePage,
  LetterTemplateView,
  ownTemplatePage,
  ownTemplateView,
  SavedTemplateView,
  savedTemplateView,
  TemplateVariableList,
  TemplateVersionPage,
  templateVersionPage,
} from './letter-template.view.js';

@ApiTags('letter templates')
@ApiCookieAuth()
@ApiBearerAuth()
@Controller('api/v1/letter-templates')
export class LetterTemplatesController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listTemplates: ListTemplates,
  ) {}

  /** The organization's own templates, by name; searched by the beginning of it. Errors: `request.cursor_invalid`. */
  @Get()
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: LetterTemplatePage })
  async list(
    @CurrentPrincipal() { organizationId }: Principal,
    @Query() query: ListTemplatesQuery,
  ): Promise<LetterTemplatePage> {
    return ownTemplatePage(await this.listTemplates.execute(organizationId, query, query));
  }

  /** The templates that come with the product: those that apply where the organization has none of its own. */
  @Get('built-in')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: BuiltInTemplateList })
  builtIn(@Query() query: ListBuiltInQuery): BuiltInTemplateList {
    return builtInList(query);
  }

  /** The values that templates may use, with what they mean. */
  @Get('variables')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: TemplateVariableList })
  variables(): TemplateVariableList {
    return { items: rejectionVariables };
  }

  /** One template with its newest words. Errors: `letters.template_unknown`, as everywhere below. */
  @Get(':id')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: LetterTemplateView })
  async one(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: TemplateIdParam,
  ): Promise<LetterTemplateView> {
    const ours = findBuiltIn(id);
    if (ours) return builtInView(ours);
    return ownTemplateView(await this.database.inTenant(organizationId, (tx) => readTemplate(tx, id)));
  }

  /** Every version of one of the organization's own, the newest first. */
  @Get(':id/versions')
  @Roles('admin', 'recruiter', 'hiring_manager', 'viewer')
  @ApiOkResponse({ type: TemplateVersionPage })
  async versions(
    @CurrentPrincipal() { organizationId }: Principal,
    @Param() { id }: IdParam,
    @Query() query: ListVersionsQuery,
  ): Promise<TemplateVersionPage> {
    return templateVersionPage(await this.listTemplates.versions(organizationId, id, query));
  }

  /**
   * Makes a template as a draft: no letter is written with it until it is activated. Answers with what the check says of letters to people who do
   * not exist. Errors: `letters.template_invalid` and `letters.template_variable_unknown`, with the part and the line.
   */
  @Post()
  @HttpCode(200)
  @Roles('admin')
  @ApiOkResponse({ type: SavedTemplateView })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateTemplateBody,
  ): Promise<SavedTemplateView> {
    const { copiedFrom = null, ...words } = body;
    return this.change(principal, 'created', (tx, by) => createTemplate(tx, { ...words, copiedFrom }, by));
  }

  /**
   * Saves a template as a new version. One in use stays in use. Errors: `letters.template_changed` when somebody else saved it since `version`,
   * `letters.template_not_possible_now` when it is archived, and as above; of one in use `letters.template_blocked`,
   * `letters.template_place_taken`, and then nothing is saved.
   */
  @Put(':id')
  @Roles('admin')
  @ApiOkResponse({ type: SavedTemplateView })
  async save(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: SaveTemplateBody,
  ): Promise<SavedTemplateView> {
    return this.change(principal, 'saved', (tx, by) => saveTemplate(tx, id, body, by));
  }

  /**
   * Has letters written with it from now on, where it applies. Errors: `letters.template_blocked` when the check would stop one of them,
   * `letters.template_place_taken` when another one is in use there, `letters.template_not_possible_now`.
   */
  @Post(':id/activate')
  @HttpCode(200)
  @Roles('admin')
  @ApiOkResponse({ type: SavedTemplateView })
  async activate(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<SavedTemplateView> {
    return this.move(principal, id, 'activate', 'activated');
  }

  /** Puts it away; letters are written with ours again. Errors: `letters.template_not_possible_now`. */
  @Post(':id/archive')
  @HttpCode(200)
  @Roles('admin')
  @ApiOkResponse({ type: SavedTemplateView })
  async archive(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<SavedTemplateView> {
    return this.move(principal, id, 'archive', 'archived');
  }

  /** Takes it out again, as a draft. Errors: `letters.template_not_possible_now`. */
  @Post(':id/restore')
  @HttpCode(200)
  @Roles('admin')
  @ApiOkResponse({ type: SavedTemplateView })
  async restore(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
  ): Promise<SavedTemplateView> {
    return this.move(principal, id, 'restore', 'restored');
  }

  private move(
    principal: Principal,
    id: string,
    event: TemplateEvent,
    done: string,
  ): Promise<SavedTemplateView> {
    return this.change(principal, done, (tx, by) => moveTemplate(tx, id, event, by));
  }

  private async change(
    principal: Principal,
    done: string,
    work: (tx: TenantTransaction, by: { by: string | null; at: Date }) => Promise<SavedTemplate>,
  ): Promise<SavedTemplateView> {
    const at = this.clock.now();
    const by = principal.kind === 'member' ? principal.memberId : null;
    return this.database.inTenant(principal.organizationId, async (tx) => {
      const saved = await work(tx, { by, at });
      const { id, version, locale, stages, reason } = saved.template.row;
      const subject = { kind: 'letter_template', id } as const;
      const details = { version, locale, stages, reason };
      await audit(tx, actorOf(principal), `letters.template_${done}`, subject, at, details);
      return savedTemplateView(saved);
    });
  }
}
