import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** All mail with one candidate about one application, or about none. */
@Entity('conversations')
export class Conversation extends TenantRow {
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'application_id', type: 'uuid', nullable: true })
  applicationId!: string | null;

  /** A new mail opens a closed one again. */
  @Column({ type: 'text' })
  status!: 'open' | 'closed';

  @Column({ name: 'last_message_at', type: 'timestamptz' })
  lastMessageAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
