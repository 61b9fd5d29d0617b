import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database';
import { audit } from './audit.js';
import { AttemptLimit } from './domain/attempt-limit.js';
import { accessErrors } from './domain/errors.js';
import { assertPassword } from './domain/member-rules.js';
import { actorOf, requireMember, type Principal } from './domain/principal.js';
import { Member } from './member.entity.js';
import { endPasswordLinks } from './password-links.js';
import { hashPassword, Passwords } from './passwords.js';
import { endSessions, openSession, type OpenedSession } from './sessions.js';

/** A member chooses a password that no admin knows. Every session ends; the caller goes on in a new one. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limit: AttemptLimit,
  ) {}

  /** @throws DomainError `access.credentials_wrong`, `access.too_many_attempts`, `access.member_required`, `access.password_short`, `access.password_long` */
  async execute(principal: Principal, current: string, wanted: string): Promise<OpenedSession> {
    const id = requireMember(principal);
    assertPassword(wanted);
    const waitMs = this.limit.begin(id, Date.now());
    if (waitMs > 0) throw accessErrors.tooManyAttempts(Math.ceil(waitMs / 1_000));
    const member = await this.database.inTenant(principal.organizationId, (tx) =>
      tx.manager.findOneByOrFail(Member, { organizationId: tx.organizationId, id }),
    );
    const { passwordHash: currentHash } = member;
    if (currentHash === null || !(await this.passwords.fits(current, currentHash)))
      throw accessErrors.credentialsWrong();
    this.limit.forget(id);
    const passwordHash = await hashPassword(wanted);

    return this.database.inTenant(principal.organizationId, async (tx) => {
      const { affected } = await tx.manager.update(
        Member,
        { organizationId: tx.organizationId, id, passwordHash: currentHash },
        { passwordHash },
      );
      if (affected !== 1) throw accessErrors.credentialsWrong();
      await endSessions(tx, { memberId: id });
      const at = this.clock.now();
      await endPasswordLinks(tx, id, at);
      const subject = { kind: 'member', id };
      await audit(tx, actorOf(principal), 'access.password_changed', subject, at);
      return openSession(tx, id);
    });
  }
}
