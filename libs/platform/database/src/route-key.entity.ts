import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a key opens; the subject is a row of the organization that the key leads to. */
export type RouteKind =
  | 'sign_in'
  | 'session'
  | 'api_key'
  | 'password_link'
  | 'ats_connection'
  | 'mail_connection'
  | 'mailbox_address'
  | 'conversation'
  | 'delivery'
  | 'candidate_page'
  | 'feedback_link'
  | 'unsubscribe';

/**
 * Leads from a hashed token, id or address to its organization before the tenant is known. It holds no content and no
 * row-level security: whoever has the key knows where it leads, nobody can list what the hashes stand for.
 */
@Entity('route_keys')
export class RouteKey {
  @PrimaryColumn({ type: 'text' })
  kind!: RouteKind;

  @PrimaryColumn({ name: 'key_hash', type: 'bytea' })
  keyHash!: Buffer;

  @PrimaryColumn({ name: 'organization_id', type: 'uuid' })
  organizationId!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;
}
