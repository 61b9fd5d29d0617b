import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, findRoutes } from '#platform/database';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { normalizeAddress } from './domain/member-rules.js';
import { SignInThrottle } from './domain/sign-in-throttle.js';
import { Member } from './member.entity.js';
import { makePasswordLink } from './password-links.js';

/** Its own counts: who may ask no more may still sign in. */
export const RESET_THROTTLE = Symbol('RESET_THROTTLE');

/** How long an answer takes at least: longer than making links does, so that time does not tell which addresses exist. */
const answerAfterMs = 300;

/** Mails who forgot their password a link to choose another, one for each organization that their address is of. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(RESET_THROTTLE) private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Says nothing of whether there is such a member; of a disabled one nothing comes.
   *
   * @throws DomainError `access.too_many_attempts`, counted by address and client whether or not it exists
   */
  async execute(email: string, client: string): Promise<void> {
    const address = normalizeAddress(email);
    const waitMs = this.throttle.begin({ account: address, client }, Date.now());
    if (waitMs > 0) throw accessErrors.tooManyAttempts(Math.ceil(waitMs / 1_000));
    // Together, so that a failure waits as long as a success.
    const [done] = await Promise.allSettled([this.makeLinks(address), wait(answerAfterMs)]);
    if (done.status === 'rejected') throw done.reason;
  }

  private async makeLinks(address: string): Promise<void> {
    const routes = await this.database.outsideTenants((tx) => findRoutes(tx, 'sign_in', address));
    for (const { organizationId, subjectId: id } of routes)
      await this.database.inTenant(organizationId, async (tx) => {
        if (!(await tx.manager.existsBy(Member, { organizationId, id, disabledAt: IsNull() }))) return;
        const at = this.clock.now();
        const made = await makePasswordLink(tx, { memberId: id, purpose: 'reset', madeBy: null }, at);
        const subject = { kind: 'member', id };
        if (made)
          await audit(tx, { kind: 'system', id: null }, 'access.password_reset_requested', subject, at);
      });
  }
}
