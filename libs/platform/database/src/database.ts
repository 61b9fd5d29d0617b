import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** An open transaction of one tenant: row-level security shows and accepts its rows only. */
export interface TenantTransaction {
  readonly kind: 'tenant';
  readonly organizationId: string;
  readonly manager: EntityManager;
}

/**
 * An open transaction of no tenant. Row-level security hides every tenant table from it; it reaches only the short list
 * of content-free tables that must be read before a tenant is known (`outbox`, `timers`, `route_keys`, `retired_keys`), and `sending_limits`, which all share.
 */
export interface SystemTransaction {
  readonly kind: 'system';
  readonly manager: EntityManager;
}

export type Transaction = TenantTransaction | SystemTransaction;

const lastWork = new WeakMap<Transaction, (() => Promise<void>)[]>();

/** Has `work` done with the open transaction when all else in it is done, before it commits; not when it is rolled back. */
export function beforeCommit(tx: Transaction, work: () => Promise<void>): void {
  const known = lastWork.get(tx);
  if (known) known.push(work);
  else lastWork.set(tx, [work]);
}

/**
 * The one door to the database. It opens a transaction, sets its tenant, and hands out the manager; nothing else
 * in the code holds a `DataSource` or a repository, because those would use another connection, without a tenant.
 */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<Transaction>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction that sees one organization, and commits when it resolves.
   *
   * @throws Error when a transaction is already open in this call chain: pass the open one on instead.
   */
  async inTenant<T>(organizationId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return this.begin(async (manager) => {
      // set_config with "local" ends with the transaction; a session setting would leak through the pool.
      await manager.query(`SELECT set_config('app.org', $1, true)`, [organizationId]);
      return { kind: 'tenant', organizationId, manager };
    }, work);
  }

  /** Runs `work` in one transaction of no tenant; see {@link SystemTransaction} for what it reaches. */
  async outsideTenants<T>(work: (tx: SystemTransaction) => Promise<T>): Promise<T> {
    return this.begin(async (manager) => ({ kind: 'system', manager }), work);
  }

  /**
   * Has one statement run outside tenants, without opening a transaction: PostgreSQL makes it one of its own, and two round trips are
   * saved. What it publishes would be lost.
   */
  async oneOutsideTenants<T>(statement: (tx: SystemTransaction) => Promise<T>): Promise<T> {
    this.refuseNesting();
    return statement({ kind: 'system', manager: this.dataSource.manager });
  }

  /** The connections of this process: open, idle among them, and how many callers wait for one. */
  connections(): { open: number; idle: number; waiting: number } {
    const {
      totalCount: open,
      idleCount: idle,
      waitingCount: waiting,
    } = (this.dataSource.driver as PostgresDriver).master as Pool;
    return { open, idle, waiting };
  }

  /** Resolves when the database answers. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  private async begin<Tx extends Transaction, T>(
    enter: (manager: EntityManager) => Promise<Tx>,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    this.refuseNesting();
    return this.dataSource.transaction(async (manager) => {
      const tx = await enter(manager);
      return this.open.run(tx, async () => {
        const result = await work(tx);
        for (const last of lastWork.get(tx) ?? []) await last();
        return result;
      });
    });
  }

  private refuseNesting(): void {
    if (this.open.getStore())
      throw new Error('A transaction is already open: pass it on instead of nesting.');
  }
}
