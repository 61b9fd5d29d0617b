import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { NotificationListener } from '#platform/database';

/** Somebody who wants to know that something changed in one organization. Neither call may throw or wait. */
export interface ChangeListener {
  /** @param topic the kind of thing, as the trigger of its table names it */
  changed(topic: string): void;
  /** Changes may have been missed: all may be different. */
  missed(): void;
}

// "<organization> <topic>". Example: "019a1b2c-0000-7000-8000-000000000000 rejections"
const ANNOUNCEMENT = /^([0-9a-f-]{36}) ([a-z-]+)$/;

/**
 * Hands on what the triggers of the tenant tables announce (ADR 30), to those who listen to that organization: one connection to the database for
 * the process, however many listen.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly database: NotificationListener;
  private readonly listeners = new Map<string, Set<ChangeListener>>();

  constructor(@Inject(CONFIG) config: Config) {
    this.database = new NotificationListener(config.databaseUrl, 'changes', (said) => this.hear(said));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.database.open();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.database.close();
  }

  /** @returns how to stop listening */
  listen(organizationId: string, listener: ChangeListener): () => void {
    const listeners = this.listeners.get(organizationId) ?? new Set();
    this.listeners.set(organizationId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(organizationId) === listeners)
        this.listeners.delete(organizationId);
    };
  }

  private hear(said: string | null): void {
    if (said === null) {
      for (const listeners of this.listeners.values()) for (const listener of listeners) listener.missed();
      return;
    }
    const [, organizationId, topic] = ANNOUNCEMENT.exec(said) ?? [];
    if (organizationId === undefined || topic === undefined) return;
    for (const listener of this.listeners.get(organizationId) ?? []) listener.changed(topic);
  }
}
