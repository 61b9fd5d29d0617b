import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { IdParam, PageQuery } from '#platform/http';
import { AddMember } from '../add-member.js';
import { ChangeMember } from '../change-member.js';
import type { Principal } from '../domain/principal.js';
import { InviteMember } from '../invite-member.js';
import { ListMembers } from '../list-members.js';
import { CurrentPrincipal } from './current-principal.js';
import {
  AddMemberBody,
  ChangeMemberBody,
  MemberPage,
  memberPage,
  MemberView,
  memberView,
} from './member.dto.js';
import { Roles } from './roles.js';

@ApiTags('members')
@ApiCookieAuth()
@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly addMember: AddMember,
    private readonly inviteMember: InviteMember,
    private readonly changeMember: ChangeMember,
  ) {}

  /** The members by name, disabled ones included. */
  @Get()
  @ApiBearerAuth()
  @ApiOkResponse({ type: MemberPage })
  @ApiOperation({ summary: 'List members' })
  async list(@CurrentPrincipal() principal: Principal, @Query() page: PageQuery): Promise<MemberPage> {
    return memberPage(await this.listMembers.execute(principal.organizationId, page));
  }

  /** Adds a member; without a password they are mailed a link to choose one, valid for 7 days. Errors: `access.member_exists`, `access.member_required`, `access.password_short`, `access.password_long`. */
  @Post()
  @Roles('admin')
  @ApiCreatedResponse({ type: MemberView })
  @ApiOperation({ summary: 'Add a member' })
  async add(@CurrentPrincipal() principal: Principal, @Body() body: AddMemberBody): Promise<MemberView> {
    const { email, name, title, role, password } = body;
    return memberView(
      await this.addMember.execute(principal, { email, name, title: title ?? null, role, password }),
    );
  }

  /**
   * Mails a member without a password a new invitation; the link of the one before ends. Errors: `access.member_unknown`,
   * `access.member_disabled`, `access.invitation_not_needed`, `access.member_required`.
   */
  @Post(':id/invite')
  @Roles('admin')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MemberView })
  @ApiOperation({ summary: 'Invite a member again' })
  async invite(@CurrentPrincipal() principal: Principal, @Param() { id }: IdParam): Promise<MemberView> {
    return memberView(await this.inviteMember.execute(principal, id));
  }

  /**
   * Changes a member. Errors: `access.member_unknown`, `access.last_admin`, `access.member_required`,
   * `access.password_short`, `access.password_long`.
   */
  @Patch(':id')
  @Roles('admin')
  @ApiOkResponse({ type: MemberView })
  @ApiOperation({ summary: 'Change, disable or enable a member' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: IdParam,
    @Body() body: ChangeMemberBody,
  ): Promise<MemberView> {
    return memberView(await this.changeMember.execute(principal, id, body));
  }
}
