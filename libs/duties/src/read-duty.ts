import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '#platform/database';
import { dutyNotFound } from './domain/errors.js';
import { Duty } from './duty.entity.js';

@Injectable()
export class ReadDuty {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `duties.duty_not_found` */
  async execute(organizationId: string, id: string): Promise<Duty> {
    return this.database.inTenant(organizationId, (tx) => findDuty(tx, id));
  }
}

/** @throws DomainError `duties.duty_not_found` */
export async function findDuty(tx: TenantTransaction, id: string): Promise<Duty> {
  const duty = await tx.manager.findOneBy(Duty, { organizationId: tx.organizationId, id });
  if (!duty) throw dutyNotFound(id);
  return duty;
}
