import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

export type ConsentChannel = 'candidate_page' | 'mail' | 'recorded_by_member';

/** How a consent ended. */
export type WithdrawalChannel =
  'candidate_page' | 'unsubscribe' | 'member' | 'renewed' | 'expired' | 'erased' | 'merged';

/** A yes of a person to one purpose, with the words that they agreed to. Renewing it makes a new row. */
@Entity('consents')
export class Consent extends TenantRow {
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ type: 'text' })
  purpose!: 'talent_pool';

  @Column({ type: 'text' })
  basis!: 'consent';

  @Column({ name: 'text_version', type: 'text' })
  textVersion!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text' })
  channel!: ConsentChannel;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_channel', type: 'text', nullable: true })
  withdrawnChannel!: WithdrawalChannel | null;
}
