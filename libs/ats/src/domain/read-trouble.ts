import type { OutboundFailure } from '#platform/outbound';

/** Why an ATS could not be asked. */
export type ReadTrouble =
  | OutboundFailure
  /** 401, 403, or a token that is not given: our credentials. */
  | 'refused'
  /** 429. */
  | 'too_many_requests'
  | 'redirected'
  | 'server_error'
  | 'unexpected_status'
  | 'malformed'
  /** No key of this server opens our credentials. */
  | 'sealed';

/** What an ATS answered, read. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  /** `retryAfter` in milliseconds, where the ATS says it. */
  | { readonly kind: 'failed'; readonly trouble: ReadTrouble; readonly retryAfter: number | null };

const words: Readonly<Record<ReadTrouble, string>> = {
  refused: 'it refuses our credentials',
  too_many_requests: 'it was asked too often and wants a pause',
  redirected: 'it sends us to another address, which is not followed',
  server_error: 'it answers that it has trouble of its own',
  unexpected_status: 'it gave an answer that says nothing about applications',
  sealed: 'no key of this server opens our credentials; they must be entered anew',
  malformed: 'its answer could not be read',
  url_refused: 'its address must begin with https:// and hold no password',
  address_refused:
    'its address leads into a private network, which the configuration of this server does not allow',
  timed_out: 'it did not answer in time',
  too_large: 'its answer was too long',
  not_trusted: 'its certificate does not prove who it is',
  unreachable: 'it cannot be reached',
};

/** A clause that follows "because" or a colon. */
export function troubleInWords(trouble: ReadTrouble): string {
  return words[trouble];
}

/** What a status other than 200 means. */
export function troubleOf(status: number): ReadTrouble {
  if (status === 401 || status === 403) return 'refused';
  if (status === 429) return 'too_many_requests';
  if (status >= 300 && status < 400) return 'redirected';
  return status >= 500 ? 'server_error' : 'unexpected_status';
}

const minute = 60_000;
/** What is mended should not have to wait for long until we notice. */
const longestPause = 15 * minute;
const longestWanted = 60 * minute;

// Matches seconds: "30".
const SECONDS = /^\d{1,7}$/;

/** What `Retry-After` asks for (RFC 9110 section 10.2.3), in milliseconds, an hour at most; `null` when it says nothing that can be read. */
export function retryAfterOf(header: string | undefined, machineNow: Date): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const wanted = SECONDS.test(text) ? Number(text) * 1_000 : new Date(text).getTime() - machineNow.getTime();
  return Number.isNaN(wanted) ? null : Math.min(Math.max(wanted, 1_000), longestWanted);
}

/**
 * How long an ATS is left alone after so many failures in a row, in milliseconds: as long as it asks for, else from a minute up to a quarter of an hour, doubling.
 *
 * @param chance from 0 to 1: up to a fifth is added, so that those who failed together do not come back together
 */
export function pauseAfter(failures: number, retryAfter: number | null, chance: number): number {
  const pause = retryAfter ?? Math.min(minute * 2 ** (failures - 1), longestPause);
  return Math.round(pause * (1 + chance / 5));
}
