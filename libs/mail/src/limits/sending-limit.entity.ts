import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How far one limit is used. Outside row-level security, for a provider sees one sender, whichever organization writes: the key is a keyed hash,
 * and nothing else stands here but dates of business time.
 */
@Entity('sending_limits')
export class SendingLimit {
  @PrimaryColumn({ name: 'key_hash', type: 'bytea' })
  keyHash!: Buffer;

  /** The theoretical arrival time of its next letter (GCRA). */
  @Column({ name: 'next_at', type: 'timestamptz' })
  nextAt!: Date;

  /** Until then nothing leaves for this provider: it limited us. */
  @Column({ name: 'backed_off_until', type: 'timestamptz', nullable: true })
  backedOffUntil!: Date | null;
}
