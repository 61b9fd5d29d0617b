import { Injectable } from '@nestjs/common';
import { Database, findRoutes } from '#platform/database';
import { endSessions } from './sessions.js';

/** Ends one session. */
@Injectable()
export class SignOut {
  constructor(private readonly database: Database) {}

  /** @param token of the session; one that opens nothing any more changes nothing */
  async execute(token: string): Promise<void> {
    const [route] = await this.database.outsideTenants((tx) => findRoutes(tx, 'session', token));
    if (!route) return;
    await this.database.inTenant(route.organizationId, (tx) => endSessions(tx, { id: route.subjectId }));
  }
}
