import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '#platform/clock';
import { Database, findRoutes, newId } from '#platform/database';
import { audit } from './audit.js';
import { accessErrors } from './domain/errors.js';
import { normalizeAddress } from './domain/member-rules.js';
import type { MemberPrincipal } from './domain/principal.js';
import { SignInThrottle } from './domain/sign-in-throttle.js';
import { Member } from './member.entity.js';
import { getOrganization } from './organizations.js';
import { Passwords } from './passwords.js';
import { openSession, type OpenedSession } from './sessions.js';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** Needed only where the address and the password fit several organizations. */
  readonly organizationId?: string | undefined;
  /** Where it comes from, as `clientOf` tells; failures are counted by it and by the address. */
  readonly client: string;
}

export interface SignedIn extends OpenedSession {
  readonly principal: MemberPrincipal;
}

/** Opens a session for who knows the password. Each sign-in makes a new token, so none can be planted beforehand. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * @throws DomainError `access.credentials_wrong` (unknown, wrong and disabled alike), `access.too_many_attempts`,
   * `access.organization_ambiguous` with the organizations to choose from
   */
  async execute({ email, password, organizationId, client }: SignInRequest): Promise<SignedIn> {
    const address = normalizeAddress(email);
    const attempt = { account: address, client };
    const waitMs = this.throttle.begin(attempt, Date.now());
    if (waitMs > 0) throw accessErrors.tooManyAttempts(Math.ceil(waitMs / 1_000));

    const members = await this.membersThatFit(address, password, organizationId);
    const [member] = members;
    if (!member) throw accessErrors.credentialsWrong();
    this.throttle.succeeded(attempt);
    if (members.length > 1) throw accessErrors.chooseOrganization(await this.namesOf(members));
    return this.open(member);
  }

  private async membersThatFit(
    address: string,
    password: string,
    organizationId: string | undefined,
  ): Promise<Member[]> {
    const routes = await this.database.outsideTenants((tx) => findRoutes(tx, 'sign_in', address));
    const wanted = routes.filter((route) => !organizationId || route.organizationId === organizationId);
    // Nobody is looked for in the same way as somebody: one row, one hash.
    const places = wanted.length > 0 ? wanted : [{ organizationId: newId(), subjectId: newId() }];
    const fitting: Member[] = [];
    for (const place of places) {
      const member = await this.database.inTenant(place.organizationId, (tx) =>
        tx.manager.findOneBy(Member, { organizationId: tx.organizationId, id: place.subjectId }),
      );
      const fits = await this.passwords.fits(password, member?.passwordHash ?? null);
      if (fits && member && member.disabledAt === null) fitting.push(member);
    }
    return fitting;
  }

  private async namesOf(members: readonly Member[]): Promise<{ organizationId: string; name: string }[]> {
    const organizations = [];
    for (const { organizationId } of members) {
      const { name } = await this.database.inTenant(organizationId, getOrganization);
      organizations.push({ organizationId, name });
    }
    return organizations;
  }

  private async open({ organizationId, id, passwordHash }: Member): Promise<SignedIn> {
    return this.database.inTenant(organizationId, async (tx) => {
      // Checked again under a lock: whoever disables the member or changes the password meanwhile ends every session.
      const member = await tx.manager.findOne(Member, {
        where: { organizationId, id, passwordHash: passwordHash ?? IsNull(), disabledAt: IsNull() },
        lock: { mode: 'pessimistic_read' },
      });
      if (!member) throw accessErrors.credentialsWrong();
      const session = await openSession(tx, id);
      await audit(tx, { kind: 'member', id }, 'access.signed_in', { kind: 'member', id }, this.clock.now());
      return { ...session, principal: { kind: 'member', organizationId, memberId: id, role: member.role } };
    });
  }
}
