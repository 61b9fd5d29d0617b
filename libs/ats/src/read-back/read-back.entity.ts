import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';
import type { Place } from '#platform/secrets';
import type { ReadTrouble } from '../domain/read-trouble.js';

/** How the ATS of a connection is asked whether a decision stands, and how asking goes. Its id is that of the connection. */
@Entity('ats_read_backs')
export class ReadBack extends TenantRow {
  /** Of the standard format. */
  @Column({ type: 'text', nullable: true })
  url!: string | null;

  /** Of Greenhouse. */
  @Column({ name: 'client_id', type: 'text', nullable: true })
  clientId!: string | null;

  /** Of Greenhouse: in whose name is asked. */
  @Column({ name: 'user_id', type: 'text', nullable: true })
  userId!: string | null;

  /** The client secret of Greenhouse, or what signs our questions. */
  @Column({ name: 'sealed_secret', type: 'text' })
  sealedSecret!: string;

  /** What Greenhouse gave for the secret, for all processes: a new one may end the others. */
  @Column({ name: 'sealed_token', type: 'text', nullable: true })
  sealedToken!: string | null;

  /** Machine time. */
  @Column({ name: 'token_until', type: 'timestamptz', nullable: true })
  tokenUntil!: Date | null;

  /** By the clock of the database: while a process gets another token, when the others stop waiting for it. */
  @Column({ name: 'token_turn_until', type: 'timestamptz', nullable: true })
  tokenTurnUntil!: Date | null;

  /** How long a letter waits for an answer before it is left to a person. */
  @Column({ name: 'wait_hours', type: 'int' })
  waitHours!: number;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** Since when no question was answered. */
  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true })
  failingSince!: Date | null;

  /** In a row. */
  @Column({ type: 'int' })
  failures!: number;

  @Column({ type: 'text', nullable: true })
  trouble!: ReadTrouble | null;

  /** Business time; nothing is asked before. */
  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true })
  nextTryAt!: Date | null;

  /** While our credentials are refused: what admins were told of. */
  @Column({ name: 'refusal_id', type: 'uuid', nullable: true })
  refusalId!: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}

/** Where the secret of a read-back opens: nowhere else, so that no other secret of the connection is ever sent in its place. */
export function placeOfSecret({ organizationId, id }: Place): Place {
  return { organizationId, id: `${id} read back` };
}

/** Where the token of a read-back opens. */
export function placeOfToken({ organizationId, id }: Place): Place {
  return { organizationId, id: `${id} read back token` };
}
