import { Inject } from '@nestjs/common';
import { endPasswordLink, findMember, isLinkOpen, passwordLinkUrl, readPasswordLink } from '#access';
import { type DeliveryFacts, OwnsDeliveries, type Proof, SingleLetterOwner, type Words } from '#mail';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import type { TenantTransaction } from '#platform/database';
import { LINK_PLACE } from './domain/password-link-mail.js';

/** Answers for the mails that let a member choose a password, and puts the link into them as they leave. */
@OwnsDeliveries('password_link')
export class PasswordLinkLetterOwner extends SingleLetterOwner {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  override async proveOne(tx: TenantTransaction, { ownerId }: DeliveryFacts): Promise<Proof> {
    const link = await readPasswordLink(tx, ownerId);
    if (!link || !isLinkOpen(link, this.clock.now()))
      return { go: false, reason: 'notifications.link_ended', text: 'The link was replaced, or is too old.' };
    const member = await findMember(tx, link.memberId);
    if (!member?.active)
      return { go: false, reason: 'notifications.member_inactive', text: 'This member is no longer active.' };
    return { go: true };
  }

  override async complete(
    tx: TenantTransaction,
    { ownerId }: DeliveryFacts,
    { subject, body }: Words,
  ): Promise<Words> {
    const link = await readPasswordLink(tx, ownerId);
    if (!link) throw new Error('The link is gone, although it was proved to be there.');
    const { publicUrl, secretKeys } = this.config;
    const url = await passwordLinkUrl(tx, { publicUrl, secretKey: secretKeys[0] }, link);
    return { subject, body: body.replace(LINK_PLACE, () => url) };
  }

  /** What comes back may be read by others: it must open nothing. */
  override async bounced(
    tx: TenantTransaction,
    { ownerId }: DeliveryFacts,
    _bounce: { readonly hard: boolean },
    at: Date,
  ): Promise<void> {
    await endPasswordLink(tx, ownerId, at);
  }
}
