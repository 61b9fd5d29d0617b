import type { Reading } from '../domain/read-trouble.js';
import type { Standing } from '../domain/standing.js';

/** A connection that can be asked, with what that takes. */
export interface ReadAccess {
  readonly organizationId: string;
  readonly connectionId: string;
  readonly url: string | null;
  readonly clientId: string | null;
  readonly userId: string | null;
  readonly secret: string;
}

/** Asks an ATS in its own way. Never within a transaction. */
export interface AtsReader {
  /** So many ids fit in one request. */
  readonly most: number;
  /** Asks once about these applications, by the ids of the ATS; with none, it shows that asking works. */
  read(access: ReadAccess, ids: readonly string[]): Promise<Reading<readonly Standing[]>>;
}
