import { Column, Entity } from 'typeorm';
import { TenantRow } from '#platform/database';

/** A fact that was applied: told again by another event of the same source, it is passed over. */
@Entity('applied_facts')
export class AppliedFact extends TenantRow {
  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'fact_key', type: 'text' })
  factKey!: string;

  @Column({ name: 'webhook_event_id', type: 'uuid' })
  webhookEventId!: string;
}
