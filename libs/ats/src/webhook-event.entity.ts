import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

export const webhookStatuses = [
  'received',
  'applied',
  'ignored',
  'history',
  'failed',
  'quarantined',
] as const;
/**
 * `received`: verified and stored, its job is on the way. `applied`: #hiring knows. `history`: #hiring knows, and nobody is told.
 * `ignored`: it changes nothing (yet, when it waits for somebody we have not heard of). `failed`: it cannot be read, or applying it
 * broke. `quarantined`: its signature is wrong, so it is never acted on.
 */
export type WebhookStatus = (typeof webhookStatuses)[number];

/** A webhook as it came, stored before it was answered. */
@Entity('webhook_events')
export class WebhookEvent extends TenantRow {
  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  /** Equal for every delivery of the same event. */
  @Column({ name: 'event_key', type: 'text' })
  eventKey!: string;

  /** The body; empty once it was erased. */
  @Column({ type: 'bytea' })
  bytes!: Buffer;

  /** Those that the signature is made of, so that a quarantined event can be verified again. */
  @Column({ type: 'jsonb' })
  headers!: Record<string, string>;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text' })
  status!: WebhookStatus;

  /** Why it is failed, ignored or quarantined; a code, never a text. */
  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode!: string | null;

  /** Which field of the body is wrong: `payload.application.id`. */
  @Column({ name: 'error_path', type: 'text', nullable: true })
  errorPath!: string | null;

  /** What it speaks of and we have not heard of, `application:greenhouse:123`; it is applied once that is recorded. */
  @Column({ name: 'waits_for', type: 'text', nullable: true })
  waitsFor!: string | null;

  /** The application whose state it told, `greenhouse:123`. */
  @Column({ name: 'application_ref', type: 'text', nullable: true })
  applicationRef!: string | null;

  /** Whom it is about, so that erasing the person finds it. */
  @Column({ name: 'candidate_id', type: 'uuid', nullable: true })
  candidateId!: string | null;

  /** The instant that it speaks of, by the clock of the ATS. */
  @Column({ name: 'said_at', type: 'timestamptz', nullable: true })
  saidAt!: Date | null;

  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true })
  appliedAt!: Date | null;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}
