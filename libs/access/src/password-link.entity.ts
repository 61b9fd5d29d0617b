import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { PasswordLinkPurpose } from './domain/password-link.js';

/**
 * A link in a mail that lets a member choose a password, once. Its token is derived from the id when the mail is sent and kept nowhere; a
 * route key holds the hash. Business time.
 */
@Entity('password_links')
export class PasswordLink extends TenantRow {
  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  purpose!: PasswordLinkPurpose;

  /** Who invites; null where the member asked for it. */
  @Column({ name: 'made_by', type: 'uuid', nullable: true })
  madeBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** When it was used, replaced or taken back. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
