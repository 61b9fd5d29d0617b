import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** Which mails a member wants; without a row, all of them. */
@Entity('notification_preferences')
export class NotificationPreferences extends TenantRow {
  @Column({ name: 'member_id', type: 'uuid' })
  memberId!: string;

  @Column({ name: 'notify_replies', type: 'boolean' })
  notifyReplies!: boolean;

  @Column({ name: 'notify_digest', type: 'boolean' })
  notifyDigest!: boolean;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
