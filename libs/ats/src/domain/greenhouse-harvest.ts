import { type BodyField, readFields } from './body-field.js';
import { longestWord, type Standing, standingsOf, type StandingStatus } from './standing.js';

/**
 * Greenhouse Harvest API v3, after https://harvestdocs.greenhouse.io (read on 2026-12-01): OAuth client credentials of a custom integration
 * (docs/authentication), `GET /v3/applications?ids=1,2&per_page=50` (docs/list-endpoints, reference/get_v3-applications; lists of ids hold 50 at most),
 * 429 with `Retry-After` (docs/api-rate-limiting). The scope is `harvest:applications:list`, the user a site admin.
 */
export interface HarvestAddresses {
  readonly token: string;
  readonly api: string;
}

export const harvestAddresses: HarvestAddresses = {
  token: 'https://auth.greenhouse.io/token',
  api: 'https://harvest.greenhouse.io/v3',
};

/** So many ids fit in one request. */
export const mostHarvestIds = 50;

// Matches an id of Greenhouse: "265293".
const ID = /^\d{1,19}$/;

export interface HarvestCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of the member in Greenhouse in whose name is asked. */
  readonly userId: string;
}

/** A token is used until shortly before its end; one without an end for as long as Greenhouse gave tokens when this was written. */
const margin = 60_000;
const withoutEnd = 3_600_000;

/** The request that makes a token. A new one may end those that the same client has. */
export function tokenRequest({ clientId, clientSecret, userId }: HarvestCredentials, at: HarvestAddresses) {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return {
    method: 'POST',
    url: at.token,
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', sub: userId }).toString(),
  } as const;
}

/** @returns the token and until when to use it, by the machine's clock; `null` when the answer holds none */
export function readToken(body: unknown, machineNow: Date): { token: string; until: Date } | null {
  const read = readFields(body, (root) => ({
    // Longer than a text elsewhere may be, so it is not read as one.
    token: root.at('access_token').raw(),
    at: root.at('expires_at').optional((field) => field.moment()),
    seconds: root.at('expires_in').raw(),
  }));
  if (!read.ok) return null;
  const { token, at, seconds } = read.value;
  if (typeof token !== 'string' || !/^[\x21-\x7e]{1,8000}$/.test(token)) return null;
  const now = machineNow.getTime();
  const end = at?.getTime() ?? now + (typeof seconds === 'number' ? seconds * 1_000 : withoutEnd);
  return { token, until: new Date(end - margin) };
}

/** The request about these applications; at most {@link mostHarvestIds}. With none, the newest one is asked for: it shows that asking works. */
export function applicationsRequest(ids: readonly string[], token: string, at: HarvestAddresses) {
  const query = ids.length === 0 ? 'per_page=1' : `ids=${ids.join(',')}&per_page=${mostHarvestIds}`;
  return {
    method: 'GET',
    url: `${at.api}/applications?${query}`,
    headers: { authorization: `Bearer ${token}` },
  } as const;
}

/** Those of these ids that Greenhouse can have made. */
export function harvestIds(ids: readonly string[]): string[] {
  return ids.filter((id) => ID.test(id));
}

/** @returns a standing for each id; `null` when the answer cannot be read */
export function readApplications(body: unknown, ids: readonly string[]): Standing[] | null {
  const read = readFields(body, (root) => (root.isList ? root.items().map(readApplication) : null));
  return read.ok && read.value ? standingsOf(ids, read.value) : null;
}

const statuses: Readonly<Record<string, StandingStatus>> = {
  active: 'active',
  in_process: 'active',
  rejected: 'rejected',
  hired: 'hired',
};

function readApplication(application: BodyField): Standing {
  const word = application.at('status').words().toLowerCase();
  const moment = (name: string): Date | null => application.at(name).optional((field) => field.moment());
  const known = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  // A prospect never applied, so there is nobody to tell no.
  const isProspect = application.at('prospect').flag(false);
  const status = isProspect ? 'other' : (known ?? 'other');
  return {
    applicationId: application.at('id').id(),
    status,
    word: status === 'other' ? (isProspect ? 'prospect' : word.slice(0, longestWord)) : null,
    since: status === 'rejected' ? moment('rejected_at') : moment('last_activity_at'),
  };
}
