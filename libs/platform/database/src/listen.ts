import pg from 'pg';

/** Told of each notification, and with `null` when listening begins, or begins again after a gap in which anything may have been said. */
type OnNotify = (payload: string | null) => void;

/** A connection that hears `NOTIFY` on one channel and comes back after the server was away. */
export class NotificationListener {
  private client: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly connectionString: string,
    private readonly channel: string,
    private readonly onNotify: OnNotify,
  ) {}

  /** Connects, now or as soon as the server answers. LISTEN needs a direct connection, not a transaction pooler. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      application_name: 'regards-listen',
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.onNotify(payload ?? ''));
    client.on('error', () => this.reopen(client));
    client.on('end', () => this.reopen(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
    } catch {
      this.reopen(client);
      return;
    }
    this.onNotify(null);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private reopen(failed: pg.Client): void {
    if (this.closed || this.client !== failed) return;
    this.client = undefined;
    failed.end().catch(() => undefined);
    setTimeout(() => {
      if (!this.closed) void this.open();
    }, 1_000).unref();
  }
}
