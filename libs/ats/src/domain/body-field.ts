import { DateTime } from 'luxon';
import type { MalformedCode, Normalisation } from './ats-format.js';
import type { NormalisedEvent } from './normalised-event.js';

const MAX_TEXT = 500;
const MAX_ID = 100;
const MAX_ITEMS = 200;

// Matches control characters, line and paragraph separators, and the marks that turn writing direction around: none
// belongs in a name or a title, and a line break could add a header to a mail. Example: "Ada\r\nBcc: x@y.example".
const UNWANTED = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

// Matches half of a character, which JSON can hold as "\\ud800" and which no encoding of text can.
const LONE_SURROGATE = /\p{Cs}/gu;

// Matches a mail address that needs no quoting, "ana@mail.example": no white space, and none of the characters with
// which a header could name a second recipient.
const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,255}$/u;

// Matches a moment with its zone (RFC 3339, seconds optional), in a year that somebody can mean: "2015-02-11T15:50:41Z",
// "2015-02-11T15:50:41.5+02:00".
const MOMENT = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

class MalformedBody extends Error {
  constructor(
    readonly code: MalformedCode,
    readonly path: string,
  ) {
    super(`${code} at ${path}`);
  }
}

/**
 * One place in a parsed body, with its path. Reads what it is asked for, or ends the reading with a code and the path;
 * `readBody` turns that into an answer. Only own properties are read, so `__proto__` in a body means nothing.
 */
export class BodyField {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  /** Whether there is nothing here: null counts as absent, as it does for the senders. */
  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  get isText(): boolean {
    return typeof this.value === 'string';
  }

  /** A field of the object that must be here. */
  at(key: string): BodyField {
    const path = this.path === '' ? key : `${this.path}.${key}`;
    if (this.isAbsent) throw this.malformed('missing');
    if (typeof this.value !== 'object' || Array.isArray(this.value)) throw this.malformed('wrong_type');
    const found: unknown = Object.hasOwn(this.value as object, key)
      ? (this.value as Record<string, unknown>)[key]
      : undefined;
    return new BodyField(found, path);
  }

  /** The members of the list here; none when it is absent. */
  items(): BodyField[] {
    if (this.isAbsent) return [];
    if (!Array.isArray(this.value)) throw this.malformed('wrong_type');
    if (this.value.length > MAX_ITEMS) throw this.malformed('too_many');
    return this.value.map((item: unknown, index) => new BodyField(item, `${this.path}[${index}]`));
  }

  /** What `read` makes of this place, or null when nothing is here. */
  optional<T>(read: (field: BodyField) => T): T | null {
    return this.isAbsent ? null : read(this);
  }

  /** What is here, unread: for whoever judges it. */
  raw(): unknown {
    return this.value;
  }

  /** A row's id, which senders give as a number or as a text. */
  id(): string {
    if (this.isAbsent) throw this.malformed('missing');
    if (typeof this.value === 'number' && Number.isSafeInteger(this.value)) return String(this.value);
    const text = this.text();
    if (text === '') throw this.malformed('missing');
    if (text.length > MAX_ID) throw this.malformed('too_long');
    return text;
  }

  /** Text on one line: unwanted characters become a space, and the ends are trimmed. May be empty. */
  text(): string {
    if (this.isAbsent) throw this.malformed('missing');
    if (typeof this.value !== 'string') throw this.malformed('wrong_type');
    if (this.value.length > MAX_TEXT) throw this.malformed('too_long');
    return this.value.replace(LONE_SURROGATE, '\uFFFD').replace(UNWANTED, ' ').trim();
  }

  /** Text that says something. */
  words(): string {
    const text = this.text();
    if (text === '') throw this.malformed('missing');
    return text;
  }

  /** Text, or null when it is absent or empty. */
  optionalText(): string | null {
    return this.optional((field) => field.text()) || null;
  }

  flag(otherwise: boolean): boolean {
    if (this.isAbsent) return otherwise;
    if (typeof this.value !== 'boolean') throw this.malformed('wrong_type');
    return this.value;
  }

  count(otherwise: number): number {
    if (this.isAbsent) return otherwise;
    if (typeof this.value !== 'number') throw this.malformed('wrong_type');
    if (!Number.isInteger(this.value) || this.value < 0 || this.value > 1000)
      throw this.malformed('invalid_value');
    return this.value;
  }

  moment(): Date {
    const text = this.words();
    // Not read by `Date`, for which the 30th of February is a day in March.
    const moment = DateTime.fromISO(text);
    if (!MOMENT.test(text) || !moment.isValid) throw this.malformed('invalid_value');
    return moment.toJSDate();
  }

  oneOf<const T extends string>(values: readonly T[]): T {
    const text = this.words();
    const found = values.find((value) => value === text);
    if (found === undefined) throw this.malformed('invalid_value');
    return found;
  }

  /** A well-formed mail address, or null: senders hold what people typed, and one bad address is no reason to lose an event. */
  address(): string | null {
    const text = this.text();
    return ADDRESS.test(text) ? text : null;
  }

  /** A canonical BCP 47 locale. */
  locale(): string {
    try {
      return Intl.getCanonicalLocales(this.words())[0] ?? '';
    } catch (error) {
      throw error instanceof MalformedBody ? error : this.malformed('invalid_value');
    }
  }

  /** An IANA time zone. */
  timeZone(): string {
    const text = this.words();
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    } catch {
      throw this.malformed('invalid_value');
    }
  }

  private malformed(code: MalformedCode): MalformedBody {
    return new MalformedBody(code, this.path);
  }
}

/** Runs a reading of an event; what is malformed becomes an answer instead of an exception. */
export function readBody(body: unknown, read: (root: BodyField) => NormalisedEvent[]): Normalisation {
  const done = readFields(body, read);
  return done.ok ? { ok: true, events: done.value } : done;
}

/** As {@link readBody}, of any body. */
export function readFields<T>(
  body: unknown,
  read: (root: BodyField) => T,
): { ok: true; value: T } | { ok: false; error: MalformedCode; path: string } {
  try {
    return { ok: true, value: read(new BodyField(body, '')) };
  } catch (error) {
    if (!(error instanceof MalformedBody)) throw error;
    return { ok: false, error: error.code, path: error.path };
  }
}

/** Addresses in the order given, without those that are not well formed, each once whatever its letter case. */
export function distinctAddresses(fields: readonly BodyField[]): string[] {
  const seen = new Map<string, string>();
  for (const field of fields) {
    const address = field.address();
    if (address !== null && !seen.has(address.toLowerCase())) seen.set(address.toLowerCase(), address);
  }
  return [...seen.values()];
}
