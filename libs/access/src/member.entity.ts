import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { Role } from './domain/principal.js';

/** A person of the organization. Never deleted: letters and approvals name them. */
@Entity('members')
export class Member extends TenantRow {
  /** Normalised. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text' })
  role!: Role;

  /** Argon2id in PHC form; null for who has not chosen one yet, and may never: a hiring manager answers by links in mails. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
