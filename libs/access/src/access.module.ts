import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DatabaseModule } from '#platform/database';
import { AddMember } from './add-member.js';
import { ApiKey } from './api-key.entity.js';
import { AuditEntry } from './audit-entry.entity.js';
import { Authenticate } from './authenticate.js';
import { ChangeMember } from './change-member.js';
import { ChangeOrganization } from './change-organization.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { CreateApiKey } from './create-api-key.js';
import { CreateOrganization } from './create-organization.js';
import { AttemptLimit } from './domain/attempt-limit.js';
import { signInLimits, SignInThrottle } from './domain/sign-in-throttle.js';
import { AccessGuard } from './http/access.guard.js';
import { BeginSession } from './http/begin-session.js';
import { ApiKeysController } from './http/api-keys.controller.js';
import { AuditController } from './http/audit.controller.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { MembersController } from './http/members.controller.js';
import { PasswordLinksController } from './http/password-links.controller.js';
import { PasswordResetsController } from './http/password-resets.controller.js';
import { OrganizationController } from './http/organization.controller.js';
import { SetupController } from './http/setup.controller.js';
import { SessionController } from './http/session.controller.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { InviteMember } from './invite-member.js';
import { ListApiKeys } from './list-api-keys.js';
import { ListAudit } from './list-audit.js';
import { ListMembers } from './list-members.js';
import { MakeFirstAdmin } from './make-first-admin.js';
import { Member } from './member.entity.js';
import { Organization } from './organization.entity.js';
import { OpenPasswordLink } from './open-password-link.js';
import { PasswordLink } from './password-link.entity.js';
import { Passwords } from './passwords.js';
import './metrics.js';
import { PauseSending } from './pause-sending.js';
import { RequestPasswordReset, RESET_THROTTLE } from './request-password-reset.js';
import { ResumeSending } from './resume-sending.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { Session } from './session.entity.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { WhoAmI } from './who-am-i.js';

/** Who may do what, in which organization. Importing it guards every route of the app. */
@Module({
  imports: [
    DatabaseModule.entities([
      Organization,
      Member,
      Session,
      PasswordLink,
      ApiKey,
      AuditEntry,
      IdempotencyKey,
    ]),
  ],
  controllers: [
    SetupController,
    SessionController,
    PasswordLinksController,
    PasswordResetsController,
    MembersController,
    ApiKeysController,
    OrganizationController,
    AuditController,
  ],
  providers: [
    // Who is signed in and gives the wrong password to change it: counted by member.
    { provide: AttemptLimit, useFactory: () => new AttemptLimit(signInLimits.pair) },
    { provide: SignInThrottle, useFactory: () => new SignInThrottle() },
    { provide: RESET_THROTTLE, useFactory: () => new SignInThrottle() },
    Passwords,
    Authenticate,
    IdempotencyKeys,
    SignIn,
    SignOut,
    WhoAmI,
    BeginSession,
    ChangeOwnPassword,
    RequestPasswordReset,
    OpenPasswordLink,
    CreateOrganization,
    MakeFirstAdmin,
    ChangeOrganization,
    PauseSending,
    ResumeSending,
    AddMember,
    InviteMember,
    ChangeMember,
    ListMembers,
    CreateApiKey,
    RevokeApiKey,
    ListApiKeys,
    ListAudit,
    AccessGuard,
    IdempotencyInterceptor,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_INTERCEPTOR, useExisting: IdempotencyInterceptor },
  ],
  exports: [AddMember, CreateOrganization, MakeFirstAdmin, Authenticate],
})
export class AccessModule {}
