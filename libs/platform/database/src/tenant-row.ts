import { PrimaryColumn } from 'typeorm';

/**
 * What every tenant table starts with. The organization is part of the key, so that a foreign key
 * can never point into another tenant (PostgreSQL checks foreign keys past row-level security).
 */
export abstract class TenantRow {
  @PrimaryColumn({ name: 'organization_id', type: 'uuid' })
  organizationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;
}
