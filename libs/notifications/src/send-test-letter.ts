import { Injectable } from '@nestjs/common';
import { findMember, getOrganization, type Principal, requireMember } from '#access';
import { composeRejection } from '#letters';
import { Clock } from '#platform/clock';
import { Database, lockNames, newId, type TenantTransaction } from '#platform/database';
import { notificationErrors } from './domain/errors.js';
import { markedAsTest, nextTestLetterAt, sampleRejection, testLettersAnHour } from './domain/test-letter.js';
import { mailMember } from './mail-member.js';
import { Notice } from './notice.entity.js';

/** Sends a sample rejection of nobody to the member who asks, by the way that every letter goes. */
@Injectable()
export class SendTestLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the delivery
   * @throws DomainError `notifications.too_many_test_letters`, `access.member_required`
   */
  async execute(principal: Principal): Promise<string> {
    const memberId = requireMember(principal);
    const at = this.clock.now();
    return this.database.inTenant(principal.organizationId, async (tx) => {
      await this.assertMaySend(tx, memberId, at);
      const member = await findMember(tx, memberId);
      if (!member) throw new Error('Who is signed in is a member.');
      const organization = await getOrganization(tx);
      const facts = sampleRejection({ name: member.name, title: member.title ?? '' }, organization.name);
      const { candidate, ...known } = facts;
      const id = newId();
      const { organizationId } = tx;
      await tx.manager.insert(Notice, { organizationId, id, kind: 'test_letter', memberId, createdAt: at });
      return mailMember(
        tx,
        { ownerKind: 'notice', ownerId: id },
        {
          member,
          organization,
          letter: markedAsTest(composeRejection(facts)),
          context: { ...known, candidate: { firstName: candidate.firstName, lastName: null }, locale: 'en' },
          fromName: member.name,
        },
        at,
      );
    });
  }

  private async assertMaySend(tx: TenantTransaction, memberId: string, at: Date): Promise<void> {
    // Many at once would not see each other.
    await lockNames(tx, [`test:${memberId}`]);
    const newest = await tx.manager.find(Notice, {
      where: { organizationId: tx.organizationId, memberId, kind: 'test_letter' },
      order: { createdAt: 'DESC' },
      take: testLettersAnHour,
    });
    const next = nextTestLetterAt(
      newest.map(({ createdAt }) => createdAt),
      at,
    );
    if (next) throw notificationErrors.tooManyTestLetters(Math.ceil((next.getTime() - at.getTime()) / 1_000));
  }
}
